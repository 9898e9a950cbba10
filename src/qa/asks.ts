/** What a question wants to hear. */
export interface Ask {
  readonly id:
    | 'interval'
    | 'times'
    | 'duration'
    | 'amount'
    | 'when'
    | 'count'
    | 'who'
    | 'why'
    | 'list'
    | 'meaning';
  /** What an answer holds (folded); null where no form can be told. */
  readonly answer: RegExp | null;
  /** Without it a sentence does not answer, however well its words fit. */
  readonly strict: boolean;
  /** [start, end) of the asking words in the question without document names; both 0 where none stand there. */
  readonly start: number;
  readonly end: number;
}

interface AskRule {
  readonly id: Ask['id'];
  readonly say: RegExp;
  readonly strict: boolean;
  /** From what was caught and what follows it, where the answer depends on them. */
  readonly answer: RegExp | null | ((caught: string, after: string) => RegExp);
}

const NUMBER = '[零一二两三四五六七八九十百半\\d]+';
const OFTEN = `每(?:${NUMBER}|个)?(?:年|季度?|个?月|周|天|阶段)|${NUMBER}[年月周季]一|经常|定期|常态|${NUMBER}次`;
const DATE =
  '\\d+(?:-\\d+)?\\s*[年月日点]|[一二三四五六七八九十]+月(?!一)|[上中下]旬|月底|年底|每[年月季周日天]|以来|末位';
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/[天日]/, '[天日]'],
  [/周/, '周'],
  [/月/, '个?月'],
  [/年/, '年'],
  [/分钟|小时/, '(?:分钟|小时)'],
];
/** 几户, 多少篇: the measures that are asked with a number of their own. */
const MEASURES: Readonly<Record<string, string>> = { 位: '[名位人]', 名: '[名位人]', 人: '[名位人]' };

/** Tried in this order; several may hold at once. Patterns are of the language, not of any field. */
const RULES: readonly AskRule[] = [
  {
    id: 'amount',
    say: /(?<![哪那])(?:几|多少)(?:名|位|个)?[户篇人名位字分岁米间票份本家批届轮期场套晚夜条款]/g,
    strict: true,
    answer: (caught) => new RegExp(`${NUMBER}\\s*${MEASURES[caught.at(-1) ?? ''] ?? caught.at(-1) ?? ''}`),
  },
  {
    id: 'duration',
    say: /(?<=(?:每|一)[次回场堂节].{0,6})(?:多久|多长时间?)(?!.{0,4}[一1][次回])/g,
    strict: true,
    answer: new RegExp(`${NUMBER}\\s*(?:个?小时|分钟|天|日)`),
  },
  {
    id: 'interval',
    say: /隔?多久(?=.{0,12}[一1]?[次回趟遍轮]|$)|隔多久|多长时间(?=.{0,8}[一1][次回趟遍轮])|频率|频次|周期|几个?[年月周天季](?=.{0,6}[一1][次回趟])/g,
    strict: true,
    answer: new RegExp(OFTEN),
  },
  {
    id: 'times',
    say: /(?:几|多少)[次回趟遍堂节]|次数/g,
    strict: true,
    answer: new RegExp(`${NUMBER}\\s*[次回]|${NUMBER}月一|定期`),
  },
  {
    id: 'amount',
    say: /多少(?=[^\s次钱元天个年月日户篇万块小分]{1,4}(?:$|[?.!,吗呢啊]))/g,
    strict: true,
    answer: /百分之|\d|(?:不少于|至少|以上|[每第])?[二两三四五六七八九十百]+/,
  },
  {
    id: 'duration',
    say: /多长(?!时间)|时长/g,
    strict: true,
    answer: new RegExp(`${NUMBER}\\s*(?:小时|分钟|天|日|个?月(?!一)|年|周|届)`),
  },
  {
    id: 'duration',
    say: /多久/g,
    strict: true,
    answer: new RegExp(`${OFTEN}|${NUMBER}\\s*(?:天|日|个?月|年|周|届)`),
  },
  {
    id: 'duration',
    say: /多长时间|(?<![哪那这])(?:几|多少)(?:个?工作日|天|个月|年(?!级)|日|周|个?小时|分钟)|天数|年限/g,
    strict: true,
    answer: (caught) => {
      const units = UNITS.filter(([pattern]) => pattern.test(caught)).map(([, unit]) => unit);
      return new RegExp(
        `${NUMBER}\\s*(?:${units.length > 0 ? units.join('|') : '天|日|个?月|年|周|小时|分钟'})`,
      );
    },
  },
  {
    id: 'amount',
    say: /多少钱|多少元|(?:几|多少)[万块]|比例|百分之几|百分比|占.{0,8}多少|金额|费用多少/g,
    strict: true,
    answer: /百分之|%|\d+\s*[万亿]?元/,
  },
  {
    id: 'when',
    say: /什么时候|什么时间|啥时间|啥时候?|何时|哪一?[天年月]|几月(?:份)?|几号|几点|从[什么几]{1,2}.{0,3}到/g,
    strict: true,
    answer: (caught) => {
      if (/[天号]/.test(caught)) return /\d+\s*[日号]/;
      if (/月/.test(caught)) return /\d+(?:-\d+)?\s*月|[上中下]旬/;
      return /年/.test(caught) ? /\d{4}\s*年/ : new RegExp(DATE);
    },
  },
  { id: 'when', say: /时间(?=$|[?.!]|是|安排)/g, strict: false, answer: new RegExp(DATE) },
  { id: 'who', say: /谁|哪位|什么人|哪个?(?:部门|单位|机构)/g, strict: false, answer: null },
  {
    id: 'why',
    say: /为什么|为啥|为何|目的|原因/g,
    strict: false,
    answer: /考虑|为了|目的|旨在|因为|意义|努力|基于|以确保/,
  },
  {
    id: 'count',
    say: /(?<![哪那这好])(?:几|多少)[个名位](?=[\u4e00-\u9fff]{2})(?!点)/g,
    strict: true,
    answer: (_, after) =>
      new RegExp(
        `${NUMBER}[个名位项大种条类]?(?:.{0,2}${after.slice(0, 2)})|[一二三四五六七八九十]是.*二是|、.+、`,
      ),
  },
  {
    id: 'list',
    say: /哪[些几本部份家位条级所项种]|哪[一二两三四五六七八九十](?=\S)|有啥|(?:几|多少)[个项种条类步大方句]|分别|包括|都有/g,
    strict: false,
    answer: null,
  },
  {
    id: 'meaning',
    say: /是什么|什么是|指什么|意思|是啥|啥是|什么叫|怎么理解|含义|内涵|定义|是指|就是什么|怎么解释/g,
    strict: false,
    answer: null,
  },
];

/** These ask and also stand in headings: they stay in the question. */
const NOUN = /^(?:几个|时间|目的|原因|比例|天数|次数|频率|含义|内涵)$/;

/** @returns what the folded question asks for, and the question with those words blanked out (same length) */
export function readAsks(folded: string): { readonly asks: readonly Ask[]; readonly rest: string } {
  const asks: Ask[] = [];
  let rest = folded;
  for (const { id, say, strict, answer } of RULES) {
    rest = rest.replace(say, (...found: unknown[]) => {
      const caught = String(found[0]);
      const start = Number(found.findLast((one) => typeof one === 'number'));
      if (!asks.some((ask) => ask.id === id)) {
        const wanted =
          typeof answer === 'function' ? answer(caught, folded.slice(start + caught.length)) : answer;
        asks.push({ id, strict, answer: wanted, start, end: start + caught.length });
      }
      return NOUN.test(caught) ? caught : ' '.repeat(caught.length);
    });
  }
  return { asks, rest };
}
