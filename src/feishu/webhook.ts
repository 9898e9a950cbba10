import type { EventDispatcher } from '@larksuiteoapi/node-sdk';
import type { Context, Middleware } from 'koa';
import { OverloadError } from '../core/errors.ts';
import type { Log } from '../core/ports.ts';
import { createRefusals } from './refusals.ts';
import { createReplays } from './replay.ts';
import { keysOf, verify, type WebhookSecrets } from './verify.ts';
import { createBodies, type Unread } from './webhook-body.ts';

export type { Middleware } from 'koa';

export interface WebhookDeps {
  readonly secrets: WebhookSecrets;
  readonly dispatcher: EventDispatcher;
  readonly log: Log;
  /** False before the bot knows itself and while it stops: the platform is asked to come again. */
  ready(): boolean;
  /** Called for each request that was genuine. */
  onEvent(): void;
  /** Called with what the dispatcher answered where the platform had hung up before it was written. */
  onLost(answer: unknown): void;
}

export const WEBHOOK_PATH = '/feishu/events';
/** Requests whose body is there and that are being judged and kept. */
const MOST_AT_ONCE = 1_000;
const UNREAD = { 'too large': 413, 'too slow': 408, 'too many at once': 503 } as const;

/**
 * `POST /feishu/events`: events and card callbacks. 200 with an object for everything that is genuine, also for events
 * nobody listens to; 400, 401, 403, 408 and 413 for what is not, 503 while not ready or overloaded. The body must not have been read.
 *
 * The SDK's own adapters are not used: they sign a re-written body, take year-old requests, leave the token unchecked
 * and answer 204.
 */
export function createWebhook(deps: WebhookDeps): Middleware {
  const replays = createReplays();
  const keys = keysOf(deps.secrets);
  const bodies = createBodies();
  const refused = createRefusals(deps.log);

  async function answer(ctx: Context, raw: Buffer): Promise<void> {
    const signature = ctx.get('x-lark-signature');
    const headers = {
      timestamp: ctx.get('x-lark-request-timestamp'),
      nonce: ctx.get('x-lark-request-nonce'),
      signature,
    };
    const verdict = verify(raw, headers, keys, Date.now());
    if (verdict.kind === 'refused') return refuse(ctx, verdict.status, verdict.why);
    if (verdict.kind === 'challenge') {
      ctx.body = { challenge: verdict.challenge };
      return;
    }
    if (!deps.ready()) return refuse(ctx, 503, 'not ready');
    if (!replays.first(signature, Date.now())) return refuse(ctx, 401, 'replayed');
    deps.onEvent();
    try {
      const result: unknown = await deps.dispatcher.invoke(verdict.event, { needCheck: false });
      ctx.body = typeof result === 'object' && result !== null ? result : {};
      if (ctx.res.closed) deps.onLost(result);
      else
        ctx.res.once('close', () => {
          if (!ctx.res.writableFinished) deps.onLost(result);
        });
    } catch (error) {
      replays.forget(signature);
      ctx.body = {};
      if (error instanceof OverloadError) {
        ctx.status = 503;
        return;
      }
      deps.log.error('feishu.webhook', { error });
      ctx.status = 500;
    }
  }

  function refuse(ctx: Context, status: number, why: string): void {
    refused(status, why);
    ctx.status = status;
    ctx.body = {};
  }

  function refuseUnread(ctx: Context, why: Unread): void {
    if (why === 'broken off') return;
    // What is still to come of the body is not waited for.
    ctx.set('Connection', 'close');
    refuse(ctx, UNREAD[why], why);
  }

  let underWay = 0;
  return async function feishuEvents(ctx, next) {
    if (ctx.path !== WEBHOOK_PATH) return next();
    if (ctx.method !== 'POST') {
      ctx.status = 405;
      ctx.set('Allow', 'POST');
      return;
    }
    const raw = await bodies.read(ctx.req);
    if (typeof raw === 'string') return refuseUnread(ctx, raw);
    if (underWay >= MOST_AT_ONCE) return refuse(ctx, 503, 'too many at once');
    underWay += 1;
    return answer(ctx, raw).finally(() => {
      underWay -= 1;
    });
  };
}
