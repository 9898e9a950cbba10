import { type Block, type FieldRow, type Reply, saying } from '../core/reply.ts';
import { monthsChart, monthsWithAny } from '../ledger/picture.ts';
import { whenOf } from '../obligations/announcing.ts';
import { basisQuote } from '../obligations/basis-quote.ts';
import type { BranchDigest } from '../obligations/digest-branch.ts';
import type { DigestReminder } from '../obligations/reminder.ts';
import type { Standing } from '../obligations/standing.ts';
import { counterOf, dutyName } from '../obligations/wording.ts';
import type { CardContext } from './card-context.ts';
import { monthButtons } from './month-buttons.ts';
import { monthDay } from './month-day.ts';
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
  return {
    title: `${branch}${month.label}小结`,
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
        buttons: [...monthButtons(branch, month), saying('提醒计划', `提醒计划 ${branch}`)],
      },
      {
        kind: 'note',
        text: `只按已登记的真实记录统计${digest.gaps.length > 0 ? '；已经开展的，补记一下即可' : ''}。`,
      },
    ],
  };
}

function heldBlocks({ held, talks, month }: BranchDigest): readonly Block[] {
  const rows: readonly FieldRow[] = [
    ...held.map(({ duty, group, dates }) => ({
      label: [duty.name, group].filter((part) => part !== null).join(' '),
      value: `${dates.length}次，${firstOf(dates.map((date) => `${Number(date.slice(8))}日`))}`,
    })),
    ...talks.map(({ duty, count }) => ({ label: duty.name, value: `${count}次` })),
  ];
  if (rows.length === 0) return [{ kind: 'text', text: `${month.label}没有登记。` }];
  return [
    { kind: 'text', text: `${month.label}登记了：` },
    { kind: 'fields', rows },
  ];
}

function firstOf(items: readonly string[]): string {
  const shown = items.slice(0, MOST_LISTED).join('、');
  return items.length > MOST_LISTED ? `${shown}等` : shown;
}

/** What a document demands (至少) and no record shows, with its words. */
function hardBlocks({ gaps }: BranchDigest, { documents }: CardContext): readonly Block[] {
  const hard = gaps.filter(({ strength }) => strength === 'hard');
  if (hard.length === 0) return [];
  const rows = hard.map((one): FieldRow => {
    const unit = counterOf(one.duty);
    const some = one.done === 0 ? '' : `（已登记${one.done}${unit}）`;
    const label = [`${dutyName(one.duty)}（${one.period.label}）`, one.group].filter((part) => part !== null);
    return { label: label.join(' '), value: `${one.missing}${unit}${some}` };
  });
  const quotes = hard.flatMap(({ duty }) => basisQuote(duty.basis[0], documents));
  const once = quotes.filter(({ text }, index) => quotes.findIndex((other) => other.text === text) === index);
  return [{ kind: 'text', text: '还差：' }, { kind: 'fields', rows }, ...once];
}

/** What a document only describes (一般): a hint, and nothing that would be lacking. */
function softBlocks({ gaps, month }: BranchDigest): readonly Block[] {
  const soft = gaps.filter(({ strength }) => strength !== 'hard');
  if (soft.length === 0) return [];
  const names = byDuty(soft).map((some) => {
    const period = some[0]?.period ?? month;
    return `${withGroups(some)}${period.key === month.key ? '' : `（${period.label}）`}`;
  });
  return [{ kind: 'text', text: `没有看到记录：${names.join('、')}。` }];
}

/** What is open in each period of today, the nearest end first. */
function aheadBlocks({ open }: BranchDigest): readonly Block[] {
  const periods = new Map(open.map(({ period }) => [period.key, period]));
  const rows = [...periods.values()]
    .toSorted((one, other) => one.end.localeCompare(other.end))
    .map((period): FieldRow => {
      const own = byDuty(open.filter((one) => one.period.key === period.key));
      const ranged = period.every === 'range';
      const names = own.map(
        (some) => `${withGroups(some)}${!ranged && isHard(some) ? `（${monthDay(period.end)}前）` : ''}`,
      );
      return { label: ranged ? `${monthDay(period.end)}前` : period.label, value: names.join('、') };
    });
  if (rows.length === 0) return [];
  return [
    { kind: 'text', text: '接下来还没有记录的：' },
    { kind: 'fields', rows },
  ];
}

function isHard([first]: readonly Standing[]): boolean {
  return first?.strength === 'hard';
}

function planBlocks({ planned }: BranchDigest): readonly Block[] {
  if (planned.length === 0) return [];
  const items = planned
    .slice(0, MOST_LISTED)
    .map(
      ({ record, duty }) =>
        `${whenOf(record)} ${[duty.name, record.group].filter((part) => part !== null).join(' ')}`,
    );
  const more = planned.length - items.length;
  return [
    { kind: 'text', text: '已有计划：' },
    { kind: 'list', items: more > 0 ? [...items, `还有${more}项`] : items },
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
  return groups.length === 0 ? name : `${name}（${groups.join('、')}）`;
}
