import { SetupError } from '../core/errors.ts';
import type { LedgerQuery, LedgerStore } from '../core/ledger.ts';
import type { LedgerRecord } from '../core/record.ts';
import { texts } from '../texts/texts.ts';
import { branchFileName } from './branch-file-name.ts';
import type { Cabinet } from './cabinet.ts';
import { Lanes } from './lanes.ts';
import { WRITES, type WriteRow } from './shapes/write.ts';
import type { Shelf } from './shelf.ts';
import { tallied } from './tally.ts';

const FOLDER = 'ledger';

/**
 * One file per branch. A record that moves to another branch is written to that branch's file from then on.
 * @throws SetupError when a file cannot be used
 */
export async function openLedger(cabinet: Cabinet): Promise<LedgerStore> {
  const shelves = await readBranches(cabinet);
  const deeds = new Map<string, WriteRow>();
  const current = new Map<string, WriteRow>();
  /** The same by branch, since most questions are about one. */
  const byBranch = new Map<string, Map<string, WriteRow>>();
  const lanes = new Lanes();
  let last = 0;

  function remember(write: WriteRow): void {
    deeds.set(write.key, write);
    const known = current.get(write.record.id);
    if (known === undefined || known.number < write.number) replace(known, write);
    last = Math.max(last, write.number);
  }

  function replace(known: WriteRow | undefined, write: WriteRow): void {
    const { id, branch } = write.record;
    if (known !== undefined) byBranch.get(known.record.branch)?.delete(id);
    const inBranch = byBranch.get(branch) ?? new Map<string, WriteRow>();
    byBranch.set(branch, inBranch.set(id, write));
    current.set(id, write);
  }

  for (const shelf of shelves.values()) {
    for (const write of shelf.rows.values()) remember(write);
  }

  function shelfOf(branch: string): Shelf<WriteRow> {
    const known = shelves.get(branch);
    if (known !== undefined) return known;
    const shelf = cabinet.create(`${FOLDER}/${branchFileName(branch)}`, WRITES);
    shelves.set(branch, shelf);
    return shelf;
  }

  return {
    async find(query) {
      const writes = query.branch === undefined ? current : byBranch.get(query.branch);
      return [...(writes?.values() ?? [])]
        .filter((write) => matches(write.record, query))
        .map((write) => ({ write, at: Date.parse(write.record.created.at) }))
        .sort(byDateThenCreation)
        .map(({ write }) => write.record);
    },
    async tallies(query) {
      return tallied(recordsIn(current), query);
    },
    async get(id) {
      return current.get(id)?.record ?? null;
    },
    async put(record, revision, key, entry) {
      const copy = structuredClone(record);
      const keys = entry === undefined ? [key] : [key, entry];
      return lanes.run([...keys.map((one) => `key:${one}`), `id:${copy.id}`], async () => {
        const before = keys.map((one) => deeds.get(one)).find((one) => one !== undefined);
        if (before !== undefined) return before.record;
        const seen = current.get(copy.id)?.record.revisions.length ?? -1;
        if (seen !== revision) return null;
        const writes = keys.map((one) => {
          last += 1;
          return { key: one, number: last, record: copy };
        });
        await shelfOf(copy.branch).change((draft) => {
          for (const write of writes) draft.set(write.key, write);
        });
        for (const write of writes) remember(write);
        return copy;
      });
    },
    async written(key) {
      return deeds.get(key)?.record ?? null;
    },
  };
}

function* recordsIn(writes: ReadonlyMap<string, WriteRow>): Iterable<LedgerRecord> {
  for (const { record } of writes.values()) yield record;
}

async function readBranches(cabinet: Cabinet): Promise<Map<string, Shelf<WriteRow>>> {
  const shelves = new Map<string, Shelf<WriteRow>>();
  const said = texts().store.file;
  const problems: string[] = [];
  for (const [name, shelf] of await cabinet.openAll(FOLDER, WRITES)) {
    const branches = new Set([...shelf.rows.values()].map((write) => write.record.branch));
    const [branch] = branches;
    if (branch === undefined) continue;
    if (branches.size > 1) problems.push(said.severalBranches(`${name}.json`, [...branches]));
    if (shelves.has(branch)) problems.push(said.secondOfBranch(`${name}.json`, branch));
    shelves.set(branch, shelf);
  }
  if (problems.length > 0) throw new SetupError(problems);
  return shelves;
}

function matches(record: LedgerRecord, { branch, kind, from, to }: LedgerQuery): boolean {
  if (branch !== undefined && record.branch !== branch) return false;
  if (kind !== undefined && record.kind !== kind) return false;
  if (from !== undefined && (record.date === null || record.date < from)) return false;
  return to === undefined || (record.date !== null && record.date <= to);
}

/** A write with the creation of its record in epoch ms, which would take long to read at every comparison. */
interface Created {
  readonly write: WriteRow;
  readonly at: number;
}

/** Those without a date come last. */
function byDateThenCreation(a: Created, b: Created): number {
  const left = a.write.record.date;
  const right = b.write.record.date;
  if (left !== right) {
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return a.at - b.at || a.write.number - b.write.number;
}
