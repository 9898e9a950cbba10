import type { Draft, RecordFields } from '../core/record.ts';
import { bare } from '../text/consent.ts';
import type { EntryContext } from './context.ts';
import { QUESTION, REQUEST, RULE } from './understand/cues.ts';
import { KINDS, ONLINE } from './understand/place.ts';
import type { Understanding } from './understand/understanding.ts';

const FREE: ReadonlySet<string> = new Set([
  'place',
  'topic',
  'host',
  'recorder',
  'speaker',
  'with',
  'absent',
  'agenda',
  'content',
  'resolution',
]);
/** Those that tell of a matter, in words that may read like a lookup (学习党章) or like another field (参观烈士陵园). */
const MATTERS: ReadonlySet<string> = new Set(['topic', 'agenda', 'content', 'resolution']);

/** 议题：经费预算 says itself what it is of. */
const LABELLED = /^[\u4e00-\u9fff]{2,4}:/;
const COUNTS: ReadonlySet<string> = new Set(['expected', 'present']);
/** 在会议室 says where it was, whatever was asked. */
const WHERE = new RegExp(
  `^(?:就)?(?:是)?在(?:[^\\s,;。]{0,8}(?:${KINDS})|${ONLINE})(?:里|上)?(?:开|搞|办|讲|上)?的?$`,
);

/** Words of a question: somebody has turned to something else. */
export const ASKS = /[?]|吗|呢|啥|什么|怎么|咋|多少|几|哪|谁|为何|是否/;
/** Says nothing that could be written into a record. */
const CHAT =
  /^(?:(?:多?谢+|感谢|辛苦)[你您了啦哈大家]*|(?:收到|好的?|嗯+|哦+|噢+|ok|哈+|呵+|知道|明白|你好|您好|在|早|早上好|再见|拜拜|稍?等(?:一?下)?|等等|待会儿?|晚点|回头(?:再说)?|忘|不记得|没想好)[了啦哈啊呀哦吧]*)$/;
/** Moves or withdraws something that was said before: 提前到下周二. */
const MOVES =
  /^(?:那|就|还是|先|请|把|再)*(?:提前|推迟|延[后期迟]|顺延|改[到在成为期]|[挪推调移放]到|取消|作废|撤[销回]|删|不开了|重新)/;
const DONE = /参观|祭扫|走访|慰问|缅怀|学习?|植树|志愿|服务|看望|观看|调研|开展|组织|清扫|扫墓|瞻仰/;

/**
 * A few words that fit no field by themselves answer the one question that wants free words; so does a statement that
 * would be looked up in the documents where nothing was asked (主题是什么？— 学习党章).
 * @returns what the form of the draft would say, by field; null when it is no such answer
 */
export function freeAnswer(
  draft: Draft,
  text: string,
  understanding: Understanding,
): Readonly<Record<string, string>> | null {
  const open = draft.issues.filter((issue) => issue.code === 'missing').map((issue) => issue.field);
  // Words without a number can answer none of the questions how many there were.
  const asked = /[\d一二两三四五六七八九十]/.test(text) ? open : open.filter((one) => !COUNTS.has(one));
  const field = asked.length === 1 ? asked[0] : undefined;
  if (field === undefined || !FREE.has(field) || !statesSomething(text)) return null;
  if (field !== 'place' && WHERE.test(bare(text))) return null;
  const { intent, kind, record } = understanding;
  if (kind !== null && kind !== draft.kind) return null;
  if (intent === 'other' && Object.keys(record).length === 0) return { [field]: text };
  if (!MATTERS.has(field) || !TELLING.has(intent) || understanding.issues.some(isDoubt)) return null;
  const said = bare(text);
  if (LABELLED.test(said) && Object.keys(record).length > 0) return null;
  if (intent === 'ask' && (said.length > 60 || QUESTION.test(said) || RULE.test(said))) return null;
  return isMatter(said, field, record) ? { [field]: text, ...placeIn(draft, record) } : null;
}

const TELLING: ReadonlySet<Understanding['intent']> = new Set(['other', 'ask', 'record', 'plan']);

function statesSomething(text: string): boolean {
  const said = bare(text);
  return (
    text.length <= 200 &&
    /[\p{L}\p{N}]/u.test(said) &&
    ![ASKS, CHAT, REQUEST, MOVES].some((one) => one.test(said))
  );
}

function isDoubt({ code }: Understanding['issues'][number]): boolean {
  return code !== 'missing';
}

/** 三楼 is where it was; 参观烈士陵园 says what was done, too. */
function isMatter(said: string, field: string, record: Understanding['record']): boolean {
  const names = Object.keys(record);
  if (names.includes(field) || names.some((name) => name !== 'place' && !MATTERS.has(name))) return false;
  return !names.includes('place') || (said !== record.place && DONE.test(said));
}

function placeIn(draft: Draft, { place }: Partial<RecordFields>): { readonly place?: string } {
  return typeof place === 'string' && draft.fields.place === undefined ? { place } : {};
}

/**
 * Whether the speaker has entered something else since the draft was begun: a few words may belong to that, and are no
 * answer of the draft's own any more.
 */
export async function isLeftBehind(draft: Draft, { ledger, speaker }: EntryContext): Promise<boolean> {
  const branch = draft.branch ?? speaker.branch;
  if (branch === null) return false;
  const records = await ledger.find({ branch });
  return records.some(
    ({ created }) => created.by === speaker.openId && Date.parse(created.at) > draft.createdAt,
  );
}
