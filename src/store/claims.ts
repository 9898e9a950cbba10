import type { Claimed, Claims } from '../core/ports.ts';
import type { Cabinet } from './cabinet.ts';
import { Lanes } from './lanes.ts';
import { CLAIMS, type ClaimRow } from './shapes/claim.ts';
import type { Shelf } from './shelf.ts';

/** So a claim costs what a segment weighs, however many there have been. */
const SEGMENT_SIZE = 256;
const FOLDER = 'claims';

interface Segment {
  readonly name: string;
  readonly shelf: Shelf<ClaimRow>;
  /** Places given out; a full segment takes no more. */
  taken: number;
  /** Claims being written to it. */
  arriving: number;
}

/** Claims in numbered segments; a claim stays in the segment into which it was written. */
export async function openClaims(cabinet: Cabinet): Promise<Claims> {
  const shelves = [...(await cabinet.openAll(FOLDER, CLAIMS))]
    .map(([name, shelf]) => ({ number: numberOf(name), name, shelf }))
    .sort((a, b) => a.number - b.number);
  const segments = new Set<Segment>();
  const home = new Map<string, Segment>();
  let last = 0;
  let current: Segment | null = null;
  for (const { number, name, shelf } of shelves) {
    const segment = { name, shelf, taken: shelf.rows.size, arriving: 0 };
    for (const key of shelf.rows.keys()) home.set(key, segment);
    segments.add(segment);
    current = segment;
    last = number;
  }

  const lanes = new Lanes();
  const opening = new Lanes();

  /** A segment with a place in it, which is taken for the caller. */
  async function place(): Promise<Segment> {
    return opening.run([FOLDER], async () => {
      if (current === null || current.taken >= SEGMENT_SIZE) {
        last += 1;
        const name = `${FOLDER}/${last}`;
        current = { name, shelf: await cabinet.open(name, CLAIMS), taken: 0, arriving: 0 };
        segments.add(current);
      }
      current.taken += 1;
      current.arriving += 1;
      return current;
    });
  }

  async function add(row: ClaimRow): Promise<void> {
    const segment = await place();
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

  async function pruneSegment(segment: Segment, before: number): Promise<void> {
    const old = [...segment.shelf.rows.values()].filter((row) => row.incoming === null && row.at < before);
    if (old.length === 0) return;
    const whole = old.length === segment.shelf.rows.size && segment !== current && segment.arriving === 0;
    if (whole) {
      await cabinet.discard(segment.name);
      segments.delete(segment);
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
    async pending() {
      const claimed: Claimed[] = [];
      for (const [key, segment] of home) {
        const row = segment.shelf.rows.get(key);
        if (row !== undefined && row.incoming !== null)
          claimed.push({ key, at: row.at, incoming: row.incoming });
      }
      return claimed.sort((a, b) => a.at - b.at);
    },
    async prune(before) {
      for (const segment of [...segments]) await pruneSegment(segment, before);
    },
  };
}

function numberOf(name: string): number {
  return Number(name.slice(FOLDER.length + 1));
}
