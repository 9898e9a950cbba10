import { addDays } from '../day.ts';
import { NUMBER, readNumber } from './numeral.ts';
import { type DatePattern, day } from './reading.ts';

const OFFSETS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  前: -2,
  昨天: -1,
  昨日: -1,
  昨儿: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今儿: 0,
  今: 0,
  明天: 1,
  明日: 1,
  明儿: 1,
  明: 1,
  后天: 2,
  大后天: 3,
};

const UNIT_DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7 };

/** Dates told by their distance from today: 昨天, 今早, 三天前, 刚开完. */
export const NEAR_DATES: readonly DatePattern[] = [
  {
    form: 'relative',
    // 目前天气, 今后天天 and the like are not dates; 今早 and 昨晚 give up their second half to the time of day.
    pattern:
      /大[前后]天|(?<![目以之空])前[天日](?!气)|[昨今明][天日儿]|(?<![今以之先])后天|[昨今明](?=早|晨|晚|夜|上午|中午|下午|傍晚)|前(?=晚|夜)/g,
    read: ([word], { today }) => day(addDays(today, OFFSETS[word] ?? 0)),
  },
  {
    form: 'relative',
    pattern: new RegExp(`(${NUMBER})个?(天|日|周|星期|礼拜)(?:之|以)?([前后])(?!的)`, 'g'),
    read: ([, count = '', unit = '', side], { today }) => {
      const days = (readNumber(count) ?? 0) * (UNIT_DAYS[unit] ?? 1);
      return days === 0 || days > 366 ? null : day(addDays(today, side === '前' ? -days : days));
    },
  },
  {
    form: 'relative',
    pattern:
      /刚(?:刚|才)?(?!那|这|才|的?[条个])(?=[^,;。!?\n]{0,8}?(?:开|搞|谈|聊|讲|学|上|结束|散|参加|召开|组织|去|走)(?:完|了|过|毕|会|束|加|织|的))/g,
    read: (_match, { tense, today }) => (tense === 'future' ? null : day(today)),
  },
];
