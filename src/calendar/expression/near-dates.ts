import { addDays } from '../day.ts';
import { NUMBER, readNumber } from './numeral.ts';
import { type DatePattern, day } from './reading.ts';

const OFFSETS: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
};

/** 证明, 说明 and 周明 end in what begins 明天. */
const TOMORROW = '(?<![证说表声发分聪黎照鲜阐查注申文透])明';

const UNIT_DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7 };

/** Dates told by their distance from today: 昨天, 今早, 三天前, 刚开完. */
export const NEAR_DATES: readonly DatePattern[] = [
  {
    form: 'relative',
    // 目前天气, 今后天天, 证明个人 and the like are not dates; 今早 and 昨晚 give up their second half to the time of day.
    // 昨儿个, 前儿 and 今个 are how the north and the south-west say 昨天, 前天 and 今天.
    pattern: new RegExp(
      `(大[前后])(?:天|儿个?)|(?<![目以之空])(前)(?:[天日](?!气)|儿个?)|(昨|今|${TOMORROW})(?:[天日]|儿个?|个(?!人|别|体|案|性|月|年|季))|(?<![今以之先])(后)(?:天(?!天)|儿个?(?!子))|(昨|今|${TOMORROW})(?=早|晨|晚|夜|[上中下]午|傍晚|晌午|[头前后下]晌)|(前)(?=晚|夜)`,
      'g',
    ),
    read: ([, ...words], { today }) => day(addDays(today, OFFSETS[words.find(Boolean) ?? ''] ?? 0)),
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
