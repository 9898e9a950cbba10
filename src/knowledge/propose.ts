import { extname } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { AddedDocument } from '../core/knowledge.ts';
import type { IncomingMessage, SentFile } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import type { Document } from '../qa/document.ts';
import { type HeadChange, withHead } from '../qa/import/front.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import type { KnowledgeDesk } from './desk.ts';
import { previewDocument } from './document-card.ts';
import { documentIn, wordsOf } from './documents.ts';
import { add, begun, step } from './keeping.ts';
import { sameAmong, sameInUse } from './same.ts';

/** Characters of one document: as much as a process reads in a moment, and more than the longest regulation has. */
const MOST_CHARACTERS = 300_000;

/**
 * Reads a file that was sent and shows what was recognised in it; nothing of it counts yet.
 * @throws UserError where it is too large, protected, without text, of another kind or there already
 */
export async function proposeFile(
  file: SentFile,
  { messageId }: Pick<IncomingMessage, 'messageId'>,
  desk: KnowledgeDesk,
): Promise<Reply> {
  const { id, steps } = begun('proposed', desk);
  const bytes = await desk.files.download(messageId, file.key);
  if (bytes === null) throw new UserError(texts().knowledge.document.tooLarge);
  // What reads Word and PDF files is loaded when the first one comes: a start should not wait for it.
  const { importDocument } = await import('../qa/import/import.ts');
  // A document without a title of its own goes by the file's name, and so does what is wrong with its front matter.
  const imported = await importDocument(file.name, bytes, nameOf(file));
  const content = withHead(imported.content, {});
  const entry: AddedDocument = { kind: 'document', id, content, leftOut: imported.leftOut.length, steps };
  const document = readable(entry);
  if (wordsOf(document.clauses).length > MOST_CHARACTERS)
    throw new UserError(texts().knowledge.document.tooLong);
  await refuseSame(document, id, desk);
  await add(entry, desk);
  return preview(entry, document, desk);
}

/** The same proposal with something put right in its head, shown again. @throws UserError where somebody was quicker */
export async function correct(entry: AddedDocument, change: HeadChange, desk: KnowledgeDesk): Promise<Reply> {
  const corrected = await step({ ...entry, content: withHead(entry.content, change) }, 'corrected', desk);
  return preview(corrected, readable(corrected), desk);
}

function preview(entry: AddedDocument, document: Document, { answers }: KnowledgeDesk): Reply {
  const named = fold(document.head.title);
  const namesakes = answers.documents().filter(({ title }) => fold(title) === named);
  return previewDocument(
    entry,
    document,
    namesakes.map(({ title }) => title),
  );
}

function readable(entry: AddedDocument): Document {
  const document = documentIn(entry);
  if (document === null) throw new Error(`what was made of ${entry.id} cannot be read`);
  return document;
}

async function refuseSame(document: Document, id: string, desk: KnowledgeDesk): Promise<void> {
  const said = texts().knowledge.document;
  const title = await sameInUse(document, id, desk);
  if (title !== null) throw new UserError(said.there(title));
  const out = sameAmong(await desk.knowledge.list(), 'withdrawn', id, wordsOf(document.clauses));
  if (out !== null) throw new UserError(said.withdrawn);
}

function nameOf({ name }: SentFile): string {
  return name.slice(0, name.length - extname(name).length) || name;
}
