import { texts } from '../../texts/texts.ts';
import type { Imported } from './import.ts';

const LABELS_SHOWN = 6;
const LINES_SHOWN = 3;
const LONGEST_SHOWN = 24;

/** What was recognised in a document, line by line, for the person who imports it. */
export function reportOf({ title, head, clauses, leftOut }: Imported, path: string): string[] {
  const said = texts().qa.report;
  const lines = [said.written(title, path)];
  if (head === null) lines.push(said.ownHead);
  else {
    lines.push(
      said.field(said.title, head.title),
      said.field(said.number, head.number),
      said.field(said.date, head.date),
      said.field(said.issuer, head.issuer),
      said.field(said.source, head.source),
    );
    if (!head.official) lines.push(said.unofficial);
  }
  if (leftOut.length > 0) {
    const shown = [...new Set(leftOut)].slice(0, LINES_SHOWN);
    lines.push(said.leftOut(leftOut.length, shown.map(shortened)));
  }
  const labels = clauses.slice(0, LABELS_SHOWN).map((clause) => clause.label);
  const characters = clauses.reduce((sum, clause) => sum + clause.text.replace(/\s/g, '').length, 0);
  lines.push(said.clauses(clauses.length, labels, characters));
  return lines;
}

function shortened(line: string): string {
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}……` : line;
}
