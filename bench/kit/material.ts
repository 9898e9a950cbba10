import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA } from '../../src/paths.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import { collections } from './collections.ts';

const CLAUSE_LENGTH = 120;
const QUESTIONS = 500;

/** Clauses recombined from the sentences of the documents and collections, a line each, and questions about them. */
export async function writeMaterial(clauses: number, texts: string, questions: string): Promise<void> {
  const found = await collections();
  const documents = loadDocuments(join(DATA, 'documents')).flatMap((document) => document.clauses);
  const sources = [...documents, ...found.flatMap((collection) => collection.passages)];
  const sentences = sources.flatMap(({ text }) => text.match(/[^。！？；\n]+[。！？；]?/g) ?? []);
  const next = picker(sentences);
  const lines = Array.from({ length: clauses }, () => {
    let text = '';
    while (text.length < CLAUSE_LENGTH) text += next();
    return text;
  });
  const asked = found.flatMap((collection) => collection.queries.map((query) => query.q));
  const pool = asked.length > 0 ? asked : sentences.map((sentence) => sentence.slice(0, 20));
  const step = Math.max(1, Math.floor(pool.length / QUESTIONS));
  await writeFile(texts, lines.join('\n'));
  await writeFile(questions, pool.filter((_, at) => at % step === 0).join('\n'));
}

/** The same choice in every run. */
function picker(sentences: readonly string[]): () => string {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return sentences[(state >>> 8) % sentences.length] ?? '';
  };
}
