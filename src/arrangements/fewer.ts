import { type Reply, saying } from '../core/reply.ts';
import type { EntryContext } from '../ledger/context.ts';
import { texts } from '../texts/texts.ts';
import { mayArrange } from './rights.ts';

const TIME =
  '(?:周末|双休日?|礼拜[六日天]|星期[六日天]|周[六日天]|节假日|节日|放假|假期|休息(?:日|时间)|晚上|夜里|半夜|下班(?:以?后|时间)?|午休|中午|大清早)';
const NOT = '(?:不要|不用|不许|不想|不能|不再|不|别|勿|莫)';
const SEND = '(?:提醒|催|打扰|发(?:消息|通知)?|推送|通知)';
const WHAT = '(?:提醒|通知|催办|消息)';
const MUCH = '(?:太多|太频繁|太勤|太密|太烦|好烦|好多|多了|烦人|烦死|没完没了|发个?不停)';
const PLEASE = '(?:我|请|麻烦|你|你们|机器人|能不能|能否|可不可以|可以|以后|今后|就|都|给我|[\\s,])*';

const END = '(?:行不行|好不好|行吗|好吗|可以吗|成吗|[了吧吗?.!])*$';

/** Ways to say that reminders are too many, or come at the wrong time. Whether a reminder waits makes no difference. */
export const FEWER_PHRASES: readonly RegExp[] = [
  `^.{0,6}${WHAT}(?:也|发得|实在|真|真的)?${MUCH}.{0,16}$`,
  `^${PLEASE}(?:少|减少)(?:点|些|一些)?${SEND}我?(?:一?[点些]|几[条次个])?(?:${WHAT})?${END}`,
  `^${PLEASE}(?:别|不要|不许|能不能别)(?:再)?(?:老是?|总是?|天天|一直|整天)(?:给我|来)?(?:发)?(?:提醒|催).{0,4}$`,
  `^(?:为什么|为啥|怎么|咋)(?:又|还|会)?(?:老是?|总是?|天天|一直)(?:给我|来)?(?:发)?(?:提醒|催).{0,6}$`,
  `^(?:你们?的?)?提醒(?:一般|都|是|会|在)*(?:什么时候|几点|啥时候?|何时|什么时间)(?:会)?发?[的啊呢?.]*$`,
  `^${PLEASE}(?:老是?|总是?|天天|一直|整天)(?:给我)?(?:发|来)?(?:提醒|催)(?:我)?.{0,8}$`,
  `^${PLEASE}${TIME}(?:的时候|里|还)?${PLEASE}(?:(?:会|要)?${NOT}|会|还|也|要)+${PLEASE}(?:再)?${SEND}.{0,8}$`,
  `^${PLEASE}${NOT}在?${TIME}(?:的时候|里)?${PLEASE}${SEND}.{0,6}$`,
  `^.{0,3}${WHAT}.{0,3}${NOT}(?:要|在)*${TIME}(?:的时候)?发?.{0,4}$`,
  `^${PLEASE}(?:怎么|如何|怎样)?(?:把)?(?:关掉|关闭|关了|屏蔽|取消|不想(?:再)?(?:收到?|看到?))(?:所有|全部|这些|你的)?的?${WHAT}(?:功能)?[吗吧了?.!]*$`,
  `^${PLEASE}把?(?:所有|全部|这些|群里|私聊)?的?提醒(?:功能)?(?:都|给我|全|能不能|可不可以|能|可以)*(?:关掉|关闭|关了|关一?下|屏蔽)[吗吧了?.!]*$`,
].map((one) => new RegExp(one, 'u'));

/** 别再提醒我党课了, where there is no reminder to put off. @param folded the message */
export function wantsNoReminders(folded: string): boolean {
  return /(?:别|不要|不用|不想)(?:再|老|总|一直)*.{0,6}(?:提醒|催)|提醒.{0,3}(?:停|关)/u.test(folded);
}

/** What one can do about reminders, and when they are sent at all; no more than what is so. */
export function fewerReminders(entries: EntryContext): Reply {
  const said = texts().arrangements.fewer;
  const branch = entries.speaker.member?.branch || null;
  const settles = entries.speaker.administrator || mayArrange('settle-branch', { branch }, entries);
  return {
    title: said.title,
    tone: 'plain',
    blocks: [
      { kind: 'text', text: said.when },
      { kind: 'text', text: said.ways(settles) },
      { kind: 'buttons', buttons: [saying(said.plan, '提醒计划'), saying(said.settings, '提醒设置')] },
    ],
  };
}
