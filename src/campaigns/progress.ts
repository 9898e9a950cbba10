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
import { type CampaignDesk, dayShown, documentDuties, running, stageShown, todayOf } from './desk.ts';
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
  const told = (matter: Matter): readonly FieldRow[] => rowsOf(matter, all);
  return {
    title: `${only.run.name}${all ? '' : `：${first}`}`,
    tone: 'plain',
    blocks: [
      ...progress.stages.flatMap(({ stage, start, end, matters }, index): readonly Block[] => [
        { kind: 'text', text: `${stageShown(stage.name, index)}（${dayShown(start)}至${dayShown(end)}）` },
        ...fields(matters.flatMap(told)),
      ]),
      ...(progress.throughout.length === 0
        ? []
        : [{ kind: 'text' as const, text: '整个活动期间：' }, ...fields(progress.throughout.flatMap(told))]),
      ...without([...progress.stages.flatMap(({ matters }) => matters), ...progress.throughout]),
      { kind: 'note', text: '只按已登记的真实记录统计，支部按名册顺序，不排名。' },
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

const SHOWN: Readonly<Record<State, string>> = {
  done: '已登记',
  open: '还没有记录',
  ahead: '未到',
  'not-applicable': '不适用',
};

function rowsOf(matter: Matter, all: boolean): readonly FieldRow[] {
  const { duty, states } = matter;
  const [first] = states;
  if (first === undefined) return [];
  if (duty.unit === 'organisation')
    return [{ label: labelOf(matter), value: first.state === 'done' ? '已完成' : SHOWN[first.state] }];
  if (!all) return [{ label: labelOf(matter), value: SHOWN[first.state] }];
  const parts = (Object.keys(SHOWN) as State[]).flatMap((state) => {
    const names = states.filter((one) => one.state === state).map(({ branch }) => branch);
    if (names.length === 0) return [];
    if (names.length === states.length) return [SHOWN[state]];
    return states.length > MOST_NAMED
      ? [`${SHOWN[state]}${names.length}个支部`]
      : [`${SHOWN[state]}：${names.join('、')}`];
  });
  return [{ label: labelOf(matter), value: parts.join('；') }];
}

function labelOf({ duty, period }: Matter): string {
  const when = period.every === 'range' && duty.cadence?.every === 'span' ? '' : `（${period.label}）`;
  const whose = duty.unit === 'organisation' ? '（本单位）' : '';
  return `${duty.cadence?.every === 'span' ? duty.name : dutyName(duty)}${when}${whose}`;
}

/** Who has no record yet, where there are too many branches to name all. */
function without(matters: readonly Matter[]): readonly Block[] {
  const found = matters.flatMap((matter) => {
    const open = matter.states.filter(({ state }) => state === 'open').map(({ branch }) => branch);
    return matter.states.length <= MOST_NAMED || open.length === 0 ? [] : [{ matter, open }];
  });
  const most = Math.min(MOST_WITHOUT, Math.floor(ROOM / found.length));
  const items = found.map(({ matter, open }) => {
    const more = open.length > most ? `等${open.length}个支部` : '';
    const of = matter.duty.counts?.topic === undefined ? '' : `${matter.duty.counts.topic} `;
    return `${of}${labelOf(matter)}：${open.slice(0, most).join('、')}${more}`;
  });
  return items.length === 0
    ? []
    : [
        { kind: 'text', text: '还没有记录的支部：' },
        { kind: 'list', items },
        { kind: 'note', text: '看某个支部，请说“活动进度 支部名称”。' },
      ];
}

/** Another branch than one's own is named, whether or not there is one. */
function isOther(words: string, own: string, names: readonly string[]): boolean {
  const said = branchSaid(words, names);
  return said !== null && (said === 'every' || said.branch !== own);
}
