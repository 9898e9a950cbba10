import type { Talk } from '../../core/record.ts';
import type { Member } from '../../core/roster.ts';
import { COMMITTEE } from '../../roster/directory.ts';
import { type Cast, KNOWN, notOfPlaces, PEOPLE, type Person, peopleIn } from './cast.ts';
import { groupSpan, type Page, type Span } from './page.ts';
import { type Section, sectionOf } from './sections.ts';

/** Who talked with whom, how, and of which kind. What was said in the talk is not read. */
export interface TalkReading {
  readonly by: readonly Person[];
  readonly with: readonly Person[];
  /** Whoever speaks is the other side (被张书记约谈). */
  readonly withSpeaker: boolean;
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

/** What the other side is called before their name. */
const CALLED =
  '(?:(?:困难|入党|发展|退休|离退休|老|年轻|新)?(?:群众|村民|居民|职工|党员|干部|积极分子|对象|困难户|同事|代表|书记|同志)+)?';

const WITH = [
  `(?:谈|聊|▮)[\\s,:]*(?<by>${KNOWN})[\\s>~-]+(?<who>${KNOWN})(?=$|[,;。\\s])`,
  `被(?<by>${KNOWN})(?:叫去|约去?|找去?)?(?:谈|聊|▮)`,
  `谈话人[是为:\\s]*(?<by>${KNOWN})[\\s,;、]*(?:谈(?:心谈)?话)?对象[是为:\\s]*(?<who>${PEOPLE})`,
  `(?:对象|被谈(?:话)?人)[是为:\\s]*(?<who>${PEOPLE})`,
  `(?<by>${KNOWN})(?:同志)?[\\s▮]*(?:跟|和|与|找)${CALLED}(?<who>${KNOWN})(?=[,;。\\s]|$)`,
  `(?<by>${KNOWN})(?:同志)?[\\s▮]*(?:跟|和|与|找|同|约|对)${CALLED}(?<who>${PEOPLE})(?:同志|两位|等)?[^,;。!?\\n]{0,14}?(?:谈|聊|▮)`,
  `(?:跟|和|与|找|同|约|对|给)[\\s▮]*${CALLED}(?<who>${PEOPLE})(?:同志|两位|等)?[^,;。!?\\n]{0,14}?(?:谈|聊|▮|$|[,;。\\s])`,
  `(?<by>${KNOWN})[\\s▮]*(?:谈|找)[\\s▮]*(?<who>${KNOWN})`,
  `(?:谈|聊|▮)(?:的是|了)?[\\s,:]*(?<who>${KNOWN}(?:[、和]${KNOWN})*)`,
  `(?:跟|和|与|找|同|约|对|给)[^,;。!?\\n]{1,10}?(?<who>${KNOWN}(?:[、和]${KNOWN})*)[^,;。!?\\n]{0,14}?(?:谈|聊|唠|▮|$|[,;。\\s])`,
  `(?:去|到|上)(?<who>${KNOWN})(?:家|办公室|宿舍|那儿)`,
];

/** @returns the page without what is told of the talk itself. */
export function withoutContent(page: Page): Page {
  const at = page.folded.search(CONTENT);
  if (at === -1) return page;
  return { text: page.text.slice(0, at), folded: page.folded.slice(0, at), open: page.open.slice(0, at) };
}

/** Reads a talk's metadata. `by` or `with` is empty where only the other side is named: then it is the speaker. */
export function readTalk(cast: Cast, sections: readonly Section[]): TalkReading {
  const labelledWith = sectionOf(sections, 'with');
  const labelledBy = sectionOf(sections, 'by');
  const spoken = matchSides(cast);
  const text = cast.page.folded;
  return {
    by: labelledBy === null ? spoken.by : peopleIn(cast, labelledBy),
    with: labelledWith === null ? spoken.with : peopleIn(cast, labelledWith),
    withSpeaker: spoken.withSpeaker && labelledWith === null,
    type: pick(TYPES, text),
    mode: pick(MODES, text),
    spans: [...cast.people],
  };
}

function matchSides(cast: Cast): Pick<TalkReading, 'by' | 'with' | 'withSpeaker'> {
  for (const pattern of WITH) {
    for (const match of cast.marked.matchAll(new RegExp(pattern, 'dg'))) {
      const who = groupSpan(match, 'who');
      const by = groupSpan(match, 'by');
      const people = who === null ? [] : peopleIn(cast, who);
      if (people.length > 0 || (who === null && by !== null))
        return { by: by === null ? [] : peopleIn(cast, by), with: people, withSpeaker: who === null };
    }
  }
  // 谈心谈话 何静 面谈: the only person there is; 谈心谈话：李四—赵六: the one with the other.
  const [one, other, ...more] = notOfPlaces(cast).filter(({ said }) => !/^(?:我|本人)$/.test(said));
  if (one === undefined || more.length > 0) return { by: [], with: [], withSpeaker: false };
  const [by, to] = other === undefined ? [[], one] : [[one], other];
  return { by, with: [to], withSpeaker: false };
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
