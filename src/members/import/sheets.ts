import type { Sheet } from '../../tables/workbook.ts';
import { texts } from '../../texts/texts.ts';
import { type Branches, openBranches } from './branches.ts';
import { isOwnRoles } from './columns.ts';
import { findHeader, type Header } from './header.ts';
import type { Listed, ListedPeople } from './listed.ts';
import { readPerson } from './person.ts';
import { openRemarks } from './remarks.ts';
import { rowOf, type SheetRow } from './row.ts';

/** Lines below the people: sums, remarks, who made the list. */
const BELOW =
  /^(?:合计|总计|共计|小计|备注|注[:：]|注$|说明|填表|制表|填报|审核|审批|联系人|负责人|党支部书记签字|单位[(（]|共\d+)/;

/**
 * Reads the people of all sheets that have a column for names.
 * @param known names of branches on the roster
 */
export function readSheets(sheets: readonly Sheet[], known: readonly string[]): ListedPeople {
  const said = texts().members.importing;
  const branches = openBranches(known);
  const people: Listed[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  let lists = 0;
  for (const sheet of sheets) {
    if (sheet.rows.every((row) => row.every((cell) => cell === null))) continue;
    const header = findHeader(sheet);
    if (header === null) {
      notes.push(said.sheet(sheet.name) + said.noNames);
      continue;
    }
    lists += 1;
    problems.push(...header.problems);
    if (header.unused.length > 0) notes.push(said.sheet(sheet.name) + said.unused(header.unused));
    people.push(...readList(sheet, header, branches, problems, notes));
  }
  if (lists === 0) problems.push(said.noList);
  else if (people.length === 0 && problems.length === 0) problems.push(said.nobody);
  return { people, problems, notes: [...branches.doubts(), ...notes] };
}

function readList(
  sheet: Sheet,
  header: Header,
  branches: Branches,
  problems: string[],
  notes: string[],
): readonly Listed[] {
  const { problem, wrong } = texts().members.importing;
  const people: Listed[] = [];
  const ofSheet = branches.inTitles([sheet.name, ...header.titles]);
  const remarks = openRemarks(sheet.name);
  let above: string | null = null;
  for (let index = header.below; index < sheet.rows.length; index += 1) {
    const row = rowOf(sheet, index, header);
    const heading = headingIn(row, branches);
    if (heading !== null) above = heading;
    if (heading !== null || isNoPerson(row, header)) continue;
    if (row.text('name') === '') {
      problems.push(problem(row.place('name'), wrong.noName));
      continue;
    }
    // Of merged cells only the first has the words; an administrator of no branch has none of his own.
    const isNobodys =
      row.text('branch') === '' &&
      /^(?:系统)?管理员$/.test(row.text('roles')) &&
      isOwnRoles(row.column('roles')?.said ?? '');
    if (row.text('branch') !== '') above = branches.named(row.text('branch'));
    const person = readPerson(
      row,
      isNobodys ? null : (above ?? ofSheet),
      (problem) => problems.push(problem),
      (why, said) => remarks.pass(why, said, row.line),
    );
    if (person !== null) people.push(person);
  }
  notes.push(...remarks.sentences());
  return people;
}

/** A row of one merged cell that names the branch of the people below. */
function headingIn(row: SheetRow, branches: Branches): string | null {
  const [only, ...others] = row.words;
  if (only === undefined || others.length > 0) return null;
  return BELOW.test(only) ? null : branches.inTitles([only]);
}

/** Blank lines, lines with nothing but their number, sums and remarks, and the header printed once more. */
function isNoPerson(row: SheetRow, { columns }: Header): boolean {
  const [first] = row.words;
  if (first === undefined || BELOW.test(first) || BELOW.test(row.text('name'))) return true;
  if (row.text('name') === columns.get('name')?.said) return true;
  return (
    row.text('name') === '' &&
    row.words.every((word) => /^\d{1,5}$/.test(word) || word === row.text('branch'))
  );
}
