import { ContactsError } from '../../core/contacts.ts';
import type { Mention } from '../../core/message.ts';
import { type Block, type Reply, saying } from '../../core/reply.ts';
import type { Awaited } from '../../core/roster.ts';
import type { Directory } from '../../roster/directory.ts';
import { type MatchingDesk, matchGroup } from './group.ts';
import { type Arrived, arrivals, matchContacts, matchNames, type Unclear } from './match.ts';

export interface CheckingDesk extends MatchingDesk {
  readonly directory: Directory;
}

/**
 * `核对名册`: looks for the accounts of all who wait, by number and address and then in the groups of their branches, and
 * says who arrived, who is not clear and who still waits. Only its speaker sees the names.
 */
export async function checkRoster(desk: CheckingDesk): Promise<Reply> {
  const before = await desk.roster.awaited();
  if (before.length === 0) return onlyForYou('名册都对上了', [text('名单里的人都有账号了，没有要核对的。')]);
  const byContact = await checkContacts(before, desk);
  const unclear = [...byContact.unclear];
  const arrived = [...byContact.arrived];
  const closed: string[] = [];
  for (const { name, chatId } of desk.directory.branches) {
    const matched = chatId === null ? null : await matchGroup(name, chatId, desk);
    if (chatId !== null && matched === null) closed.push(name);
    arrived.push(...(matched?.arrived ?? []));
    unclear.push(...(matched?.unclear ?? []));
  }
  const waiting = await desk.roster.awaited();
  return onlyForYou('核对名册', [
    ...list(
      `对上了${arrived.length}人`,
      arrived.map(({ who }) => named(who)),
    ),
    ...list(
      '分不清，请您认一下',
      unclear.map(({ who, why }) => `${named(who)}：${why}`),
    ),
    ...list(`还没对上${waiting.length}人`, waiting.map(named)),
    ...(closed.length > 0 ? [note(`飞书没有给出这些支部的群成员名单：${closed.join('、')}。`)] : []),
    ...byContact.notes.map(note),
    ...(waiting.length > 0
      ? [
          note(
            '在支部群里@我发“核对名册 @某某”，就把这个人对上；也可以请本人私聊我发“我是谁”，把 open_id 填进名单再导入。',
          ),
        ]
      : []),
    { kind: 'buttons', buttons: [saying('再核对一次', '核对名册')] },
  ]);
}

/**
 * `核对名册 @张三` in the group of a branch: this account is the one who waits under that name.
 * @param branch of the group
 */
export async function matchMentioned(
  mentions: readonly Mention[],
  branch: string | null,
  desk: CheckingDesk,
): Promise<Reply> {
  if (branch === null) return onlyForYou('还没有绑定支部', [text('请先在这个群里@我发“绑定 支部名”。')]);
  const [awaited, members] = [await desk.roster.awaited(), await desk.roster.members()];
  const { arrived, unclear } = matchNames(branch, mentions, awaited, members);
  if (arrived.length > 0) await desk.roster.change(arrivals(arrived));
  const done = new Set(arrived.map(({ openId }) => openId));
  const others = mentions.filter(({ openId }) => !done.has(openId));
  return onlyForYou('核对名册', [
    ...list(
      `对上了${arrived.length}人`,
      arrived.map(({ who }) => named(who)),
    ),
    ...list(
      '分不清，请在名单里补上手机号或 open_id 再导入',
      unclear.map(({ who, why }) => `${named(who)}：${why}`),
    ),
    ...list(
      `${branch}的名单里没有等着的这几位`,
      others.filter(({ name }) => !unclear.some(({ who }) => who.name === name)).map(({ name }) => name),
    ),
  ]);
}

interface ByContact {
  readonly arrived: readonly Arrived[];
  readonly unclear: readonly Unclear[];
  readonly notes: readonly string[];
}

async function checkContacts(
  awaited: readonly Awaited[],
  { roster, contacts }: CheckingDesk,
): Promise<ByContact> {
  const mobiles = awaited.flatMap(({ mobile }) => mobile ?? []);
  const emails = awaited.flatMap(({ email }) => email ?? []);
  if (mobiles.length + emails.length === 0) return { arrived: [], unclear: [], notes: [] };
  try {
    const matched = matchContacts(await contacts.find({ mobiles, emails }), awaited, await roster.members());
    if (matched.arrived.length > 0) await roster.change(arrivals(matched.arrived));
    return { ...matched, notes: [] };
  } catch (error) {
    if (!(error instanceof ContactsError)) throw error;
    return { arrived: [], unclear: [], notes: [whyNot(error)] };
  }
}

function whyNot({ reason, grantUrl }: ContactsError): string {
  if (reason === 'other') return '飞书这会儿没有答复按手机号、邮箱的查找，请过一会儿再核对。';
  const where = grantUrl === null ? '请在开放平台的“权限管理”里开通' : `请打开 ${grantUrl} 开通`;
  return `没有按手机号、邮箱查找：应用还没有“通过手机号或邮箱获取用户 ID”（contact:user.id:readonly）这项权限，${where}并发布。`;
}

/** So many names fit on a phone; the rest is counted. */
const MOST_NAMES = 30;

function list(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_NAMES;
  const shown = items.slice(0, MOST_NAMES);
  return [text(`${title}：`), { kind: 'list', items: more > 0 ? [...shown, `另有${more}人`] : shown }];
}

function named({ branch, name }: Awaited): string {
  return `${branch} ${name}`.trim();
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function note(words: string): Block {
  return { kind: 'note', text: words };
}

function onlyForYou(title: string, blocks: readonly Block[]): Reply {
  return { title, blocks, audience: 'sender', groupHint: '已核对，结果我私聊您了。' };
}
