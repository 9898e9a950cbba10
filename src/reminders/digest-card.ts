import { type Block, type FieldRow, type Reply, saying } from '../core/reply.ts';
import { monthsChart, monthsWithAny } from '../ledger/picture.ts';
import { whenOf } from '../obligations/announcing.ts';
import { basisQuote } from '../obligations/basis-quote.ts';
import type { BranchDigest } from '../obligations/digest-branch.ts';
import type { DigestReminder } from '../obligations/reminder.ts';
import type { Standing } from '../obligations/standing.ts';
import { amountOf, dutyName } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import type { CardContext } from './card-context.ts';
import { monthButtons } from './month-buttons.ts';
import { organisationCard } from './organisation-card.ts';

/** Days of one duty, and plans, that are listed: more are counted. */
const MOST_LISTED = 5;

/** What became of a month: of a branch, or of all of them. */
export function digestCard(reminder: DigestReminder, context: CardContext): Reply {
  const digest = reminder.tell();
  return digest.of === 'organisation' ? organisationCard(digest) : branchCard(digest, context);
}

/** On one screen or two of a phone: what was held, what was missing, what is to come, and the year so far. */
function branchCard(digest: BranchDigest, context: CardContext): Reply {
  const { branch, month } = digest;
  const said = texts().reminders.digest;
  return {
    title: said.title(branch, month.label),
    tone: 'plain',
    blocks: [
      ...heldBlocks(digest),
      ...hardBlocks(digest, context),
      ...softBlocks(digest),
      ...aheadBlocks(digest),
      ...planBlocks(digest),
      ...pictureOf(digest, context),
      {
        kind: 'buttons',
        buttons: [...monthButtons(branch, month), saying(said.ahead, `提醒计划 ${branch}`)],
      },
      { kind: 'note', text: said.factual(digest.gaps.length > 0) },
    ],
  };
}

function heldBlocks({ held, talks, month }: BranchDigest): readonly Block[] {
  const said = texts().reminders.digest;
  const rows: readonly FieldRow[] = [
    ...held.map(({ duty, group, dates }) => ({
      label: [duty.name, group].filter((part) => part !== null).join(' '),
      value: said.heldOn(dates.length, dates.slice(0, MOST_LISTED), dates.length > MOST_LISTED),
    })),
    ...talks.map(({ duty, count }) => ({ label: duty.name, value: said.talks(count) })),
  ];
  if (rows.length === 0) return [{ kind: 'text', text: said.none(month.label) }];
  return [
    { kind: 'text', text: said.held(month.label) },
    { kind: 'fields', rows },
  ];
}

/** What a document demands (至少) and no record shows, with its words. */
function hardBlocks({ gaps }: BranchDigest, { documents }: CardContext): readonly Block[] {
  const hard = gaps.filter(({ strength }) => strength === 'hard');
  if (hard.length === 0) return [];
  const { common, reminders } = texts();
  const said = reminders.digest;
  const rows = hard.map((one): FieldRow => {
    const done = one.done === 0 ? null : amountOf(one.duty, one.done);
    const what = `${dutyName(one.duty)}${common.aside(one.period.label)}`;
    const label = [what, one.group].filter((part) => part !== null).join(' ');
    return { label, value: said.lack(amountOf(one.duty, one.missing), done) };
  });
  const quotes = hard.flatMap(({ duty }) => basisQuote(duty.basis[0], documents));
  const once = quotes.filter(({ text }, index) => quotes.findIndex((other) => other.text === text) === index);
  return [{ kind: 'text', text: said.missing }, { kind: 'fields', rows }, ...once];
}

/** What a document only describes (一般): a hint, and nothing that would be lacking. */
function softBlocks({ gaps, month }: BranchDigest): readonly Block[] {
  const soft = gaps.filter(({ strength }) => strength !== 'hard');
  if (soft.length === 0) return [];
  const { common, reminders } = texts();
  const names = byDuty(soft).map((some) => {
    const period = some[0]?.period ?? month;
    return `${withGroups(some)}${period.key === month.key ? '' : common.aside(period.label)}`;
  });
  return [{ kind: 'text', text: reminders.digest.unseen(names) }];
}

/** What is open in each period of today, the nearest end first. */
function aheadBlocks({ open }: BranchDigest): readonly Block[] {
  const { common, reminders } = texts();
  const said = reminders.digest;
  const periods = new Map(open.map(({ period }) => [period.key, period]));
  const rows = [...periods.values()]
    .toSorted((one, other) => one.end.localeCompare(other.end))
    .map((period): FieldRow => {
      const own = byDuty(open.filter((one) => one.period.key === period.key));
      const ranged = period.every === 'range';
      const before = said.before(reminders.monthDay(period.end));
      const names = own.map(
        (some) => `${withGroups(some)}${!ranged && isHard(some) ? common.aside(before) : ''}`,
      );
      return { label: ranged ? before : period.label, value: common.list(names) };
    });
  if (rows.length === 0) return [];
  return [
    { kind: 'text', text: said.next },
    { kind: 'fields', rows },
  ];
}

function isHard([first]: readonly Standing[]): boolean {
  return first?.strength === 'hard';
}

function planBlocks({ planned }: BranchDigest): readonly Block[] {
  if (planned.length === 0) return [];
  const said = texts().reminders.digest;
  const items = planned
    .slice(0, MOST_LISTED)
    .map(({ record, duty }) =>
      said.plan(whenOf(record), [duty.name, record.group].filter((part) => part !== null).join(' ')),
    );
  const more = planned.length - items.length;
  return [
    { kind: 'text', text: said.planned },
    { kind: 'list', items: more > 0 ? [...items, said.more(more)] : items },
  ];
}

/** The year so far by its months, where there is more than one to see. */
function pictureOf({ year }: BranchDigest, { now, zone }: CardContext): readonly Block[] {
  const chart = monthsChart(year.period, year.records, { duties: year.duties, now, zone });
  return chart === null || monthsWithAny(chart) < 2 ? [] : [chart];
}

/** A 党小组's duty is told once, with the names of those that it is about. */
function byDuty(standings: readonly Standing[]): readonly (readonly Standing[])[] {
  const duties = new Map<string, Standing[]>();
  for (const one of standings) {
    const key = `${dutyName(one.duty)} ${one.period.key}`;
    duties.set(key, [...(duties.get(key) ?? []), one]);
  }
  return [...duties.values()];
}

function withGroups(standings: readonly Standing[]): string {
  const groups = standings.flatMap(({ group }) => group ?? []);
  const [first] = standings;
  const name = first === undefined ? '' : dutyName(first.duty);
  const { common } = texts();
  return groups.length === 0 ? name : `${name}${common.aside(common.list(groups))}`;
}
