import { SetupError } from '../core/errors.ts';
import type { Claimed, Claims } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';
import type { Cabinet } from './cabinet.ts';
import { Lanes } from './lanes.ts';
import { CLAIMS, type ClaimRow } from './shapes/claim.ts';
import type { Shelf } from './shelf.ts';

/** So a claim costs what a segment weighs, however many there have been. */
const SEGMENT_SIZE = 256;
const FOLDER = 'claims';

interface Segment {
  readonly name: string;
  readonly number: number;
  readonly shelf: Shelf<ClaimRow>;
  /** Places given out; a full segment takes no more. */
  taken: number;
  /** Claims being written to it. */
  arriving: number;
}

/**
 * Claims in numbered segments; a claim stays in the segment into which it was written.
 * @throws SetupError when a segment cannot be used
 */
export async function openClaims(cabinet: Cabinet): Promise<Claims> {
  const segments = await readSegments(cabinet);
  const home = new Map<string, Segment>();
  for (const segment of segments) {
    for (const key of segment.shelf.rows.keys()) home.set(key, segment);
  }
  const lanes = new Lanes();

  /** The newest segment while there is a place in it, else a new one. */
  function open(): Segment {
    const newest = segments.at(-1);
    if (newest !== undefined && newest.taken < SEGMENT_SIZE) return newest;
    const number = (newest?.number ?? 0) + 1;
    const name = `${FOLDER}/${number}`;
    const segment = { name, number, shelf: cabinet.create(name, CLAIMS), taken: 0, arriving: 0 };
    segments.push(segment);
    return segment;
  }

  async function add(row: ClaimRow): Promise<void> {
    const segment = open();
    segment.taken += 1;
    segment.arriving += 1;
    try {
      await segment.shelf.change((draft) => draft.set(row.key, row));
      home.set(row.key, segment);
    } catch (error) {
      segment.taken -= 1;
      throw error;
    } finally {
      segment.arriving -= 1;
    }
  }

  async function prune(segment: Segment, before: number): Promise<void> {
    const old = [...segment.shelf.rows.values()].filter((row) => row.incoming === null && row.at < before);
    if (old.length === 0) return;
    const sealed = segment !== segments.at(-1) && segment.arriving === 0;
    if (sealed && old.length === segment.shelf.rows.size) {
      await cabinet.discard(segment.name);
      segments.splice(segments.indexOf(segment), 1);
    } else {
      await segment.shelf.change((draft) => {
        for (const { key } of old) draft.delete(key);
      });
    }
    for (const { key } of old) home.delete(key);
  }

  return {
    async claim(key, incoming, at) {
      return lanes.run([key], async () => {
        if (home.has(key)) return false;
        await add({ key, at, incoming: structuredClone(incoming) });
        return true;
      });
    },
    async done(key) {
      await home.get(key)?.shelf.change((draft) => {
        const row = draft.get(key);
        if (row !== undefined && row.incoming !== null) draft.set(key, { ...row, incoming: null });
      });
    },
    async pending(chatId) {
      const claimed: Claimed[] = [];
      for (const [key, segment] of home) {
        const row = segment.shelf.rows.get(key);
        if (row?.incoming && (chatId === undefined || row.incoming.chatId === chatId))
          claimed.push({ key, at: row.at, incoming: row.incoming });
      }
      return claimed.sort((a, b) => a.at - b.at);
    },
    // One after the other: the second would look for a segment that the first has discarded.
    prune: (before) =>
      lanes.run(['prune'], async () => {
        for (const segment of [...segments]) await prune(segment, before);
      }),
  };
}

/** Oldest first. */
async function readSegments(cabinet: Cabinet): Promise<Segment[]> {
  const segments: Segment[] = [];
  const strangers: string[] = [];
  for (const [name, shelf] of await cabinet.openAll(FOLDER, CLAIMS)) {
    const digits = /^claims\/([1-9]\d*)$/.exec(name)?.[1];
    if (digits === undefined) strangers.push(texts().store.file.wrongName(`${name}.json`));
    else segments.push({ name, number: Number(digits), shelf, taken: shelf.rows.size, arriving: 0 });
  }
  if (strangers.length > 0) throw new SetupError(strangers);
  return segments.sort((a, b) => a.number - b.number);
}
