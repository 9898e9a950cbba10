import type { Block, FieldRow, Reply } from '../core/reply.ts';
import type { OrganisationDigest, Tally } from '../obligations/digest-organisation.ts';
import { dutyName } from '../obligations/wording.ts';
import { monthButtons } from './month-buttons.ts';
import { monthDay } from './month-day.ts';
import { namesIn } from './names.ts';

/** Names on one card, so that it keeps within the platform's size whatever they are. */
const MOST_NAMES = 80;

/**
 * A month of all branches: how many have a record of each duty, drawn and in numbers, and for what the documents demand
 * (至少) which have none yet.
 */
export function organisationCard(digest: OrganisationDigest): Reply {
  const { month, tallies } = digest;
  const groups = tallies.some(({ duty }) => duty.unit === 'group');
  return {
    title: `各支部${month.label}小结`,
    tone: 'plain',
    blocks: [
      ...tallyBlocks(digest),
      ...uncountedBlocks(digest),
      ...withoutBlocks(tallies, month.end),
      { kind: 'buttons', buttons: monthButtons('各支部', month) },
      {
        kind: 'note',
        text: `只按已登记的真实记录统计，支部按名册顺序，不排名。${groups ? '按党小组算的，每个党小组都有记录才计这个支部。' : ''}`,
      },
    ],
  };
}

function tallyBlocks({ month, tallies, uncounted }: OrganisationDigest): readonly Block[] {
  if (tallies.length === 0)
    return uncounted.length > 0 ? [] : [{ kind: 'text', text: `${month.label}没有可以汇总的登记。` }];
  return [
    {
      kind: 'chart',
      title: `到${month.label}底有记录的支部数`,
      unit: '个',
      labels: tallies.map((tally) => nameOf(tally)),
      series: [
        { name: '有记录', values: tallies.map(({ held }) => held) },
        { name: '还没有', values: tallies.map(({ without }) => without.length) },
      ],
      lines: 'labels',
    },
  ];
}

function uncountedBlocks({ month, uncounted }: OrganisationDigest): readonly Block[] {
  const rows = uncounted.map(
    ({ duty, branches }): FieldRow => ({
      label: `${dutyName(duty)}（${month.label}）`,
      value: `有记录${branches}个`,
    }),
  );
  return rows.length === 0 ? [] : [{ kind: 'fields', rows }];
}

/** @param end where a period that runs beyond it is told with its last day */
function nameOf({ duty, period }: Tally, end?: string): string {
  if (period === null) return dutyName(duty);
  const until = end !== undefined && period.end > end ? `，${monthDay(period.end)}前` : '';
  return `${dutyName(duty)}（${period.label}${until}）`;
}

/** What is over first, then what still runs. */
function withoutBlocks(tallies: readonly Tally[], end: string): readonly Block[] {
  const hard = tallies
    .filter(({ duty, without }) => duty.cadence?.strength === 'hard' && without.length > 0)
    .toSorted((one, other) => Number(runs(one, end)) - Number(runs(other, end)));
  const most = Math.floor(MOST_NAMES / hard.length);
  const items = hard.map((tally) => `${nameOf(tally, end)}：${namesIn(tally.without, most, '个支部')}`);
  return items.length === 0
    ? []
    : [
        { kind: 'text', text: '还没有记录的支部：' },
        { kind: 'list', items },
      ];
}

function runs({ period }: Tally, end: string): boolean {
  return period === null || period.end > end;
}
