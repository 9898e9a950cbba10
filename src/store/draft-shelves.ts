import { createHash } from 'node:crypto';
import { SetupError } from '../core/errors.ts';
import type { Draft } from '../core/record.ts';
import { texts } from '../texts/texts.ts';
import type { Cabinet } from './cabinet.ts';
import { gather } from './gather.ts';
import { DRAFTS } from './shapes/draft.ts';
import type { Shelf } from './shelf.ts';

/** So a step of an entry costs what the drafts of a few people weigh, and not those of everybody. */
const FILES = 64;
const FOLDER = 'drafts';

/** The drafts of a store of files: all of one person's on one shelf, in the order in which they were begun. */
export interface DraftShelves {
  /** Every draft that is durable. */
  all(): Iterable<Draft>;
  /** Those of a person (open_id), oldest first. */
  by(author: string): readonly Draft[];
  /** The shelf on which the draft of this id stands; null where there is none. */
  holding(id: string): Shelf<Draft> | null;
  put(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * Drafts in a fixed number of files. Those that the one file of a former version holds stay in it until they are gone.
 * @throws SetupError when a file cannot be used
 */
export async function openDraftShelves(cabinet: Cabinet): Promise<DraftShelves> {
  const [former, found] = await gather([cabinet.open(FOLDER, DRAFTS), cabinet.openAll(FOLDER, DRAFTS)]);
  const strangers = [...found.keys()].filter((name) => !isOurs(name));
  if (strangers.length > 0)
    throw new SetupError(strangers.map((name) => texts().store.file.wrongName(`${name}.json`)));
  const shelves = new Map(found);
  const home = new Map<string, Shelf<Draft>>();
  for (const shelf of [former, ...shelves.values()]) for (const id of shelf.rows.keys()) home.set(id, shelf);

  function shelfOf(author: string): Shelf<Draft> {
    const name = draftFile(author);
    const shelf = shelves.get(name) ?? cabinet.create(name, DRAFTS);
    shelves.set(name, shelf);
    return shelf;
  }

  return {
    *all() {
      for (const shelf of [former, ...shelves.values()]) yield* shelf.rows.values();
    },
    by(author) {
      const own = [...former.rows.values(), ...(shelves.get(draftFile(author))?.rows.values() ?? [])];
      return own.filter((draft) => draft.author === author);
    },
    holding: (id) => home.get(id) ?? null,
    async put(draft) {
      const shelf = home.get(draft.id) ?? shelfOf(draft.author);
      // Before it is durable, so that whoever removes it meanwhile comes after it.
      home.set(draft.id, shelf);
      await shelf.change((rows) => {
        if (draft.over !== undefined || rows.get(draft.id)?.over === undefined) rows.set(draft.id, draft);
      });
      home.set(draft.id, shelf);
    },
    async remove(id) {
      const shelf = home.get(id);
      await shelf?.change((rows) => rows.delete(id));
      if (shelf?.rows.has(id) === false) home.delete(id);
    },
  };
}

/**
 * @param author open_id
 * @returns the name of the file with this person's drafts, as `Backing` has it, e.g. `drafts/17`
 */
export function draftFile(author: string): string {
  return `${FOLDER}/${(createHash('sha256').update(author).digest()[0] ?? 0) % FILES}`;
}

function isOurs(name: string): boolean {
  const number = /^drafts\/(0|[1-9]\d?)$/.exec(name)?.[1];
  return number !== undefined && Number(number) < FILES;
}
