import type { AddedDocument } from '../core/knowledge.ts';
import type { Block, Button, Reply } from '../core/reply.ts';
import type { Document } from '../qa/document.ts';
import { texts } from '../texts/texts.ts';

const LONGEST_SHOWN = 60;

/** The buttons under everything that waits to be taken. */
export function decisionButtons(id: string): Block {
  const { cancel, document } = texts().knowledge;
  const payload = { i: id };
  const buttons: readonly Button[] = [
    { label: document.confirm, action: 'knowledge.take', payload, style: 'primary' },
    { label: cancel, action: 'knowledge.drop', payload },
  ];
  return { kind: 'buttons', buttons };
}

/**
 * What was recognised in a file, before anything of it counts.
 * @param namesakes titles of documents that are there and go by the same name
 */
export function previewDocument(
  entry: AddedDocument,
  document: Document,
  namesakes: readonly string[],
): Reply {
  const { head, clauses } = document;
  const said = texts().knowledge.document;
  const [first] = clauses;
  const last = clauses.length > 1 ? clauses.at(-1) : undefined;
  return {
    title: said.title,
    tone: 'ask',
    audience: 'sender',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: said.name, value: head.title },
          { label: said.issuer, value: head.issuer ?? said.unknown },
          { label: said.number, value: head.number ?? said.unknown },
          { label: said.date, value: head.date ?? said.unknown },
          { label: said.standing, value: head.official ? said.official : said.unofficial },
          { label: said.clauses, value: said.clauseCount(clauses.length) },
          ...[first, last].flatMap((clause) =>
            clause === undefined ? [] : [{ label: clause.label, value: shortened(clause.text) }],
          ),
        ],
      },
      ...notesOn(entry, namesakes),
      decisionButtons(entry.id),
      { kind: 'note', text: said.howToCorrect },
    ],
  };
}

function notesOn({ leftOut }: AddedDocument, namesakes: readonly string[]): readonly Block[] {
  const said = texts().knowledge.document;
  const notes = [
    said.pictures,
    ...(leftOut > 0 ? [said.leftOut(leftOut)] : []),
    ...namesakes.map(said.namesake),
  ];
  return notes.map((text) => ({ kind: 'note', text }));
}

/** @returns the beginning, in one line */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}……` : line;
}
