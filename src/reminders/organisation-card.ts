import type { Block, FieldRow, Reply } from '../core/reply.ts';
import type { OrganisationDigest, Tally } from '../obligations/digest-organisation.ts';
import { dutyName } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import { monthButtons } from './month-buttons.ts';
import { namesIn } from './names.ts';

/** Names on one card, so that it keeps within the platform's size whatever they are. */
const MOST_NAMES = 80;

/**
 * A month of all branches: how many have a record of each duty, drawn and in numbers, and for what the documents demand
 * (至少) which have none yet.
 */
export function organisationCard(digest: OrganisationDigest): Reply {
  const { month, tallies } = digest;
  const said = texts().reminders.organisation;
  const groups = tallies.some(({ duty }) => duty.unit === 'group');
  return {
    title: said.title(month.label),
    tone: 'plain',
    blocks: [
      ...tallyBlocks(digest),
      ...uncountedBlocks(digest),
      ...withoutBlocks(tallies, month.end),
      { kind: 'buttons', buttons: monthButtons('各支部', month) },
      { kind: 'note', text: said.factual(groups) },
    ],
  };
}

function tallyBlocks({ month, tallies, uncounted }: OrganisationDigest): readonly Block[] {
  const said = texts().reminders.organisation;
  if (tallies.length === 0)
    return uncounted.length > 0 ? [] : [{ kind: 'text', text: said.none(month.label) }];
  return [
    {
      kind: 'chart',
      title: said.chart(month.label),
      unit: said.unit,
      labels: tallies.map((tally) => nameOf(tally)),
      series: [
        { name: said.held, values: tallies.map(({ held }) => held) },
        { name: said.without, values: tallies.map(({ without }) => without.length) },
      ],
      lines: 'labels',
    },
  ];
}

function uncountedBlocks({ month, uncounted }: OrganisationDigest): readonly Block[] {
  const { common, reminders } = texts();
  const rows = uncounted.map(
    ({ duty, branches }): FieldRow => ({
      label: `${dutyName(duty)}${common.aside(month.label)}`,
      value: reminders.organisation.branches(branches),
    }),
  );
  return rows.length === 0 ? [] : [{ kind: 'fields', rows }];
}

/** @param end where a period that runs beyond it is told with its last day */
function nameOf({ duty, period }: Tally, end?: string): string {
  if (period === null) return dutyName(duty);
  const { common, reminders } = texts();
  const until = end !== undefined && period.end > end ? reminders.monthDay(period.end) : null;
  return `${dutyName(duty)}${common.aside(reminders.organisation.period(period.label, until))}`;
}

/** What is over first, then what still runs. */
function withoutBlocks(tallies: readonly Tally[], end: string): readonly Block[] {
  const hard = tallies
    .filter(({ duty, without }) => duty.cadence?.strength === 'hard' && without.length > 0)
    .toSorted((one, other) => Number(runs(one, end)) - Number(runs(other, end)));
  const { common, reminders } = texts();
  const most = Math.floor(MOST_NAMES / hard.length);
  const items = hard.map((tally) =>
    common.labelled(nameOf(tally, end), namesIn(tally.without, most, reminders.branches)),
  );
  return items.length === 0
    ? []
    : [
        { kind: 'text', text: reminders.organisation.list },
        { kind: 'list', items },
      ];
}

function runs({ period }: Tally, end: string): boolean {
  return period === null || period.end > end;
}
