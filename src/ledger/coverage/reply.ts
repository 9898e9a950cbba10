import { readPeriod } from '../../calendar/expression/stretch.ts';
import { type Period, periodOf } from '../../calendar/period.ts';
import { localDate } from '../../calendar/zone.ts';
import type { DocumentHead } from '../../core/document.ts';
import type { Duty } from '../../core/duty.ts';
import { UserError } from '../../core/errors.ts';
import type { Block, FieldRow, Reply } from '../../core/reply.ts';
import type { Member } from '../../core/roster.ts';
import { type OwnNumber, ownNumberOf } from '../../obligations/own-numbers.ts';
import { may } from '../../roster/permissions.ts';
import { texts } from '../../texts/texts.ts';
import type { EntryContext } from '../context.ts';
import { noRight } from '../enter.ts';
import { type Coverage, coverageOf, type Reach } from './coverage.ts';

/** What the answer rests on, beside the ledger. */
export interface CoverageBasis {
  /** Heads of the documents that the duties quote. */
  readonly documents: readonly DocumentHead[];
  readonly numbers: readonly OwnNumber[];
}

/**
 * How far talks reach, by the document's kinds of pairs: with the names of those not yet reached for 书记 and 纪检委员
 * of the branch, in numbers for administrators, in private only. Never what was said, nor who talked with whom.
 * @param named the branch, or null for all
 * @param text what was asked; it may name a period (the year of today, when it names none)
 * @throws UserError with the one refusal for everybody else, and in a group
 */
export async function showCoverage(
  named: string | null,
  text: string,
  basis: CoverageBasis,
  context: EntryContext,
): Promise<Reply> {
  const duty = context.duties.find((one) => one.place === 'private');
  const today = localDate(context.now, context.zone);
  const period = readPeriod(text, today)?.period ?? periodOf('year', today);
  const branches = named === null ? context.directory.branches.map(({ name }) => name) : [named];
  const seen = branches.map((branch) => [branch, sightOf(branch, context)] as const);
  if (duty === undefined || seen.length === 0 || seen.some(([, sight]) => sight === 'nothing'))
    throw new UserError(noRight());
  const own = ownNumberOf(duty.id, basis.numbers);
  const blocks: Block[] = [];
  for (const [branch, sight] of seen) {
    const records = await context.ledger.find({ branch, kind: duty.id, from: period.start, to: period.end });
    const coverage = coverageOf(branch, records, leastIn(period, own), context.directory);
    blocks.push(
      ...(named === null ? [{ kind: 'text' as const, text: branch }] : []),
      { kind: 'fields', rows: rowsOf(coverage) },
      ...(sight === 'names' ? namesOf(coverage) : []),
    );
  }
  return {
    title: texts().ledger.talks.coverage.title(named, period.label, duty.name),
    tone: 'plain',
    audience: 'sender',
    blocks: [...blocks, ...groundsOf(duty, own, basis)],
  };
}

type Sight = 'names' | 'numbers' | 'nothing';

/** Whether the speaker may see how far talks reach here. @param named null for all branches */
export function seesCoverage(named: string | null, context: EntryContext): boolean {
  const branches = named === null ? context.directory.branches.map(({ name }) => name) : [named];
  return branches.length > 0 && branches.every((branch) => sightOf(branch, context) !== 'nothing');
}

function sightOf(branch: string, { speaker, chatType }: EntryContext): Sight {
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (may(speaker, 'view-talk-coverage', on, chatType)) return 'names';
  return may(speaker, 'view-talk-coverage-count', on, chatType) ? 'numbers' : 'nothing';
}

/** The organisation's number is one for whole years: within a shorter period one talk is enough to count. */
function leastIn(period: Period, own: OwnNumber | null): number {
  return period.every === 'year' && own !== null && own.years === 1 ? own.count : 1;
}

function rowsOf({ committee, members, peers, masses }: Coverage): readonly FieldRow[] {
  const { common, ledger } = texts();
  const said = ledger.talks.coverage;
  const row = (label: string, { done, total }: Reach<unknown>, count: typeof said.pairs) =>
    total === 0 ? [] : [{ label, value: count(done, total) }];
  return [
    ...row(said.committee, committee, said.pairs),
    ...row(said.members, members, said.people),
    ...row(said.peers, peers, said.people),
    { label: said.masses, value: common.counted(masses, '次') },
  ];
}

function namesOf({ committee, members, peers }: Coverage): readonly Block[] {
  const said = texts().ledger.talks.coverage;
  const pairs = committee.open.map(([one, other]) => said.pair(one.name, other.name));
  const missing = [
    ...line(said.openCommittee, pairs),
    ...line(said.openMembers, members.open.map(nameOf)),
    ...line(said.openPeers, peers.open.map(nameOf)),
  ];
  return missing.length === 0
    ? [{ kind: 'text', text: said.complete }]
    : [
        { kind: 'list', items: missing },
        { kind: 'note', text: said.note },
      ];
}

function line(label: string, names: readonly string[]): readonly string[] {
  const { common } = texts();
  return names.length === 0 ? [] : [common.labelled(label, common.list(names))];
}

function nameOf({ name }: Member): string {
  return name;
}

function groundsOf(duty: Duty, own: OwnNumber | null, { documents }: CoverageBasis): readonly Block[] {
  const [first] = duty.basis;
  const head = documents.find((document) => document.slug === first?.document);
  return [
    ...(first === undefined || head === undefined
      ? []
      : [
          {
            kind: 'quote' as const,
            text: first.quote,
            emphasis: emphasise(first.quote, '经常性'),
            source: `《${head.title}》${first.clause}`,
          },
        ]),
    { kind: 'note', text: texts().ledger.talks.coverage.setting(own) },
  ];
}

function emphasise(text: string, word: string): readonly (readonly [number, number])[] {
  const at = text.indexOf(word);
  return at === -1 ? [] : [[at, at + word.length]];
}
