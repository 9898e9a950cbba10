import type { EntryContext } from '../../ledger/context.ts';
import { isCommonSurname, surnameOf } from '../../roster/surnames.ts';
import { fold } from '../../text/fold.ts';
import { ROLE_WORDS } from './spoken.ts';

/** What somebody wants about an office, a branch or a name, said without 任命 and 免去. */
export type Wish =
  | { readonly what: 'give' | 'take'; readonly words: string }
  /** Where somebody belongs and what they are called comes with the list. */
  | { readonly what: 'roster' };

const ROLE = ROLE_WORDS.join('|');
const ROLES = `(?<roles>(?:${ROLE})(?:(?:[\\s、和及]|兼任?)*(?:${ROLE}))*)`;
const BRANCH = '(?:(?<branch>[^\\s,;.]{0,12}党?支部)的?\\s*)?';
/** 何静不当二支部书记了: the branch goes with the post. */
const OF = '(?:(?<of>(?!党?支部)[^\\s,;.]{1,6}?党?支部)的?\\s*)?';
const WHO = '@?(?<who>ou_[a-z\\d_]+|[^\\s,;.:、@把将的]{2,4}?)\\s*(?:同志)?';
const OFFICE = '(?:职务|职位|党内职务|角色|身份)';
const TO = '(?:改|换|调整?|变更?|变|更新|设)(?:成|为|到|作|任)?(?:了|是)?';
const NOW = '(?:[,\\s]|现在|目前|以后|已经?|从?今天起|从?现在起|从?下个?月起)*';
const NEW = '(?:换届|改选|选举)(?:完|了|结束)?(?:以?后|之后)?';
const DONE = '的?(?:职务|一职|权限|身份)?了?[.!\\s]*$';
/** Asks or tells of something else. */
const ASKS =
  /[?]|[吗呢谁哪怎啥咋几]|什么|如何|是否|是不是|[能可该要].?不|可以|能否|应该|需要|怎样|多久|条件|程序/;

const GIVE: readonly RegExp[] = [
  `^(?:请|帮我)?(?:把|将|给|修改|更改|调整|变更)?\\s*${BRANCH}${WHO}的?${OFFICE}${NOW}(?:${TO}|是|为|成)?[\\s:]*${ROLES}${DONE}`,
  `^(?:请|帮我)?(?:把|将|让|由)?\\s*${BRANCH}${WHO}${NOW}(?:改|换|调整|提拔|提)(?:成|为|作|到|任)\\s*${ROLES}${DONE}`,
  `^(?:${NEW}[,\\s]*)?(?:让|由|请)?\\s*${BRANCH}${WHO}${NOW}(?:改任|转任|接任|升任|担任|出任|兼任|就任|接替|改当|改做|来当|当上|当(?!选)|任(?!命))了?\\s*${OF}(?:新的?)?${ROLES}${DONE}`,
  `^(?:${NEW}|现在|目前)?[,\\s]*(?:我们)?${BRANCH}(?:现任|新任|新的?)?${ROLES}(?:职务)?${NOW}(?:换成|改成|换了|变成|改由|换为|改为|是|由|换)了?\\s*${WHO}(?:担任|接任|来?当|来?干)?了?[.!\\s]*$`,
  `^(?:请|帮我)?(?:给|把|将|让)\\s*${BRANCH}${WHO}${NOW}(?:加|设置?|开通?|添加|授予)(?:上|为|成|一?个)*\\s*${ROLES}${DONE}`,
].map((one) => new RegExp(one, 'u'));
const TAKE: readonly RegExp[] = [
  `^${BRANCH}${WHO}${NOW}不(?:再)?(?:当|做|担任|兼任?|任|干)(?:了)?\\s*${OF}${ROLES}(?:的?职务)?了?[.!\\s]*$`,
  `^${BRANCH}${WHO}${NOW}(?:卸任|辞去|辞掉|辞了|卸了|退出)了?\\s*${ROLES}(?:的?${DONE})`,
  `^(?:请|帮我)?(?:把|将)?\\s*${BRANCH}${WHO}的?\\s*${ROLES}(?:职务|一职)?${NOW}(?:免|撤|去|拿|取消|卸|辞)(?:掉|了|去|职)+[.!\\s]*$`,
  `^(?:请|帮我)?(?:撤掉|撤了|撤去|取消|去掉|拿掉|解除|不让)\\s*${BRANCH}${WHO}(?:的|当|做|担任)\\s*${ROLES}${DONE}`,
  `^${BRANCH}${ROLES}\\s*${WHO}${NOW}(?:不干|不当|不做|不担任|卸任|辞职|离任)了?[.!\\s]*$`,
].map((one) => new RegExp(one, 'u'));
/** 把二支部的书记换了: nobody is named, and who it is to be is asked. */
const UNNAMED = new RegExp(
  `^(?:请|帮我)?(?:把|将)\\s*${BRANCH}${ROLES}(?:职务)?给?(?:(?<changed>换|改)|免|撤|拿)(?:掉|去|一?下|了)+[.!\\s]*$`,
  'u',
);
const ELSEWHERE: readonly RegExp[] = [
  `^(?:请|帮我)?(?:把|将)?\\s*${BRANCH}${WHO}的?(?:党?组织关系|所在支部|党?支部|党?小组)?${NOW}(?:调|转|划|挪|移|分|改|换|编|归)+(?:到|入|进|去|至|成|为|给)*了?\\s*[^\\s,;.]{0,10}(?:支部|党?小组)[去里]?了?[.!\\s]*$`,
  `^(?:请|帮我)?(?:把|将)?\\s*${BRANCH}${WHO}的?(?:名字|姓名)(?:改|换|更正|订正)(?:成|为|到|作)?\\s*[^\\s,;.]{2,4}[.!\\s]*$`,
  `^${BRANCH}${WHO}改名(?:字)?(?:叫|为|成)?了?\\s*[^\\s,;.]{0,4}[.!\\s]*$`,
].map((one) => new RegExp(one, 'u'));
const OWN_NAME = /^(?:请|帮我|把)*我的?(?:名字|姓名).{0,12}(?:改|换|更正|错)/u;
/** Who comes and who goes; said by others than administrators it may be news, or what a meeting was about. */
const COMES_OR_GOES: readonly RegExp[] = [
  `^${BRANCH}${WHO}${NOW}(?:调走|调离|调出|转出|离职|退休|去世)了?(?:[,\\s].{0,16})?$`,
  `^(?:请|帮我)?(?:把|将)\\s*${BRANCH}${WHO}(?:转正|转为正式党员|改成正式党员|改为正式党员)了?[.!]*$`,
].map((one) => new RegExp(one, 'u'));
const NEWCOMER =
  /^(?:我们)?(?:支部)?(?:新来|新增|新进|来|增加|添加|加)了?(?:一|两|几|\d)?[个名位]?新?(?:预备)?(?:党员|同志)(?:叫|是|[:,\s]).{0,20}$|名册.{0,6}(?:加一?[个名位]|添加|新增)/u;

/** Whoever wants this says it in a line. */
const LONGEST = 60;

/**
 * 李秀英改任书记, 王芳不当纪检委员了, 换届后书记是陈志远, 把王芳调到第二党支部: a change of somebody's office, branch or
 * name. It must name somebody of the roster the speaker knows, or what is surely a name: 一把手兼任书记 is a rule's words.
 * @returns null for anything else
 */
export function wishIn(text: string, entries: EntryContext): Wish | null {
  const said = fold(text).trim();
  if (said.length > LONGEST) return null;
  if (entries.speaker.administrator && NEWCOMER.test(said)) return { what: 'roster' };
  if (ASKS.test(said)) return null;
  const find = (patterns: readonly RegExp[]): Readonly<Record<string, string>> | null => {
    for (const pattern of patterns) {
      const found = pattern.exec(said)?.groups;
      if (found !== undefined && isName(found.who ?? '', entries)) return found;
    }
    return null;
  };
  const taken = find(TAKE);
  if (taken !== null) return { what: 'take', words: `${whoseOf(taken)} 的 ${taken.roles}` };
  const given = find(GIVE);
  if (given !== null) return { what: 'give', words: `${whoseOf(given)} 为 ${given.roles}` };
  const unnamed = UNNAMED.exec(said)?.groups;
  if (unnamed !== undefined)
    return unnamed.changed === undefined
      ? { what: 'take', words: `${whoseOf(unnamed)} 的 ${unnamed.roles}` }
      : { what: 'give', words: `${whoseOf(unnamed)} 为 ${unnamed.roles}` };
  const moves = find(ELSEWHERE) ?? (entries.speaker.administrator ? find(COMES_OR_GOES) : null);
  return moves !== null || OWN_NAME.test(said) ? { what: 'roster' } : null;
}

function whoseOf({ branch, of, who = '' }: Readonly<Record<string, string>>): string {
  return [branch ?? of, who].filter((part) => part !== undefined && part !== '').join(' ');
}

function isName(who: string, { directory, speaker, mentions }: EntryContext): boolean {
  const known = speaker.administrator
    ? ['', ...directory.branches.map(({ name }) => name)].flatMap((name) => directory.membersOf(name))
    : directory.membersOf(speaker.branch ?? '');
  const is = (name: string): boolean => fold(name).replace(/\s/gu, '') === who;
  if (known.some(({ name, openId }) => is(name) || openId === who) || mentions.some(({ name }) => is(name)))
    return true;
  return who.length <= 3 && isCommonSurname(surnameOf(who)) && !NO_NAME.test(who);
}

/** Words that begin like a surname. */
const NO_NAME = /书记|委员|组长|支部|领导|干部|党|们|人员?$|主任|部长|局长|科长|处长|同志/;
