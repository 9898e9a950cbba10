import { NUMBER, readNumber } from '../calendar/expression/numeral.ts';
import type { Draft, RecordFields } from '../core/record.ts';
import { bare } from '../text/consent.ts';

type Counts = Pick<Partial<RecordFields>, 'expected' | 'present'>;

const PEOPLE = '(?:个|名|位)?(?:正式)?(?:人|党员|支委|委员|同志|人员)?';
/** Of whom the branch consists is how many should come: 名单上12个, 我们支部12个人. */
const ON_THE_LIST = new RegExp(
  `^(?:我们?|咱们?|本)?的?(?:(?:党员)?(?:名单|名册|花名册|册子?|在册)(?:上|里)?|(?:党?支部|支委会?|小组)(?:里|上)?)(?:一共|总共|全部|共|就)?(?:有|是)?(${NUMBER})${PEOPLE}$`,
);
/** Tells of neither by itself: 一共12个人, 12个. */
const ALONE = new RegExp(`^(?:是|就|那|嗯)?(?:一共|总共|全部|共)?(?:有|是)?(${NUMBER})${PEOPLE}$`);
const EVERYBODY =
  /^(?:(?:大家|人|全体|全部|全员)?(?:全|都)(?:部|员)?[到来](?:了|齐了?|齐啦)|(?:人)?(?:到|来)齐了?|一个(?:都)?[没不](?:少|缺))$/;

/**
 * @returns what answers how many should have come or came, in words that tell of it only where it is asked: what is the
 *   branch's is 应到, another number is the one of both that is asked for, and nothing yet where both are; null where it is no such answer
 */
export function countAnswer({ issues, fields, intent }: Draft, text: string): Counts | null {
  if (text.length > LONGEST || (intent !== 'record' && intent !== 'plan')) return null;
  const asks = (field: string) => issues.some((issue) => issue.field === field && issue.code === 'missing');
  const [expected, present] = [asks('expected'), asks('present')];
  if (!expected && !present) return null;
  const said = bare(text);
  const listed = numberIn(ON_THE_LIST, said);
  if (listed !== null) return expected ? { expected: listed } : null;
  if (EVERYBODY.test(said)) return togetherWith(fields);
  // 12 by itself may be the day that is asked for as well.
  if (/^\S{1,3}$/.test(said) && readNumber(said) !== null && issues.some(({ field }) => !COUNTS.has(field)))
    return null;
  const count = numberIn(ALONE, said);
  if (count === null) return null;
  if (expected && present) return {};
  return expected ? { expected: count } : { present: count };
}

const LONGEST = 40;
const COUNTS: ReadonlySet<string> = new Set(['expected', 'present', 'topic', 'agenda', 'absent']);

function numberIn(pattern: RegExp, said: string): number | null {
  const number = pattern.exec(said)?.[1];
  return number === undefined ? null : readNumber(number);
}

/** All of them came: the one number is the other. */
function togetherWith({ expected, present }: Partial<RecordFields>): Counts {
  if (typeof expected === 'number') return { present: expected };
  return typeof present === 'number' ? { expected: present } : {};
}
