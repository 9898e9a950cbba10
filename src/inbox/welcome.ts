import type { Desk } from '../command.ts';
import type { Deliveries } from '../core/deliveries.ts';
import type { IncomingMessage } from '../core/message.ts';
import { type Button, type Reply, saying } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import { NOT_ON_ROSTER } from '../members/help.ts';
import { COMMITTEE } from '../roster/directory.ts';

/** True once for each person, whoever they are and however they come. @param now epoch milliseconds */
export async function isFirstMeeting(openId: string, deliveries: Deliveries, now: number): Promise<boolean> {
  const delivery = await deliveries.claim([`welcome:${openId}`], now);
  // What answers an event is looked after by the event's own claim.
  if (delivery !== null) await deliveries.done(delivery.card, '');
  return delivery !== null;
}

/** @param branch that the group is bound to, or null */
export function groupWelcome(branch: string | null): Reply {
  const next =
    branch === null
      ? '请书记或管理员@我发“绑定 支部名”，把本群和支部对上。谈心谈话请私聊我登记。'
      : `本群已绑定“${branch}”，可以直接@我登记和查询。谈心谈话请私聊我登记。`;
  return {
    title: '大家好，我是支部助手',
    blocks: [
      {
        kind: 'text',
        text: '@我提问，我用文件原话回答；@我说一句，我就记好主题党日和会议。不打卡、不积分、不排名。',
      },
      { kind: 'note', text: next },
      { kind: 'buttons', buttons: [saying('看能做什么', '帮助', 'primary')] },
    ],
  };
}

/** Who sets it up: the steps from here to a branch that works. */
export function administratorWelcome(): Reply {
  return {
    title: '管理员您好，我是支部助手',
    blocks: [
      {
        kind: 'text',
        text: '名册导入后，在各支部的群里@我发“绑定 支部名”，那个支部就能用了；职务有变动，直接跟我说任命谁、免去谁。',
      },
      {
        kind: 'buttons',
        buttons: [
          saying('看能做什么', '帮助', 'primary'),
          saying('管理怎么说', '帮助 管理'),
          saying('核对名册', '核对名册'),
        ],
      },
    ],
  };
}

/** @param member null for somebody who is not on the roster */
export function privateWelcome(member: Member | null): Reply {
  if (member?.roles.includes('管理员')) return administratorWelcome();
  return {
    title: member === null ? '您好，我是支部助手' : `${member.name}同志您好，我是支部助手`,
    blocks: [
      { kind: 'text', text: abilities(member) },
      ...(member === null ? [{ kind: 'note' as const, text: NOT_ON_ROSTER.p2p }] : []),
      { kind: 'buttons', buttons: [saying('看能做什么', '帮助', 'primary'), ...firstSteps(member)] },
    ],
  };
}

function abilities(member: Member | null): string {
  if (member === null) return '问文件里的规定，直接跟我说就行，我用文件原话回答。';
  if (isOfCommittee(member))
    return '问文件里的规定，登记会议和主题党日、谈心谈话，看本支部还差什么，直接跟我说就行；到期没办的我会提醒您。';
  return '问文件里的规定，登记主题党日、谈心谈话，看自己的记录，直接跟我说就行。';
}

function firstSteps(member: Member | null): readonly Button[] {
  if (member === null) return [saying('我是谁', '我是谁')];
  return isOfCommittee(member)
    ? [saying('登记一次活动', '登记'), saying('本支部还差啥', '还差啥')]
    : [saying('登记一次活动', '登记'), saying('我的谈话', '我的谈话')];
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
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text: NOT_ON_ROSTER.p2p }] };
}
