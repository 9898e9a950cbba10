import { isWorkday } from '../../../src/calendar/workday.ts';
import type { Duty } from '../../../src/core/duty.ts';
import type { LedgerRecord } from '../../../src/core/record.ts';
import { slot, USUAL_HOURS } from '../../../src/obligations/hours.ts';
import { periodsAround } from './calendar.ts';
import { afterPlans, stageDays, workdaysIn } from './days.ts';
import { type Case, type NaiveFacts, peopleFor, standing, unitsIn } from './people.ts';
import { daysTaken, firstOfEach } from './visits.ts';

// A second way to find out what is due: a person with a calendar, a roster and the ledger, who walks from day to day.
// It shares nothing with the product but which days are workdays and at which minute of the day somebody is written to.

/** @returns the keys of the reminders about duties that are due, in any order */
export function naiveDue(facts: NaiveFacts): readonly string[] {
  const local = new Date(facts.now + 8 * 3_600_000).toISOString();
  const [today, time] = [local.slice(0, 10), local.slice(11, 16)];
  const hours = facts.hours ?? USUAL_HOURS;
  if (!isWorkday(today) || !hours.some(({ from, to }) => time >= from && time < to)) return [];
  const keys = casesOn(today, facts).flatMap((one) => keysOf(one, today, `${today} ${time}`, facts));
  return keys.filter((key) => !facts.claimed.has(key));
}

function casesOn(today: string, facts: NaiveFacts): readonly Case[] {
  const branches = [...new Set(facts.members.map(({ branch }) => branch))].filter((name) => name !== '');
  return facts.duties.flatMap((duty) =>
    (duty.unit === 'organisation' ? [''] : branches).flatMap((branch) =>
      periodsAround(today, duty, dateFor(duty, branch, facts)).flatMap((period) =>
        unitsIn(duty, branch, facts.members).map((unit) => ({ duty, branch, period, ...unit })),
      ),
    ),
  );
}

function dateFor(duty: Duty, branch: string, facts: NaiveFacts): string | null {
  const set = standing('deadline', facts).filter(({ obligation }) => obligation === duty.id);
  const own = set.findLast((one) => one.branch === branch) ?? set.findLast((one) => one.branch === null);
  return own?.date ?? null;
}

function countsFor(one: Case, record: LedgerRecord, { members }: NaiveFacts): boolean {
  const { duty, branch, group, person, period } = one;
  const date = record.date ?? '';
  if (record.kind !== (duty.counts?.kind ?? duty.id) || record.branch !== branch) return false;
  if (date < period.start || date > period.end) return false;
  if (group !== null && record.group !== group) return false;
  if (person !== null && !record.parties.includes(person.openId)) return false;
  if (duty.counts?.topic !== undefined && !(record.topic ?? '').includes(duty.counts.topic)) return false;
  const { speakerRole } = duty;
  if (speakerRole === undefined) return true;
  if (record.speaker === null) return record.status === 'planned';
  return members.some(
    ({ name, branch: own, roles }) =>
      own === branch && roles.includes(speakerRole) && record.speaker?.split('、').includes(name),
  );
}

function keysOf(one: Case, today: string, moment: string, facts: NaiveFacts): readonly string[] {
  const { duty, branch, group, person, period, target } = one;
  const counted = facts.records.filter((record) => countsFor(one, record, facts));
  const as = (status: LedgerRecord['status']) => {
    const some = counted.filter((record) => record.status === status);
    return duty.days === undefined ? some : firstOfEach(some);
  };
  const done = duty.counts?.measure === 'days' ? daysTaken(as('held'), period) : as('held').length;
  if (done >= target) return [];
  const over = standing('settlement', facts).some(
    (said) =>
      said.obligation === duty.id &&
      said.branch === branch &&
      said.period === period.key &&
      ((said.group === null && (said.person ?? null) === null) ||
        (said.group === group && (said.person ?? null) === (person?.openId ?? null))),
  );
  if (over || isMuted(one, today, facts)) return [];
  const plans = as('planned').flatMap(({ date }) => date ?? []);
  const quiet = plans.length > 0 && plans.length >= target - done ? afterPlans(plans, period) : '';
  const stages = stageDays(duty, period);
  const opened = stages.filter(({ opens }) => opens <= today);
  const told = opened.map(({ to }) => new Set(peopleFor(to, one, today, facts)));
  return [...new Set(told.flatMap((people) => [...people]))].flatMap((reader) => {
    // The last stage that this reader is told of stands for all before it.
    const own = opened.filter((_, index) => told[index]?.has(reader)).toSorted(byOpening);
    const key = (stage: string) =>
      `reminder:${duty.id}/${group === null ? branch : `${branch}/${group}`}/${period.key}/${stage}/${reader}`;
    const last = own.at(-1);
    if (last === undefined || today > period.end) return [];
    const until = putOff(one, reader, stages, facts);
    const stage =
      until !== null && `${last.opens} 00:00` <= until
        ? { id: `snooze-${until.slice(0, 10)}`, from: until }
        : { id: last.id, from: `${last.opens} 00:00` };
    const first = firstMinute(reader, stage.from > quiet ? stage.from : quiet, one, stages, facts);
    return first !== null && first <= moment ? [key(stage.id)] : [];
  });
}

function byOpening(one: { readonly opens: string }, other: { readonly opens: string }): number {
  return one.opens.localeCompare(other.opens);
}

function isMuted({ duty, branch }: Case, day: string, facts: NaiveFacts): boolean {
  return standing('mute', facts).some(
    (mute) =>
      mute.person === null &&
      mute.from <= day &&
      day <= mute.until &&
      (mute.obligation === null || mute.obligation === duty.id) &&
      (mute.branch === null || mute.branch === branch),
  );
}

/** The first moment, not before `from`, at which the reader would have been written to. */
function firstMinute(
  reader: string,
  from: string,
  one: Case,
  stages: readonly { readonly opens: string }[],
  facts: NaiveFacts,
): string | null {
  const { start, end } = one.period;
  const first = stages.map(({ opens }) => opens).toSorted()[0] ?? start;
  for (const day of workdaysIn({ start: first < start ? first : start, end })) {
    if (day < from.slice(0, 10) || isMuted(one, day, facts)) continue;
    const moment = slot(reader, [day], from, facts.hours ?? USUAL_HOURS);
    if (moment !== null) return moment;
  }
  return null;
}

function putOff(
  { duty, branch, group, period }: Case,
  reader: string,
  stages: readonly { readonly opens: string }[],
  facts: NaiveFacts,
): string | null {
  const last = facts.snoozes.findLast(
    (one) =>
      one.by === reader &&
      one.obligation === duty.id &&
      one.period === period.key &&
      [branch, `${branch}/${group}`].includes(one.branch),
  );
  if (last === undefined) return null;
  const wished = new Date(last.until + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const first = stages.map(({ opens }) => opens).toSorted()[0] ?? period.start;
  const from = first < period.start ? first : period.start;
  const latest = `${workdaysIn({ start: from, end: period.end }).at(-1) ?? ''} 09:00`;
  return wished < latest ? wished : latest;
}
