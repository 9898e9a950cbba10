import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Sentences that stand elsewhere, with the reason: what begins with one of these. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'src/sandbox/': 'a platform of its own: it imports nothing of ours',
  'src/ledger/export/': 'papers that a branch hands in',
  'src/ledger/material/': 'papers that a branch hands in',
  'src/qa/import/': 'written into the documents that are taken in',
  'src/qa/refuse.ts': 'a question that is asked of the documents',
  'commands/record.ts': 'an example of what to type',
};

/** A sentence: Chinese words, and a mark that ends or divides one. */
const SENTENCE = /\p{Script=Han}.*[，。！？；]|[，。！？；].*\p{Script=Han}/su;

/** A part of a regular expression says what is heard. */
const PATTERN = /\(\?[:=!<]|\[\^/;

const FILES = [...filesIn('src'), ...filesIn('commands')];

describe('what people are told', () => {
  it('stands in src/texts and nowhere else', () => {
    const found = FILES.flatMap((path) => {
      const name = relative(ROOT, path);
      const exempt =
        name.startsWith('src/texts/') || Object.keys(ELSEWHERE).some((one) => name.startsWith(one));
      return exempt ? [] : sentencesIn(path).map((sentence) => `${name}: ${sentence}`);
    });
    expect(found).toEqual([]);
  });

  it('stands elsewhere only where it still does', () => {
    const stale = Object.keys(ELSEWHERE).filter(
      (one) => !FILES.some((path) => relative(ROOT, path).startsWith(one) && sentencesIn(path).length > 0),
    );
    expect(stale).toEqual([]);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @returns the file's strings that are sentences; a template with `…` for what is put in */
function sentencesIn(path: string): readonly string[] {
  const program = parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const text = textOf(node);
    if (text !== null && SENTENCE.test(text) && !PATTERN.test(text)) found.push(text);
    Object.values(node).forEach(look);
  };
  look(program.body);
  return found;
}

function textOf(node: object): string | null {
  if (!('type' in node)) return null;
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || !('quasis' in node) || !Array.isArray(node.quasis)) return null;
  return node.quasis
    .map((part: { readonly value: { readonly cooked: string } }) => part.value.cooked)
    .join('…');
}
