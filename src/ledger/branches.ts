import { type Period, periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { LedgerRecord } from '../core/record.ts';
import { type Block, type FieldRow, type Reply, saying } from '../core/reply.ts';
import { type Standing, standing } from '../obligations/standing.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import { type Grounds, ownNumberRows, ownNumbersOf, talkNumberBlocks } from './own-numbers.ts';
import { branchesChart } from './picture.ts';

const EVERY_BRANCH = { branch: null, group: null, duty: null, createdBy: null, parties: [] };

/** True for who may look at all branches at once. */
export function seesAllBranches({ speaker, chatType }: EntryContext): boolean {
  return may(speaker, 'view', EVERY_BRANCH, chatType);
}

/**
 * 台账 of all branches: what each held in a period, in the roster's order and in no other; talks are numbers only, and
 * only in private.
 * @param period null for the quarter of today
 */
export async function branchesOverview(period: Period | null, context: EntryContext): Promise<Reply> {
  const span = period ?? periodOf('quarter', localDate(context.now, context.zone));
  const records = await context.ledger.find({ from: span.start, to: span.end });
  const names = branchNames(context);
  const chart = branchesChart(names, span, records, context);
  const said = texts().ledger.views;
  return {
    title: said.overview.all(span.label),
    blocks: [
      chart ?? { kind: 'text', text: said.nothing },
      ...talkNumbers(names, records, context),
      { kind: 'note', text: said.overview.allNote },
    ],
  };
}

/**
 * 进度 of all branches: what each still lacks, what the documents demand (至少) and what they describe (一般) in
 * different words, what only the organisation itself counts apart from them, and what it held.
 * @param period null for how things stand today, with what was held this year
 * @param kind of the one duty that is told, or null for all
 */
export async function branchesProgress(
  period: Period | null,
  kind: string | null,
  grounds: Grounds,
  context: EntryContext,
): Promise<Reply> {
  const { duties, arranged, directory, now, zone } = context;
  const today = localDate(now, zone);
  const records = await context.ledger.find({});
  const names = branchNames(context);
  const asked = kind === null ? duties : duties.filter(({ id }) => id === kind);
  const { common, ledger } = texts();
  const said = ledger.views.progress;
  const on = period === null ? today : today < period.end && today > period.start ? today : period.end;
  const rows = names.map((branch): FieldRow => {
    const all = standing({ duties: asked, directory, branch, records, arranged, now, zone, on }).filter(
      (one) => one.person === null && (kind === null || one.target !== null),
    );
    const open = all.filter((one) => one.missing > 0);
    const none = kind !== null && all.length === 0 ? said.noneHere : said.complete;
    return { label: branch, value: open.length === 0 ? none : common.clauses(open.map(lack)) };
  });
  const set = names
    .flatMap((branch) => ownNumbersOf(branch, period, records, grounds, context))
    .filter(({ duty }) => kind === null || duty.id === kind);
  if (kind !== null) {
    const byDocument = asked.some((duty) => duty.cadence !== null);
    return {
      title: common.labelled(said.all(period?.label ?? null), asked[0]?.name ?? ''),
      blocks: [
        ...(byDocument || set.length === 0 ? [{ kind: 'fields' as const, rows }] : []),
        ...(byDocument ? [] : ownNumberRows(set, grounds)),
        { kind: 'note', text: said.allNote },
        { kind: 'buttons', buttons: [saying(said.everything, '还差啥 各支部')] },
      ],
    };
  }
  const chart = branchesChart(names, period ?? periodOf('year', today), records, context);
  return {
    title: said.all(period?.label ?? null),
    blocks: [
      { kind: 'fields', rows },
      ...ownNumberRows(set, grounds),
      ...talkNumberBlocks(null, grounds, context),
      ...(chart === null ? [] : [chart]),
      { kind: 'note', text: said.allNote },
    ],
  };
}

function lack({ duty, group, period, done, target, missing, strength }: Standing): string {
  const name = [duty.name, group].filter((part) => part !== null).join(' ');
  const hard = strength === 'hard';
  const said = texts().ledger.views.progress;
  return said.lack(name, period.label, `${done}/${target ?? 0}`, hard ? missing : null);
}

function talkNumbers(
  names: readonly string[],
  records: readonly LedgerRecord[],
  { duties, speaker, chatType }: EntryContext,
): readonly Block[] {
  if (!may(speaker, 'view-talk-count', EVERY_BRANCH, chatType)) return [];
  return duties.flatMap((duty): readonly Block[] => {
    const held = records.filter(({ kind, status }) => kind === duty.id && status === 'held');
    if (duty.place !== 'private' || held.length === 0) return [];
    const counts = names.map((name) => ({
      name,
      count: held.filter(({ branch }) => branch === name).length,
    }));
    const value = texts().ledger.views.overview.talkCounts(counts);
    return [{ kind: 'fields', rows: [{ label: duty.name, value }] }];
  });
}

function branchNames({ directory }: EntryContext): readonly string[] {
  return directory.branches.map(({ name }) => name);
}
