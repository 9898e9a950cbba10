import { SetupError } from '../core/errors.ts';
import type { Member } from '../core/roster.ts';
import { readDelimited, type TextRow } from '../tables/delimited.ts';
import { texts } from '../texts/texts.ts';
import { COLUMNS, readRow } from './row.ts';

/**
 * Reads a roster file (interfaces.md 6).
 * @returns the members in the order of the file
 * @throws SetupError naming every bad row by its line and column
 */
export function parseRoster(csv: string): Member[] {
  return readRoster(readDelimited(csv, texts().roster.file)).map(({ member }) => member);
}

/** Whether a row of cells is the header of a roster file. */
export function isRosterHeader(cells: readonly unknown[]): boolean {
  return cells.join() === COLUMNS.join();
}

/** A member, and the line of the file that tells of them. */
export interface MemberRow {
  readonly member: Member;
  readonly line: number;
}

/**
 * The same of rows that are read already.
 * @throws SetupError naming every bad row by its line and column
 */
export function readRoster(all: readonly TextRow[]): readonly MemberRow[] {
  const said = texts().roster;
  const [header, ...rows] = trimmed(all);
  if (header === undefined || !isRosterHeader(header.cells)) throw new SetupError([said.header(COLUMNS)]);
  const problems: string[] = [];
  const members: MemberRow[] = [];
  const lines = new Map<string, number>();
  for (const { cells, line } of rows) {
    const report = (column: number, problem: string): void => {
      problems.push(said.problem(line, column + 1, COLUMNS[column] ?? '', problem));
    };
    const member = readRow(cells, report);
    if (member === null) continue;
    const earlier = lines.get(member.openId);
    if (earlier === undefined) lines.set(member.openId, line);
    else report(2, said.wrong.twice(earlier));
    members.push({ member, line });
  }
  if (problems.length > 0) throw new SetupError(problems);
  if (members.length === 0) throw new SetupError([said.nobody]);
  return members;
}

/**
 * Writes a roster file that `parseRoster` reads back to the same members. Lines end with CRLF, as RFC 4180 has it; a name
 * that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function formatRoster(members: readonly Member[]): string {
  const rows = members.map((member) => [
    member.branch,
    member.name,
    member.openId,
    member.roles.join('、'),
    member.group ?? '',
    member.rank ?? '',
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function trimmed(rows: readonly TextRow[]): readonly TextRow[] {
  return rows
    .map(({ cells, line }) => ({ cells: cells.map((cell) => bare(cell.trim())), line }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function quote(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /^[\p{L}\p{N}_、]*$/u.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** What begins like a formula, also behind the apostrophes that keep it from being one. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/** @returns the cell without the apostrophe that `quote` put before it */
function bare(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
