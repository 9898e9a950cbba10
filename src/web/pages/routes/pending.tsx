import { localDate } from '../../../calendar/zone.ts';
import type { Draft } from '../../../core/record.ts';
import { openGaps } from '../../../knowledge/open-gaps.ts';
import type { Directory } from '../../../roster/directory.ts';
import { type DraftRow, PendingPage } from '../views/pending.tsx';
import { allows } from '../visit.ts';
import type { Route } from './answer.ts';

/** Every draft ends before this. */
const END_OF_TIME = Number.MAX_SAFE_INTEGER;
const HOUR_MS = 60 * 60 * 1000;
const MOST_QUESTIONS = 200;

/** `GET /pending`: entries that were not finished, as counts, and questions that found no answer. */
export const pendingPage: Route = async ({ visit, texts }) => {
  if (!allows(visit, 'administer', null)) return null;
  const { store, clock, documents, zone } = visit.sources;
  const [drafts, gaps, entries] = await Promise.all([
    store.drafts.expired(END_OF_TIME),
    store.gaps.list(),
    store.knowledge.list(),
  ]);
  const there = new Set(documents().map(({ slug }) => slug));
  const open = openGaps(gaps, entries, ({ document }) => there.has(document));
  const questions = open.slice(0, MOST_QUESTIONS).map((gap) => ({ ...gap, last: localDate(gap.at, zone) }));
  const rows = draftRows(drafts, visit.directory, clock.now());
  return {
    kind: 'page',
    title: texts.pending.title,
    body: <PendingPage drafts={rows} questions={questions} texts={texts} />,
  };
};

/** @returns counts and ages by branch, in the roster's order; of a draft's content nothing */
function draftRows(drafts: readonly Draft[], directory: Directory, now: number): readonly DraftRow[] {
  const places = [...directory.branches.map(({ name }) => name), null];
  return places.flatMap((branch) => {
    const own = drafts.filter(
      (draft) => (draft.branch ?? (directory.member(draft.author)?.branch || null)) === branch,
    );
    if (own.length === 0) return [];
    const oldest = Math.min(...own.map(({ createdAt }) => createdAt));
    return [{ branch, count: own.length, hours: Math.floor((now - oldest) / HOUR_MS) }];
  });
}
