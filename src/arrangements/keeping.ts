import type { Arrangement } from '../core/arrangement.ts';
import type { Arrangements } from '../core/ports.ts';
import type { EntryContext } from '../ledger/context.ts';
import { deedId, markOf } from '../ledger/write.ts';

/** What something is arranged with: who speaks, when and where, and where it is kept. */
export interface ArrangingDesk {
  readonly entries: EntryContext;
  readonly arrangements: Arrangements;
}

/** @returns the trail of what this deed arranges; done again, the same deed gets the same id. */
export function newTrail({ entries }: ArrangingDesk): Pick<Arrangement, 'id' | 'by' | 'at' | 'ended'> {
  return { id: deedId(entries.key), ...markOf(entries), ended: null };
}

/**
 * Writes an arrangement once: where its id is there already, as after a crash, it stays as it is.
 * @param replaces which of the standing ones that were made before end with it; none of another kind
 * @returns those that have ended with it
 */
export async function keep<One extends Arrangement>(
  one: One,
  replaces: (earlier: One) => boolean,
  { entries, arrangements }: ArrangingDesk,
): Promise<readonly One[]> {
  const list = await arrangements.list();
  const place = list.findIndex(({ id }) => id === one.id);
  if (place === -1) await arrangements.put(one);
  const earlier = place === -1 ? list : list.slice(0, place);
  const over = earlier.filter(
    (other): other is One => other.ended === null && isLike(one, other) && replaces(other),
  );
  for (const other of over) await arrangements.put(endedBy(other, entries));
  const before = earlier.filter((other): other is One => isLike(one, other) && wasEndedBy(other, entries));
  return [...before, ...over];
}

function isLike<One extends Arrangement>(one: One, other: Arrangement): other is One {
  return one.kind === other.kind;
}

/** @returns the same arrangement, ended here and now by the speaker. */
export function endedBy(one: Arrangement, entries: EntryContext): Arrangement {
  return { ...one, ended: { ...markOf(entries), deed: deedId(entries.key) } };
}

/** Whether it was ended by this very deed, when that was run before. */
export function wasEndedBy({ ended }: Arrangement, { key }: EntryContext): boolean {
  return ended !== null && ended.deed === deedId(key);
}
