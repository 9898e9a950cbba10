import { showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { EntryContext } from '../ledger/context.ts';
import { texts } from '../texts/texts.ts';
import { documentIn } from './documents.ts';

/** @returns what an entry is called in a sentence */
export function nameOf(entry: Knowledge): string {
  switch (entry.kind) {
    case 'document':
      return `《${documentIn(entry)?.head.title ?? texts().knowledge.document.unreadable}》`;
    case 'pair':
    case 'needless':
      return `“${entry.questions[0] ?? ''}”`;
  }
}

/** @returns who did what and when, oldest first */
export function trailOf({ kind, steps }: Knowledge, entries: EntryContext): string {
  const today = localDate(entries.now, entries.zone);
  const { common, knowledge } = texts();
  return common.clauses(
    steps.map(({ what, by, at }) => {
      const who = entries.directory.member(by)?.name ?? null;
      return knowledge.step(what, kind === 'needless', who, showDate(at.slice(0, 10), { today }));
    }),
  );
}
