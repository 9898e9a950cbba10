import { UserError } from '../core/errors.ts';
import type { Block, FieldRow, Reply } from '../core/reply.ts';
import { branchSaid } from '../ledger/branch-said.ts';
import { noRight } from '../ledger/enter.ts';
import { TAKEN } from '../ledger/understand/page.ts';
import { campaignProgress, type Matter, type State } from '../obligations/campaigns/progress.ts';
import { type RunningCampaign, spanOf } from '../obligations/campaigns/runs.ts';
import { indexRecords } from '../obligations/counting.ts';
import { dutyName } from '../obligations/wording.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import { type CampaignDesk, documentDuties, running, todayOf } from './desk.ts';
import { branchesIn } from './request.ts';
import { noRun, runsMeant, whichRun } from './which.ts';

/** More branches than these are counted rather than named one by one. */
const MOST_NAMED = 15;
/** Of those without a record so many are named on a card, and so many at most under one heading. */
const ROOM = 120;
const MOST_WITHOUT = 40;

/**
 * `活动进度`: each stage with its days, and for each branch what the ledger has; everybody but an administrator sees the
 * own branch only.
 * @param words which campaign, and of which branches, where several could be meant
 * @throws UserError for who may not see it
 */
export async function showCampaign(words: string, desk: CampaignDesk): Promise<Reply> {
  const { entries } = desk;
  const { speaker, chatType, directory, ledger } = entries;
  const own = speaker.member?.branch ?? '';
  const names = directory.branches.map(({ name }) => name);
  const sees = (branch: string | null) =>
    may(speaker, 'view', { branch, group: null, duty: null, createdBy: null, parties: [] }, chatType);
  const everywhere = sees(null);
  if (!everywhere && (!sees(own) || isOther(words, own, names))) throw new UserError(noRight());
  const said = branchesIn(words, names);
  const branches = everywhere ? (said.names ?? names) : [own];
  const all = branches.length > 1;
  const runs = (await running(desk)).filter(({ run }) => everywhere || run.branches?.includes(own) !== false);
  const meant = runsMeant(said.page.open.replaceAll(TAKEN, ''), runs);
  const [only] = meant;
  if (only === undefined) return noRun(runs, speaker.administrator);
  if (meant.length > 1) return whichRun('活动进度', meant);
  const [first = ''] = branches;
  const span = wholePeriodsAround(only);
  const records = await ledger.find(all ? span : { ...span, branch: first });
  const progress = campaignProgress(only, {
    duties: documentDuties(desk),
    organisation: directory,
    index: indexRecords(records),
    arranged: entries.arranged,
    today: todayOf(entries),
    branches,
  });
  const { day, stage: staged, progress: card } = texts().campaigns;
  const told = (matter: Matter): readonly FieldRow[] => rowsOf(matter, all);
  return {
    title: card.title(only.run.name, all ? null : first),
    tone: 'plain',
    blocks: [
      ...progress.stages.flatMap(({ stage, start, end, matters }, index): readonly Block[] => [
        { kind: 'text', text: card.stage(staged(stage.name, index), day(start), day(end)) },
        ...fields(matters.flatMap(told)),
      ]),
      ...(progress.throughout.length === 0
        ? []
        : [{ kind: 'text' as const, text: card.throughout }, ...fields(progress.throughout.flatMap(told))]),
      ...without([...progress.stages.flatMap(({ matters }) => matters), ...progress.throughout]),
      { kind: 'note', text: card.factual },
    ],
  };
}

/** A month or a year may have begun before the campaign. */
function wholePeriodsAround({ run }: RunningCampaign): { readonly from: string; readonly to: string } {
  const { start, end } = spanOf(run.stages);
  return { from: `${Number(start.slice(0, 4)) - 1}-01-01`, to: `${end.slice(0, 4)}-12-31` };
}

function fields(rows: readonly FieldRow[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'fields', rows }];
}

/** In the order in which they are told. */
const STATES: readonly State[] = ['done', 'open', 'ahead', 'not-applicable'];

function rowsOf(matter: Matter, all: boolean): readonly FieldRow[] {
  const { campaigns, common } = texts();
  const said = campaigns.progress;
  const { duty, states } = matter;
  const [first] = states;
  if (first === undefined) return [];
  if (duty.unit === 'organisation')
    return [{ label: labelOf(matter), value: first.state === 'done' ? said.done : said.states[first.state] }];
  if (!all) return [{ label: labelOf(matter), value: said.states[first.state] }];
  const parts = STATES.flatMap((state) => {
    const names = states.filter((one) => one.state === state).map(({ branch }) => branch);
    if (names.length === 0) return [];
    if (names.length === states.length) return [said.states[state]];
    return states.length > MOST_NAMED
      ? [said.counted(said.states[state], names.length)]
      : [common.labelled(said.states[state], common.list(names))];
  });
  return [{ label: labelOf(matter), value: common.clauses(parts) }];
}

function labelOf({ duty, period }: Matter): string {
  const { campaigns, common } = texts();
  const when = period.every === 'range' && duty.cadence?.every === 'span' ? '' : common.aside(period.label);
  const whose = duty.unit === 'organisation' ? common.aside(campaigns.progress.own) : '';
  return `${duty.cadence?.every === 'span' ? duty.name : dutyName(duty)}${when}${whose}`;
}

/** Who has no record yet, where there are too many branches to name all. */
function without(matters: readonly Matter[]): readonly Block[] {
  const { campaigns, common } = texts();
  const said = campaigns.progress;
  const found = matters.flatMap((matter) => {
    const open = matter.states.filter(({ state }) => state === 'open').map(({ branch }) => branch);
    return matter.states.length <= MOST_NAMED || open.length === 0 ? [] : [{ matter, open }];
  });
  const most = Math.min(MOST_WITHOUT, Math.floor(ROOM / found.length));
  const items = found.map(({ matter, open }) => {
    const shown = open.slice(0, most);
    const names = open.length > most ? said.firstOf(shown, open.length) : common.list(shown);
    const of = matter.duty.counts?.topic === undefined ? '' : `${matter.duty.counts.topic} `;
    return common.labelled(`${of}${labelOf(matter)}`, names);
  });
  return items.length === 0
    ? []
    : [
        { kind: 'text', text: said.without },
        { kind: 'list', items },
        { kind: 'note', text: said.oneBranch },
      ];
}

/** Another branch than one's own is named, whether or not there is one. */
function isOther(words: string, own: string, names: readonly string[]): boolean {
  const said = branchSaid(words, names);
  return said !== null && (said === 'every' || said.branch !== own);
}
