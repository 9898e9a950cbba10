import type { Log, Store } from '../../core/ports.ts';
import { headOf, type Sealer } from '../../core/seal.ts';
import type { SealedWords, Seals } from '../../core/seals.ts';
import { texts } from '../../texts/texts.ts';
import { draftSubject, recordSubject } from './carry.ts';

/** What became of all that is sealed in a store. */
export interface Resealed {
  /** Sealed anew with the current key. */
  readonly anew: number;
  /** Sealed with it before. */
  readonly current: number;
  /** Cannot be opened with any known key, and stays as it is. */
  readonly unreadable: number;
  /** Somebody changed it at the same moment: the next run sees to it. */
  readonly missed: number;
  /** In messages that are being worked on, under an older key; done with in a moment where the assistant runs. */
  readonly waiting: number;
}

/**
 * Seals with the current key whatever another one has sealed. Each piece by itself, so that it may be broken off and
 * run again at any time, also while assistants with the same keys are running.
 */
export async function reseal(
  { seals, claims }: Pick<Store, 'seals' | 'claims'>,
  sealer: Sealer,
): Promise<Resealed> {
  const counts = { anew: 0, current: 0, unreadable: 0, missed: 0 };
  for (const words of await seals.list()) counts[await resealOne(words, seals, sealer)] += 1;
  const waiting = (await claims.pending()).filter(
    ({ incoming }) =>
      incoming.kind === 'message' && incoming.sealed && sealer.ageOf(headOf(incoming.sealed)) !== 'current',
  );
  return { ...counts, waiting: waiting.length };
}

async function resealOne(
  words: SealedWords,
  seals: Seals,
  sealer: Sealer,
): Promise<'anew' | 'current' | 'unreadable' | 'missed'> {
  if (sealer.ageOf(headOf(words.sealed)) === 'current') return 'current';
  const subject = words.part === 'summary' ? recordSubject(words.id) : draftSubject(words.id);
  const open = sealer.open(words.sealed, subject);
  if (open === null) return 'unreadable';
  return (await seals.replace(words, sealer.seal(open, subject))) ? 'anew' : 'missed';
}

/** Says at the start, and not first to whoever looks for their summary, that a key is wrong or missing. */
export async function tellUnreadable(
  seals: Pick<Seals, 'heads'>,
  sealer: Sealer | null,
  log: Pick<Log, 'error'>,
): Promise<void> {
  const unknown = [...(await seals.heads())].filter(
    ([head]) => sealer === null || sealer.ageOf(head) === 'unknown',
  );
  if (unknown.length === 0) return;
  const summaries = unknown.reduce((sum, [, count]) => sum + count, 0);
  const how = texts().ledger.talks.summary.wrongKey;
  log.error('summaries.unreadable', { summaries, sealedWith: unknown.map(([head]) => head), how });
}
