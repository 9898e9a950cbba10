import type { FieldName } from '../../../core/record.ts';
import { fields } from '../fields.ts';

/** What is asked for a field about which nothing was said. */
const missing: Readonly<Record<FieldName, string>> = {
  date: '是哪一天？',
  start: '几点开始？',
  end: '几点结束？',
  place: '在哪里？',
  topic: '主题是什么？',
  host: '谁主持的？',
  recorder: '谁记录的？',
  speaker: '谁讲的课？',
  expected: '应到多少人？',
  present: '实到多少人？',
  absent: '谁没到，什么原因？',
  observers: '谁列席？',
  agenda: '议题是什么？',
  content: '内容是什么？',
  resolution: '决议是什么？',
  talk: '和谁谈的？',
  days: '几天？',
};

const ASKED_IN_FULL: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['date', 'place', 'topic', 'host', 'speaker', 'expected', 'present', 'agenda', 'talk'] as const),
]);

/** A day of which it must be asked whether it is meant. `ahead`: it is still to come. */
interface DayMeant {
  readonly day: string;
  readonly ahead: boolean;
}

/** What is asked about an entry before it is recorded. */
export const questions = {
  missing,
  /** The same on the card of a draft. */
  left: (field: FieldName): string =>
    ASKED_IN_FULL.has(field) ? missing[field] : `${fields.names[field]}是？`,
  kind: '要登记哪一项？',
  branch: '是哪个支部？',
  group: '是哪个党小组？',
  groupsTogether: (groups: readonly string[]) =>
    `说到${groups.join('、')}。一个小组登记一条，这一条记哪个小组？另一个请再发一条。`,
  stage: '是哪个阶段的工作？',
  away: (count: number) => `有${count}人没到，是谁、什么原因？`,
  reasons: (names: readonly string[]) => `${names.join('、')}是什么原因没到？`,
  future: '这一天还没到。如果是计划，请说“计划”；如果日期写错了，请改。',
  miscounted: {
    tooMany: (present: number, expected: number) => `实到${present}人比应到${expected}人多，请核对。`,
    absences: (expected: number, present: number, named: number) =>
      `应到${expected}、实到${present}，差${expected - present}人，但写了${named}名缺席，请核对。`,
  },
  /** Fewer are named than were away. */
  moreAway: (expected: number, present: number, named: number) =>
    `应到${expected}、实到${present}，差${expected - present}人，但写了${named}名缺席，请补上其余的人和原因。`,
  /** @param by who entered it; null where nobody may be named */
  duplicate: (by: string | null, duty: string, id: string) =>
    `${by === null ? '已经' : `${by}已`}登记过这一天的${duty}（#${id}），是同一次吗？`,
  same: '是同一次，不另记',
  other: '不是，另记一次',
  day: {
    impossible: (said: string) => `没有“${said}”这一天，是哪一天？`,
    vague: (said: string) => `“${said}”具体是哪一天？`,
    past: (day: string) => `${day}已经过去了，是开过了，还是日期写错了？`,
    which: (said: string, days: readonly DayMeant[]): string => {
      const [only, ...others] = days;
      if (only !== undefined && others.length === 0) return `“${said}”是${only.day}吗？`;
      return `“${said}”是${days.map(({ day, ahead }) => `${day}${ahead ? '（计划）' : ''}`).join('还是')}？`;
    },
    choice: ({ day, ahead }: DayMeant) => (ahead ? `${day}，还没开` : day),
    notYet: (day: string) => `${day}还没到，是计划吗？如果日期写错了，请改。`,
    plan: '存为计划',
    /** @param holiday on a day that is otherwise a workday */
    off: (day: string, holiday: boolean) => `${day}是休息日${holiday ? '，放假' : ''}，日期对吗？`,
    is: (day: string) => `是${day}`,
    until: '推到哪一天？例如“推到下周三”。',
  },
  /** @param part of the day, as it was said */
  hour: (part: string) => `${part}几点开始？`,
  loose: (said: string) => `“${said}”不是准确人数，实到多少人？`,
  crowd: (onRoster: number, expected: number) =>
    `名册上应参加的是${onRoster}人，应到写了${expected}人，对吗？`,
  /** @param names two or more */
  who: (said: string, names: readonly string[]) =>
    `“${said}”是${names.slice(0, -1).join('、')}还是${names.at(-1)}？`,
  unknown: (said: string) => `名册里没有“${said}”，姓名对吗？`,
  wrongPlace: (duty: string) => `${duty}不能在群里登记，刚才的内容没有保存，请在私聊里登记。`,
};
