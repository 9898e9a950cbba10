import type { Talk } from '../../core/record.ts';
import type { Member } from '../../core/roster.ts';
import { COMMITTEE } from '../../roster/directory.ts';
import { type Cast, KNOWN, PEOPLE, type Person, peopleIn } from './cast.ts';
import { groupSpan, type Page, type Span } from './page.ts';
import { type Section, sectionOf } from './sections.ts';

/** Who talked with whom, how, and of which kind. What was said in the talk is not read. */
export interface TalkReading {
  readonly by: readonly Person[];
  readonly with: readonly Person[];
  readonly type: string | null;
  readonly mode: string | null;
  readonly spans: readonly Span[];
}

/** What is told of the talk itself begins with one of these; nothing after it is read. */
const CONTENT =
  /[,;。\s(](?:他|她|对方|本人|其|该同志|两人|双方|主要|内容|谈话内容|谈的是|聊的是|说的是)?(?:说|讲|反映|表示|提到|谈到|聊到|谈及|认为|觉得|提出|围绕|关于|反馈说|诉苦|倾诉|内容[是为:])/;

const MODES: readonly (readonly [RegExp, string])[] = [
  [/面谈|当面|面对面|见面/, '面谈'],
  [/电话|打了个?电话|通话/, '电话'],
  [/视频/, '视频'],
  [/微信|线上|网上|飞书|语音/, '线上'],
];

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/年度反馈|年终反馈|考核反馈/, '年度反馈'],
  [/提醒/, '提醒'],
  [/关怀|关心|慰问|家访/, '关怀'],
  [/勉励|鼓励/, '勉励'],
  [/批评|诫勉/, '批评'],
  [/廉政/, '廉政'],
  [/任前|任职/, '任职'],
  [/离岗|退休|离任/, '离岗'],
  [/入党|发展/, '入党'],
  [/教育/, '教育'],
  [/交流|沟通|日常/, '交流'],
  [/反馈/, '反馈'],
];

const WITH = [
  `(?<by>${KNOWN})(?:同志)?[\\s▮]*(?:跟|和|与|找)(?<who>${KNOWN})(?=[,;。\\s]|$)`,
  `(?<by>${KNOWN})(?:同志)?[\\s▮]*(?:跟|和|与|找|同|约|对)(?<who>${PEOPLE})(?:同志|两位|等)?[^,;。!?\\n]{0,14}?(?:谈|聊|▮)`,
  `(?:跟|和|与|找|同|约|对|给)[\\s▮]*(?<who>${PEOPLE})(?:同志|两位|等)?[^,;。!?\\n]{0,14}?(?:谈|聊|▮|$|[,;。\\s])`,
  `(?<by>${KNOWN})[\\s▮]*(?:谈|找)[\\s▮]*(?<who>${KNOWN})`,
  `(?:谈|聊|▮)(?:的是|了)?[\\s,:]*(?<who>${KNOWN}(?:[、和]${KNOWN})*)`,
];

/** @returns the page without what is told of the talk itself. */
export function withoutContent(page: Page): Page {
  const at = page.folded.search(CONTENT);
  if (at === -1) return page;
  return { text: page.text.slice(0, at), folded: page.folded.slice(0, at), open: page.open.slice(0, at) };
}

/** Reads a talk's metadata. `by` is empty where only the other side is named: then it is the speaker. */
export function readTalk(cast: Cast, sections: readonly Section[]): TalkReading {
  const labelledWith = sectionOf(sections, 'with');
  const labelledBy = sectionOf(sections, 'by');
  const spoken = matchSides(cast);
  const text = cast.page.folded;
  return {
    by: labelledBy === null ? spoken.by : peopleIn(cast, labelledBy),
    with: labelledWith === null ? spoken.with : peopleIn(cast, labelledWith),
    type: pick(TYPES, text),
    mode: pick(MODES, text),
    spans: [...cast.people],
  };
}

function matchSides(cast: Cast): Pick<TalkReading, 'by' | 'with'> {
  for (const pattern of WITH) {
    for (const match of cast.marked.matchAll(new RegExp(pattern, 'dg'))) {
      const who = groupSpan(match, 'who');
      const by = groupSpan(match, 'by');
      const people = who === null ? [] : peopleIn(cast, who);
      if (people.length > 0) return { by: by === null ? [] : peopleIn(cast, by), with: people };
    }
  }
  return { by: [], with: [] };
}

function pick(table: readonly (readonly [RegExp, string])[], text: string): string | null {
  return table.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Which of the document's kinds of talk it is (004 三、（六）: 班子成员之间、班子成员与党员之间、党员与党员之间; 六、（十五）:
 * 与群众), from the roles of both sides.
 * @param masses true when the message calls the other side 群众
 * @returns null where a side is not known
 */
export function relationOf(by: Member | null, other: Member | null, masses: boolean): Talk['relation'] {
  if (masses) return '与群众';
  if (by === null || other === null) return null;
  const count = [by, other].filter((member) => member.roles.some((role) => COMMITTEE.includes(role))).length;
  return count === 2 ? '支委之间' : count === 1 ? '支委与党员' : '党员之间';
}
