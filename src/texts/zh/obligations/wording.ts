/** A duty of somebody in a period, as it is told. */
interface Told {
  /** A branch, or one of its 党小组; null for the reader. */
  readonly who: string | null;
  readonly duty: string;
}

/** How it stands. Amounts are worded already (`common.counted`). */
interface Open extends Told {
  /** Empty where its date says itself when it is. */
  readonly period: string;
  /** null where nothing is recorded. */
  readonly done: string | null;
  /** null where it is only usual. */
  readonly missing: string | null;
  /** What is asked: one of the requests below. */
  readonly request: string;
}

interface Planned {
  readonly who: string;
  readonly duty: string;
  readonly when: string;
}

/** What a reminder says of a duty or of a plan. */
export const wording = {
  /** A branch, or one of its 党小组. */
  unit: (branch: string, group: string | null) => `${branch}${group ?? ''}`,
  /** Not begun yet. @param hard demanded, not only usual */
  ahead: ({ who, duty }: Told, start: string, end: string, hard: boolean) =>
    `${who ?? '您'}${duty}${start}开始，到${end}为止，${hard ? '请' : '可以'}提前准备。`,
  open: ({ who, duty, period, done, missing, request }: Open) => {
    const lack = missing === null ? '' : `，还差${missing}`;
    const state = done === null ? `还没有${duty}的记录` : `${duty}已登记${done}${lack}`;
    return `${who ?? '您'}${period}${state}，${request}`;
  },
  requests: {
    /** @param called what the date is called; null where nothing is set */
    onDate: (called: string | null, date: string) => `${called ?? '截止日期'}是${date}，请在这之前安排。`,
    before: (date: string) => `请在${date}前安排。`,
    entered: '方便时请安排；已经开展的，登记一下即可。',
    done: '方便时请安排；已经办了的，点“已完成”即可。',
  },
  /** @param time `HH:mm`, or null */
  when: (day: string, time: string | null) => `${day}${time ?? ''}`,
  announcement: (
    { who, duty, when }: Planned,
    { place, topic, agenda }: { place: string | null; topic: string | null; agenda: readonly string[] },
  ) =>
    [
      `${who}${duty}定于${when}${place === null ? '' : `，地点：${place}`}。`,
      topic === null ? '' : `主题：${topic}。`,
      agenda.length === 0 ? '' : `议题：${agenda.join('；')}。`,
    ].join(''),
  /** @param isMeeting people come together for it */
  questionAfter: ({ who, duty, when }: Planned, isMeeting: boolean) =>
    `${who}${duty}原定${when}，还没有登记。${isMeeting ? '开了吗' : '办了吗'}？`,
  digest: {
    organisation: (month: string) => `各支部${month}小结：各项有多少个支部登记了，哪些支部还没有。`,
    branch: (branch: string, month: string) => `${branch}${month}小结：登记了什么，还差什么，接下来有什么。`,
  },
  /** Where a document's words stand. */
  source: (title: string, clause: string, official: boolean) =>
    `《${title}》${clause}${official ? '' : '（非正式文件）'}`,
  /** A document's words within a sentence. */
  cited: (words: string, source: string) => `“${words}”——${source}`,
  /** Whole years, of four digits each. */
  years: (first: string, last: string) => `${first}—${Number(last)}年`,
  /** `每年1次`, `每3年1次`. */
  howOften: (years: number, count: number) => `每${years === 1 ? '' : years}年${count}次`,
};
