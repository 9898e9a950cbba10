import type { Target } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';
import { maskBody } from './cards/mask.ts';
import { type Rendering, textBody } from './cards/renderings.ts';
import type { Route } from './client.ts';
import type { Reaction } from './retry.ts';

/** How a reply is to be sent next. */
export interface Plan {
  readonly route: Route;
  /** Best first; never empty. */
  readonly renderings: readonly [Rendering, ...Rendering[]];
  /** What the content audit has led to so far. */
  readonly audit: 'none' | 'masked' | 'withheld';
}

/** @returns the route on which `target` is reached. */
export function routeTo(target: Target): Route {
  switch (target.kind) {
    case 'message':
      return { via: 'reply', messageId: target.messageId };
    case 'chat':
      return { via: 'create', idType: 'chat_id', id: target.chatId };
    case 'person':
      return { via: 'create', idType: 'open_id', id: target.openId };
  }
}

/** @returns the plan after the platform refused `plan` with `reaction`, or null when there is nothing left to try. */
export function nextPlan(plan: Plan, reaction: Reaction, target: Target): Plan | null {
  switch (reaction) {
    case 'downgrade': {
      const [, second, ...rest] = plan.renderings;
      return second === undefined ? null : { ...plan, renderings: [second, ...rest] };
    }
    case 'create-instead-of-reply':
      return toChat(plan, target);
    case 'plain-text': {
      const text = lastOf(plan.renderings);
      const moved = toChat(plan, target) ?? plan;
      const changes = moved !== plan || text !== plan.renderings[0];
      return changes ? { ...moved, renderings: [text] } : null;
    }
    case 'mask':
      return afterAudit(plan);
    default:
      return null;
  }
}

/** The same uuid must stand for the same body on the same route, so every change of them goes into it. */
export function partOf({ route, renderings }: Plan, target: Target): string {
  const moved = target.kind === 'message' && route.via === 'create';
  return `${renderings[0].part}${moved ? '@chat' : ''}`;
}

function toChat(plan: Plan, target: Target): Plan | null {
  if (plan.route.via === 'create' || target.kind !== 'message') return null;
  return { ...plan, route: { via: 'create', idType: 'chat_id', id: target.chatId } };
}

function afterAudit(plan: Plan): Plan | null {
  switch (plan.audit) {
    case 'none': {
      const [first, ...others] = plan.renderings;
      return { ...plan, audit: 'masked', renderings: [masked(first), ...others.map(masked)] };
    }
    case 'masked':
      return {
        ...plan,
        audit: 'withheld',
        renderings: [{ part: 'withheld', body: textBody(texts().feishu.withheld) }],
      };
    case 'withheld':
      return null;
  }
}

function masked({ part, body }: Rendering): Rendering {
  return { part: `${part}~masked`, body: maskBody(body) };
}

function lastOf(renderings: Plan['renderings']): Rendering {
  return renderings[renderings.length - 1] ?? renderings[0];
}
