import { daysBetween } from '../calendar/day.ts';
import { readPeriod } from '../calendar/expression/stretch.ts';
import { type Period, shiftPeriod } from '../calendar/period.ts';
import { localDate, localTime } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { EntryContext } from '../ledger/context.ts';
import { QUESTION } from '../ledger/understand/cues.ts';
import { readWhen } from '../ledger/understand/moment.ts';
import { type Span, take, tidy } from '../ledger/understand/page.ts';
import { findGroup } from '../ledger/understand/unit.ts';
import { dutyName } from '../obligations/wording.ts';
import { fold } from '../text/fold.ts';
import { textsIn } from '../texts/texts.ts';
import { readSpoken, type Spoken } from './spoken.ts';
import { readStretch } from './stretch.ts';

/** What is told to rest: 本月支委会暂停. */
export interface Stopped {
  /** Branch, 党小组, duty and period, as 不适用 reads them. */
  readonly matter: string;
  readonly duties: readonly Duty[];
  /** null where none is named. */
  readonly period: Period | null;
  /** A day that is named, `YYYY-MM-DD`: then one meeting is meant, and no period. */
  readonly day: string | null;
  /** Empty where none is told. */
  readonly reason: string;
  /** `outright`: 不适用; `no-body`: 我们没有小组; `cancelled`: 取消; `until`: 暂停 until a day that is named. */
  readonly how: 'outright' | 'no-body' | 'cancelled' | 'until' | 'off';
}

/** Whoever stops a meeting says it in a line. */
const LONGEST = 80;
/** A quick look: every message comes here. */
const SIGN = /不.{1,4}了|[开搞办讲]不[了成]|停|取消|不适用|不设|没设|没有|未设|没成立/;
/** It asks, it is about what was, about reminders, or about the rules. */
const ELSE =
  /提醒|推迟|推到|改[到在成为期]|记录|登记|制度|规定|要求|资格|处分|称号|职务|概要|计划|昨天|前天|刚才|上次|上周|已经?(?:召?开|搞|办)|没(?:召?开|搞|办)/;
/** What stands around a duty's name and says nothing of its own. */
export const FILL =
  '(?:[\\s▮,:、]|我们|咱们|我|本?(?:党?支部|单位)|这个?|[这本][次期回]|目前|现在|暂时|因故|的|就|先|都|也|请|把|帮我|活动|会议|一下)*';
const OFF =
  '不(?:打算|准备|再|用)?(?:召?开|搞|办|上|讲|组织|举行|安排|做)(?:会|活动)?了|(?:召?开|搞|办|讲)不(?:了|成)了?|暂停(?:召开|开展|进行|举行)?(?:一次|一期|一个月)?(?:了|吧)?(?!(?![到至])[\\u4e00-\\u9fff])|停(?:一次|一期|一个月|开|办)(?:一次)?(?:了|吧|算了)?(?!(?![到至])[\\u4e00-\\u9fff])|取消(?:掉|召开)?了?(?!(?![到至])[\\u4e00-\\u9fff])|(?:本期|暂时|已经?)*不适用了?';
const BODY = '没有设?|不设立?|没设立?|未设立?|没成立';
const STOPPED: readonly RegExp[] = [
  `(?:^|[,;。.\\n])${FILL}◆+${FILL}(?<stop>${OFF})`,
  `(?:^|[,;。.\\n])${FILL}(?<stop>暂停|停开|停办|取消|不(?:召?开|搞|办|讲|上|组织)|${BODY})${FILL}◆+${FILL}了?(?=$|[\\s,;。.])`,
  `(?:^|[,;。.\\n])${FILL}◆+${FILL}(?<stop>(?:${BODY})(?:党?小组|支委会?|委员会|支部委员会))(?=$|[\\s,;。.了])`,
].map((one) => new RegExp(one, 'du'));

/**
 * 本月支委会暂停; 主题党日不开了，领导都出差; 支委会 我们不适用; 党小组会我们没有小组: told, not asked.
 * @returns null for anything else
 */
export function stoppedIn(text: string, entries: EntryContext): Stopped | null {
  const said = fold(text).trim();
  if (said.length > LONGEST || !SIGN.test(said) || ELSE.test(said) || QUESTION.test(said)) return null;
  const spoken = readSpoken(text, entries);
  const [duty] = spoken.duties;
  if (duty === undefined) return null;
  const names = namesOn(spoken, entries);
  const match = STOPPED.map((one) => one.exec(names.open)).find((found) => found !== null);
  const word = match?.groups?.stop;
  if (match == null || word === undefined) return null;
  const end = match.index + match[0].length;
  const isIn = (span: Span | null): boolean => span !== null && span.start >= match.index && span.end <= end;
  const period = names.period !== null && isIn(names.period) ? names.period.meant : null;
  const day = names.day !== null && isIn(names.day) ? names.day.date : null;
  const outside = tidy(`${text.slice(0, match.index)} ${text.slice(end)}`);
  const how = howOf(word, outside, names.today);
  return {
    matter: [branchOf(spoken), names.group?.name, dutyName(duty), inFull(period, names.today)]
      .filter(isSaid)
      .join(' '),
    duties: spoken.duties,
    period,
    day,
    reason: how === 'no-body' ? tidy(`${bodyIn(word, duty)} ${outside}`) : outside,
    how,
  };
}

/** What else is named, and the words with ◆ for the duty and ▮ for all of that. */
function namesOn(spoken: Spoken, entries: EntryContext) {
  const { now, zone, directory, speaker } = entries;
  const today = localDate(now, zone);
  const { page, after } = spoken;
  const moment = readWhen(page, { today, nowTime: localTime(now, zone) }, 'future', []);
  const [first] = moment.spans;
  const found = readPeriod(page.open, today);
  const branch = spoken.branch === null || spoken.branch === 'every' ? speaker.branch : spoken.branch.branch;
  const group = findGroup(page, directory.membersOf(branch ?? ''));
  const rest = take(page, ...moment.spans, ...[found, group?.span ?? null].filter((span) => span !== null));
  const open = withDutyMarked(rest.open, page.open, after);
  return {
    today,
    open,
    group,
    period: found === null ? null : { ...found, meant: meant(found.period, today) },
    day: first === undefined || moment.date === null ? null : { ...first, date: moment.date },
  };
}

/** @param taken the words with the duty taken, which ends at `after` @returns `open` with ◆ for the duty */
export function withDutyMarked(open: string, taken: string, after: number): string {
  const marks = taken.slice(0, after).replace(/▮+$/u, (run) => '◆'.repeat(run.length));
  return (
    open.slice(0, after).replace(/./gsu, (char, at: number) => (marks[at] === '◆' ? '◆' : char)) +
    open.slice(after)
  );
}

function howOf(word: string, outside: string, today: string): Stopped['how'] {
  if (word.includes('不适用')) return 'outright';
  if (/没|设/.test(word)) return 'no-body';
  if (word.includes('取消')) return 'cancelled';
  const until = word.includes('停') ? readStretch(fold(outside), today) : null;
  return until === null ? 'off' : 'until';
}

/** 没有小组, 不设支部委员会. */
function bodyIn(word: string, { name }: Duty): string {
  return /[组会员]$/u.test(word) ? word : `${word}${name}`;
}

function branchOf({ branch }: Spoken): string {
  return branch === null ? '' : branch === 'every' ? '各支部' : branch.branch;
}

/** 4月, said in March, is the one to come: nobody calls off what is long over. */
function meant(period: Period, today: string): Period {
  if (period.every !== 'month' && period.every !== 'quarter') return period;
  const next = shiftPeriod({ ...period, every: period.every }, period.every === 'month' ? 12 : 4);
  return daysBetween(period.end, today) > daysBetween(today, next.start) ? next : period;
}

/** The period of today goes without saying. */
function inFull(period: Period | null, today: string): string {
  if (period === null || (period.start <= today && today <= period.end)) return '';
  return textsIn('zh').pages.longPeriod(period);
}

function isSaid(word: string | undefined): word is string {
  return word !== undefined && word !== '';
}
