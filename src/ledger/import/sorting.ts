import { createHash } from 'node:crypto';
import type { LedgerRecord } from '../../core/record.ts';
import { texts } from '../../texts/texts.ts';
import type { Entry } from './row.ts';
import { type Content, contentOf, isSameEvent, spelt } from './same.ts';

/** Which lines are new, and why the others are not. */
export interface Sorted {
  readonly add: readonly { readonly entry: Entry; readonly id: string }[];
  /** One line each, for the person. */
  readonly skipped: readonly string[];
  readonly problems: readonly string[];
}

/** Compares the lines with what is in the ledger, and with each other. A line that is there already is passed over. */
export function sortOut(entries: readonly Entry[], there: readonly LedgerRecord[]): Sorted {
  const said = texts().ledger.importing;
  const known = new Map(there.map((record) => [record.id, record]));
  const events = byDay(there);
  const inFile = new Map<string, Entry>();
  const add: { entry: Entry; id: string }[] = [];
  const skipped: string[] = [];
  const problems: string[] = [];
  const reserved = new Set([...known.keys(), ...entries.flatMap(({ id }) => id ?? [])]);
  for (const entry of entries) {
    const content = contentIn(entry);
    const twin = inFile.get(entry.id ?? spelt(content));
    const id = entry.id ?? newId(content, known, reserved);
    const why = whyNot(content, id, known, events);
    if (twin !== undefined && entry.id !== null) {
      problems.push(said.sameNumber(entry.row.place('id'), twin.row.line, twin.row.sheet));
    } else if (twin !== undefined) skipped.push(passedOver(entry, said.skipped.likeLine(twin.row.line)));
    else if (why !== null) skipped.push(passedOver(entry, why));
    else add.push({ entry, id });
    inFile.set(entry.id ?? spelt(content), entry);
    reserved.add(id);
  }
  return { add, skipped, problems };
}

function whyNot(
  content: Content,
  id: string,
  known: ReadonlyMap<string, LedgerRecord>,
  events: ReadonlyMap<string, readonly LedgerRecord[]>,
): string | null {
  const said = texts().ledger.importing.skipped;
  const same = known.get(id);
  if (same !== undefined) {
    if (same.status !== 'held') return same.status === 'void' ? said.void(id) : said.planned(id);
    return spelt(contentOf(same)) === spelt(content) ? said.there(id) : said.differs(id);
  }
  const event = (events.get(dayOf(content)) ?? []).find((record) => isSameEvent(contentOf(record), content));
  return event === undefined ? null : said.sameEvent(event.id);
}

/** What was held, by kind, branch and day. */
function byDay(records: readonly LedgerRecord[]): ReadonlyMap<string, readonly LedgerRecord[]> {
  const days = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    if (record.status !== 'held') continue;
    const key = dayOf(contentOf(record));
    const known = days.get(key);
    if (known === undefined) days.set(key, [record]);
    else known.push(record);
  }
  return days;
}

function dayOf({ kind, branch, fields }: Content): string {
  return `${kind}/${fields.date ?? ''}/${branch}`;
}

/** A line added by hand gets a number that follows from what it says, so that a second import finds it again. */
function newId(
  content: Content,
  known: ReadonlyMap<string, LedgerRecord>,
  reserved: ReadonlySet<string>,
): string {
  const words = spelt(content);
  const day = (content.fields.date ?? '').slice(5).replace('-', '');
  for (let attempt = 0; ; attempt += 1) {
    const id = `${day}-${createHash('sha256').update(`${attempt}${words}`).digest('hex').slice(0, 5)}`;
    const record = known.get(id);
    if (record === undefined ? !reserved.has(id) : spelt(contentOf(record)) === words) return id;
  }
}

function contentIn({ row, branch, group, fields, parties }: Entry): Content {
  return { kind: row.duty.id, branch, group, fields, parties };
}

function passedOver({ row, branch, fields }: Entry, why: string): string {
  return texts().ledger.importing.skipped.row(row.sheet, row.line, branch, fields.date ?? '', why);
}
