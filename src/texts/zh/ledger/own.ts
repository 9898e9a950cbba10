const QUARTERS = ['一', '二', '三', '四'];

/** @param quarter 1–4, or null where none is usual */
function usually(quarter: number | null): string {
  return quarter === null ? '' : `，一般安排在第${QUARTERS[quarter - 1]}季度`;
}

function daysLeft(days: number): string {
  return days === 0 ? '今天是最后一天' : `还有${days}天`;
}

/** A person's own duties, and the numbers that the organisation itself has set. */
export const own = {
  /** @param duty null where there are several */
  title: (duty: string | null, year: string) => `我的${duty ?? '任务'}（${year}）`,
  sent: '您自己的任务我私聊发给您了。',
  note: '只有您自己能这样看。同一次只算一次，同一天不重复计；没说几天的按一天，下午开始的按半天。',
  visitDays: '下基层天数',
  entered: (count: string) => `已登记${count}`,
  /** @param missing with its unit; null where nothing is demanded */
  open: (count: string, missing: string | null, days: number) =>
    `${count}${missing === null ? '' : `，还差${missing}`}（还有${days}天）`,
  /** Why there is this number, or none by one's 职级. `words` are the document's, with where they stand. */
  grounds: ({
    words,
    hard,
    members,
    noNumber,
  }: {
    readonly words: string | null;
    readonly hard: boolean;
    /** Whether the document says 领导班子成员. */
    readonly members: boolean;
    /** One's own 职级, and those that have a number; null where there is one. */
    readonly noNumber: { readonly rank: string | null; readonly ranks: readonly string[] } | null;
  }): string => {
    const whose = noNumber?.rank === null ? '名册里您没有填职级' : `您的职级是${noNumber?.rank}`;
    return [
      noNumber === null
        ? ''
        : `${whose}，而这里只对${noNumber.ranks.join('、')}计数，所以您没有次数要求，只记数。`,
      words === null ? '' : `${hard ? '依据' : '文件写法'}：${words}`,
      members ? '。文件写的是“领导班子成员”，名册没有这一栏，按填了职级的计。' : '',
    ].join('');
  },
  numbers: {
    label: (duty: string) => `${duty}（本单位设置）`,
    held: (count: string, days: readonly string[]) =>
      `${count}${days.length === 0 ? '' : `（${days.join('、')}）`}`,
    /** `lack` as below; `left` days until it is over, null where they are not counted down; `last` held before, or null. */
    open: ({
      held,
      quarter,
      lack,
      left,
      last,
    }: {
      readonly held: string;
      readonly quarter: number | null;
      readonly lack: string;
      readonly left: number | null;
      readonly last: string | null;
    }): string =>
      [
        `${held}${usually(quarter)}，${lack}`,
        left === null ? '' : `（${daysLeft(left)}）`,
        last === null ? '' : `；上一次是${last}`,
      ].join(''),
    inShort: (count: string, quarter: number | null, lack: string) => `${count}${usually(quarter)}，${lack}`,
    /** @param group 党小组, or null */
    ofBranch: (branch: string, group: string | null, standing: string) =>
      `${branch}${group ?? ''}${standing}`,
    lack: {
      none: '本期还没有记录',
      fewer: (count: number) => `本期记录不到${count}次`,
      notDue: '还没到期',
      notYet: '还没到',
    },
    /** @param silent whether the document gives no number. @param often as it is said, e.g. 每年1次 */
    setting: (silent: boolean, often: string, source: string) =>
      `${silent ? '文件没有写次数；' : ''}${often}为本单位设置（出处：${source}），不是活动文件的规定。`,
    /** @param asked words that show how far talks reach */
    talks: (duty: string, setting: string, asked: string) =>
      `${duty}：${setting}谈到谁按人计，请看“${asked}”。`,
  },
};
