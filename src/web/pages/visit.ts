import { periodOf } from '../../calendar/period.ts';
import { localDate } from '../../calendar/zone.ts';
import type { Arrangement } from '../../core/arrangement.ts';
import type { DocumentHead } from '../../core/document.ts';
import type { Duty } from '../../core/duty.ts';
import type { Clock, Log, Store } from '../../core/ports.ts';
import { type Arranged, arrange } from '../../obligations/arranged.ts';
import { dutiesInForce } from '../../obligations/campaigns/in-force.ts';
import type { CampaignTemplate } from '../../obligations/campaigns/template.ts';
import { type Directory, directoryOf } from '../../roster/directory.ts';
import { type Action, may } from '../../roster/permissions.ts';
import { identify, type Speaker } from '../../roster/speaker.ts';
import type { Language } from '../../texts/texts.ts';

/** What the pages are made from. */
export interface PageSources {
  readonly store: Store;
  /** Those of the documents. */
  readonly duties: readonly Duty[];
  readonly campaigns: readonly CampaignTemplate[];
  readonly documents: () => readonly DocumentHead[];
  /** open_ids that are administrators by configuration. */
  readonly administrators: readonly string[];
  /** IANA zone. */
  readonly zone: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** One look of one person at the pages, with the roster as it is now: who has lost a role has lost it here, too. */
export interface Visit {
  readonly sources: PageSources;
  readonly speaker: Speaker;
  readonly directory: Directory;
  /** Those of the documents, and of the campaigns that run. */
  readonly duties: readonly Duty[];
  readonly arrangements: readonly Arrangement[];
  readonly arranged: Arranged;
  /** Local date. */
  readonly today: string;
  readonly language: Language;
  /** What every link begins with. */
  readonly base: string;
  /** Path and query under which this page was asked for, without the base. */
  readonly here: string;
}

/** @returns null for somebody who is not on the roster (any more) and no administrator */
export async function visitOf(
  openId: string,
  page: Pick<Visit, 'language' | 'base' | 'here'>,
  sources: PageSources,
): Promise<Visit | null> {
  const { store, clock, zone } = sources;
  const [members, branches, arrangements] = await Promise.all([
    store.roster.members(),
    store.roster.branches(),
    store.arrangements.list(),
  ]);
  const directory = directoryOf(members, branches, sources.administrators);
  const speaker = identify(openId, '', directory);
  if (speaker.member === null && !speaker.administrator) return null;
  return {
    ...page,
    sources,
    speaker,
    directory,
    duties: dutiesInForce(sources.duties, sources.campaigns, arrangements),
    arrangements,
    arranged: arrange(arrangements),
    today: localDate(clock.now(), zone),
  };
}

/** Whether the visitor may do this with a branch (interfaces.md 8); null for all of them. A page is read in private. */
export function allows(visit: Visit, action: Action, branch: string | null): boolean {
  return may(visit.speaker, action, { branch, group: null, duty: null, createdBy: null, parties: [] }, 'p2p');
}

/** @returns the branch where the roster has it and the visitor may look at it; else null */
export function visibleBranch(visit: Visit, name: string | null): string | null {
  const known = visit.directory.branches.some((branch) => branch.name === name);
  return name !== null && known && allows(visit, 'view', name) ? name : null;
}

/** @returns the four digits that the query has, where they are a year that can be looked at; else the year of today */
export function yearMeant(asked: string | null, today: string): string {
  const now = periodOf('year', today).key;
  if (asked === null || !/^20\d\d$/.test(asked)) return now;
  return Number(asked) > Number(now) + 1 ? now : asked;
}
