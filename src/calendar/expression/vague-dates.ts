import type { DatePattern } from './reading.ts';

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月';
const vague = () => ({ kind: 'vague' }) as const;

/** Stretches of time that are no day: 月底, 上旬, 上周, 前几天, 3月份. */
export const VAGUE_DATES: readonly DatePattern[] = [
  {
    form: 'vague',
    pattern: new RegExp(
      `(?:${MONTH}份?|(?:上上|上|本|这|下下|下)个?月)?(?:月?[初底末]|[上中下]旬)(?<=月.|旬)`,
      'g',
    ),
    read: vague,
  },
  {
    form: 'vague',
    pattern: /(?:上上|上|这|本|下下|下)个?(?:周|星期|礼拜)末?|(?:周|双休|礼拜)(?:末|日)/g,
    read: vague,
  },
  {
    form: 'vague',
    pattern: /[前这过][几两]天|前(?:阵子|段时间|不久)|年[初底末前]|季度?[初末]/g,
    read: vague,
  },
  {
    form: 'vague',
    pattern: new RegExp(`(?<![\\d一二三四五六七八九十])(?:${MONTH}份?|(?:上上|上|本|这|下下|下)个?月)`, 'g'),
    read: vague,
  },
];
