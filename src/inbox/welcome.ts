import type { Desk } from '../command.ts';
import type { Deliveries } from '../core/deliveries.ts';
import type { IncomingMessage } from '../core/message.ts';
import { type Button, type Reply, saying } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import { COMMITTEE } from '../roster/directory.ts';
import { texts } from '../texts/texts.ts';

/** True once for each person, whoever they are and however they come. @param now epoch milliseconds */
export async function isFirstMeeting(openId: string, deliveries: Deliveries, now: number): Promise<boolean> {
  const delivery = await deliveries.claim([`welcome:${openId}`], now);
  // What answers an event is looked after by the event's own claim.
  if (delivery !== null) await deliveries.done(delivery.card, '');
  return delivery !== null;
}

/** @param branch that the group is bound to, or null */
export function groupWelcome(branch: string | null): Reply {
  const {
    help,
    inbox: { welcome },
  } = texts();
  return {
    title: welcome.group,
    blocks: [
      { kind: 'text', text: welcome.groupAbilities },
      { kind: 'note', text: welcome.groupNext(branch) },
      { kind: 'buttons', buttons: [saying(help.open, '帮助', 'primary')] },
    ],
  };
}

/** Who sets it up: the steps from here to a branch that works. */
export function administratorWelcome(): Reply {
  const {
    help,
    inbox: { welcome },
  } = texts();
  return {
    title: welcome.administrator,
    blocks: [
      { kind: 'text', text: welcome.administratorAbilities },
      {
        kind: 'buttons',
        buttons: [
          saying(help.open, '帮助', 'primary'),
          saying(help.howTo(help.topics.managing), '帮助 管理'),
          saying(welcome.checkRoster, '核对名册'),
        ],
      },
    ],
  };
}

/** @param member null for somebody who is not on the roster */
export function privateWelcome(member: Member | null): Reply {
  if (member?.roles.includes('管理员')) return administratorWelcome();
  const {
    help,
    inbox: { welcome },
  } = texts();
  return {
    title: welcome.person(member?.name ?? null),
    blocks: [
      { kind: 'text', text: abilities(member) },
      ...(member === null ? [{ kind: 'note' as const, text: help.notOnRoster.p2p }] : []),
      { kind: 'buttons', buttons: [saying(help.open, '帮助', 'primary'), ...firstSteps(member)] },
    ],
  };
}

function abilities(member: Member | null): string {
  const { welcome } = texts().inbox;
  if (member === null) return welcome.strangerAbilities;
  return isOfCommittee(member) ? welcome.committeeAbilities : welcome.memberAbilities;
}

function firstSteps(member: Member | null): readonly Button[] {
  const { welcome } = texts().inbox;
  if (member === null) return [saying(welcome.whoami, '我是谁')];
  const second = isOfCommittee(member) ? saying(welcome.status, '还差啥') : saying(welcome.talks, '我的谈话');
  return [saying(welcome.record, '登记'), second];
}

function isOfCommittee({ roles }: Member): boolean {
  return roles.some((role) => COMMITTEE.includes(role));
}

/**
 * What somebody who is not on the roster hears the first time in private is also how to get there; not everybody's app
 * tells when the chat is opened.
 */
export async function greetStranger(
  reply: Reply,
  { chatType }: IncomingMessage,
  { speaker, deliveries, entries }: Desk,
): Promise<Reply> {
  if (chatType !== 'p2p' || speaker.member !== null || speaker.administrator) return reply;
  if (!(await isFirstMeeting(speaker.openId, deliveries, entries.now))) return reply;
  // 帮助 and 我是谁 say it themselves.
  if (reply.blocks.some((block) => block.kind === 'text' && block.text.includes('open_id'))) return reply;
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text: texts().help.notOnRoster.p2p }] };
}
