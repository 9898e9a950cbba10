import { showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { Knowledge, KnowledgeStep } from '../core/knowledge.ts';
import type { EntryContext } from '../ledger/context.ts';
import { documentIn } from './documents.ts';

/** @returns what an entry is called in a sentence */
export function nameOf(entry: Knowledge): string {
  switch (entry.kind) {
    case 'document':
      return `《${documentIn(entry)?.head.title ?? '读不出的文件'}》`;
    case 'pair':
    case 'needless':
      return `“${entry.questions[0] ?? ''}”`;
  }
}

const DONE: Readonly<Record<KnowledgeStep['what'], string>> = {
  proposed: '发来',
  corrected: '更正',
  taken: '收进',
  withdrawn: '撤下',
  restored: '恢复',
};

/** @returns who did what and when, oldest first */
export function trailOf({ kind, steps }: Knowledge, entries: EntryContext): string {
  const today = localDate(entries.now, entries.zone);
  return steps
    .map(({ what, by, at }) => {
      const who = entries.directory.member(by)?.name ?? '管理员';
      const done = kind === 'needless' && what === 'taken' ? '标为不用答' : DONE[what];
      return `${who}${showDate(at.slice(0, 10), { today })}${done}`;
    })
    .join('；');
}
