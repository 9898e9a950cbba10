import { type Page, type Span, take } from './page.ts';

/** What a label announces. */
export type Label =
  | 'moment'
  | 'place'
  | 'host'
  | 'recorder'
  | 'speaker'
  | 'expected'
  | 'present'
  | 'absent'
  | 'observers'
  | 'attendees'
  | 'agenda'
  | 'topic'
  | 'content'
  | 'resolution'
  | 'with'
  | 'by'
  | 'type'
  | 'mode'
  | 'kind'
  | 'group';

/** The labels of a minutes book, and what people shorten them to. */
const LABELS: Readonly<Record<Label, string>> = {
  moment: '(?:会议|活动|谈话|开会|召开|学习)?(?:时间|日期)',
  place: '(?:会议|活动|谈话|召开|学习|开会)?(?:地点|地方|场所|场地)|会场',
  host: '(?:会议)?主持(?:人|者)?',
  recorder: '(?:会议)?记录(?:人|员)|记录',
  speaker: '(?:党课)?主讲(?:人|领导)?|(?:讲|授)课(?:人|领导)?|宣讲人|领学(?:人|者)?|领读人|授课教师|报告人',
  expected: '应(?:到|出席|参加|参会)会?(?:人员|党员|委员|支委|同志|组员)?(?:人数|数)?',
  present:
    '实(?:际)?(?:到|出席|参加|参会)会?(?:人员|党员|委员|支委|同志|组员)?(?:人数|数)?|(?:到会|参会|出席|参加)人数',
  absent:
    '(?:缺(?:席|勤|员)?|请假|未到会?|未参加|未出席|未参会|没到|没来|没参加)(?:的|人员|人|名单|情况)?(?:及|和|、)?(?:原因|事由)?',
  observers: '列席(?:人员|人)?',
  attendees: '(?:参加|参会|出席|到会|与会)(?:人员|人|同志|名单)?',
  agenda: '(?:会议|主要)?议(?:题|程)|研究事项',
  topic: '(?:活动|学习|党课|本次|本月)?主题|(?:党课|课程|报告|文章)?题目|标题',
  content: '(?:会议|活动|学习|主要|讨论|谈话)?(?:内容|情况)',
  resolution: '(?:会议|形成)?(?:决议|决定)(?:事项)?|议定事项|表决(?:情况|结果)?',
  with: '(?:谈话|谈心|谈心谈话)?对象|被谈(?:话)?人',
  by: '(?:主)?谈(?:话)?人',
  type: '(?:谈话)?类型|谈话事由',
  mode: '(?:谈话)?(?:方式|形式)',
  kind: '(?:会议|活动)?(?:名称|类型|类别)',
  group: '(?:党)?小组',
};

/** Labels whose value may run over commas and lines. */
const LONG: ReadonlySet<Label> = new Set(['agenda', 'content', 'resolution']);
const LISTS: ReadonlySet<Label> = new Set(['absent', 'observers', 'attendees']);

const NUMBERING = '(?:[(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[).、:]|[①②③④⑤⑥⑦⑧⑨])';
const ANY_LABEL = Object.entries(LABELS)
  .map(([label, pattern]) => `(?<${label}>${pattern})`)
  .join('|');
// A label stands at the beginning of a clause and is followed by a colon; at the beginning of a line a space will do.
const LABELLED = new RegExp(
  `(?:(?<=^|[\\s,;:。、!▮()（）"]|^${NUMBERING}|\\n${NUMBERING})(?:${ANY_LABEL})\\s*:|(?<=\\n\\s*)(?:${ANY_LABEL.replaceAll('?<', '?<line_')})[ \\t]+(?=\\S))\\s*`,
  'g',
);

// The rest of a long value is not its own once one of these begins a clause.
const NAME = '[\\u4e00-\\u9fff\\ue000-\\uf8ff]{1,4}';
const OF_ABSENCE = `请假|缺席|出差|公差|外出|病假|事假|没来|未到|因`;
const SOMETHING_ELSE = somethingElse(`列席|${OF_ABSENCE}`);
/** In a list of those who were away, their reasons go on with it. */
const SOMETHING_ELSE_IN_LIST = somethingElse('列席');

function somethingElse(done: string): RegExp {
  return new RegExp(
    `[,;。\\s、](?=\\s*(?:\\d+[人个名]?(?:党员|支委)?[\\s,]*(?:实际|实|只|都|全)?(?:到|来|参加|出席)|\\d+/\\d+|应(?:到|出席|参加)|实(?:到|际)|缺席|请假|列席|全体|全员|全部到|无人?缺|主持|记录|会议(?:一致)?(?:决定|决议|通过|同意)|一致(?:同意|通过)|地点|在[^,;。]{1,10}(?:室|厅|馆|堂)|\\d+人?(?:参加|到会|请假)|${NAME}(?:同志)?(?:主持|记录|${done})))`,
  );
}

/** A value that was announced by its label. */
export interface Section extends Span {
  readonly label: Label;
  /** Where the label itself begins. */
  readonly from: number;
}

/**
 * Finds labelled values (`议题：…`, pasted minutes) on a page.
 * @returns them in order of place, and the page without those that are words of their own (agenda, content,
 *   resolution, topic and who attended)
 */
export function readSections(page: Page): { readonly sections: readonly Section[]; readonly page: Page } {
  const marks = [...setTogether(page.open).matchAll(LABELLED)].map((match) => ({
    label: labelOf(match),
    from: match.index,
    start: match.index + match[0].length,
  }));
  const sections = marks.map((mark, index): Section => {
    const limit = marks[index + 1]?.from ?? page.open.length;
    return { ...mark, end: mark.start + lengthOf(page.open.slice(mark.start, limit), mark.label) };
  });
  const own = sections.filter(({ label }) => OWN_WORDS.has(label));
  return { sections, page: take(page, ...own.map(({ from, end }) => ({ start: from, end }))) };
}

const SET_APART = /(?<=^|[\n ])[\u4e00-\u9fff](?: +[\u4e00-\u9fff]){1,4}(?= *:)/g;

/** 主 持 人：… in a printed form is 主持人：…; the blanks go before it, so that offsets stay the same. */
function setTogether(text: string): string {
  return text.replace(SET_APART, (label) => {
    const together = label.replaceAll(' ', '');
    return together.padStart(label.length);
  });
}

const OWN_WORDS: ReadonlySet<Label> = new Set([
  'agenda',
  'content',
  'resolution',
  'topic',
  'attendees',
  'type',
]);

export function sectionOf(sections: readonly Section[], label: Label): Section | null {
  return sections.find((section) => section.label === label && section.end > section.start) ?? null;
}

function labelOf(match: RegExpExecArray): Label {
  for (const label of Object.keys(LABELS) as Label[]) {
    if (match.groups?.[label] !== undefined || match.groups?.[`line_${label}`] !== undefined) return label;
  }
  return 'content';
}

function lengthOf(value: string, label: Label): number {
  if (LONG.has(label)) return cutAt(value, endOfLong(value));
  const stops = LISTS.has(label)
    ? /[。\n]|;(?!\s*[\u4e00-\u9fff]{2,3}(?:\(|、|$|,?\s*(?:事由|原因|因|出差|公差|外出|[病事休产]假|请假|住院)))/
    : label === 'moment'
      ? /[,;。\n]|\s(?=[\u4e00-\u9fff]{0,6}(?:支部|党|会))/
      : /[,;。\n]/;
  const stop = value.search(stops);
  const other = value.search(label === 'absent' ? SOMETHING_ELSE_IN_LIST : SOMETHING_ELSE);
  // （地点：三楼会议室）
  const closed = value.search(/(?<!\([^()\n]*)\)/);
  return cutAt(value, Math.min(...[stop, other, closed].map((at) => (at === -1 ? value.length : at))));
}

/** @returns how much of `text` is about the matter it begins with: up to attendance, a person's part or a place */
export function lengthOfMatter(text: string): number {
  const other = text.search(SOMETHING_ELSE);
  return other === -1 ? text.length : other;
}

/** Where a long value ends: before another matter, or with its line unless the next line goes on counting. */
function endOfLong(value: string): number {
  const lines = value.slice(0, lengthOfMatter(value)).split('\n');
  let length = lines[0]?.length ?? 0;
  for (const line of lines.slice(1)) {
    const goesOn =
      line.trim() === '' ||
      new RegExp(`^\\s*${NUMBERING}`).test(line) ||
      value.slice(0, length).trim() === '';
    if (!goesOn) break;
    length += line.length + 1;
  }
  return length;
}

function cutAt(value: string, at: number): number {
  return value.slice(0, at).trimEnd().length;
}
