import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { SetupError } from '../core/errors.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { divideMarked, dividePlain } from './divide.ts';
import type { Document } from './document.ts';

const EXTENSIONS = new Set(['.md', '.txt']);
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

const Head = z.strictObject({
  title: z.string().min(1),
  short: z.string().min(1).optional(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: () => texts().qa.problems.date })
    .nullable(),
  source: z.string().nullable(),
  official: z.boolean(),
  names: z.array(z.string().min(1)).default([]),
  about: z.string().nullable().default(null),
  cautions: z
    .array(z.strictObject({ clause: z.string().nullable().default(null), text: z.string().min(1) }))
    .default([]),
});

/**
 * Reads every .md and .txt file of a folder, in the order of their names. A file with front matter is divided at its
 * `## label` marks; one without is divided by its own numbering and taken as unofficial-neutral: its file name is its title.
 * @throws SetupError naming every file that cannot be used, and why
 */
export function loadDocuments(folder: string): Document[] {
  const problems: string[] = [];
  const documents: Document[] = [];
  for (const name of filesOf(folder)) {
    const read = parseDocument(name, readFileSync(join(folder, name), 'utf8'));
    if ('problems' in read) problems.push(...read.problems);
    else documents.push(read);
  }
  problems.push(...doubled(documents));
  if (problems.length > 0) throw new SetupError(problems);
  return documents;
}

/** One document from a file's name and content, or what is wrong with it. */
export function parseDocument(
  name: string,
  content: string,
): Document | { readonly problems: readonly string[] } {
  const slug = basename(name, extname(name));
  const text = content.replace(/^\uFEFF/, '');
  const parts = FRONT_MATTER.exec(text);
  const document = parts === null ? plain(slug, text) : marked(slug, name, parts[1] ?? '', parts[2] ?? '');
  if ('problems' in document) return document;
  const { problems } = texts().qa;
  return document.clauses.length > 0 ? document : { problems: [problems.document(name, problems.noWords)] };
}

function plain(slug: string, text: string): Document {
  const head = { slug, title: slug, issuer: null, number: null, date: null, source: null, official: true };
  return {
    head,
    short: `《${slug}》`,
    names: [fold(slug)],
    about: null,
    cautions: [],
    clauses: dividePlain(text),
  };
}

function marked(slug: string, name: string, yaml: string, body: string): Document | { problems: string[] } {
  const head = readHead(yaml);
  if (!head.success)
    return { problems: head.problems.map((problem) => texts().qa.problems.document(name, problem)) };
  const { short, names, about, cautions, ...rest } = head.data;
  const folded = [...names, rest.title].map(fold);
  return {
    head: { slug, ...rest },
    short: short ?? `《${rest.title}》`,
    names: folded,
    about,
    cautions,
    clauses: divideMarked(body),
  };
}

function readHead(
  yaml: string,
): { success: true; data: z.output<typeof Head> } | { success: false; problems: string[] } {
  const said = texts().qa.problems;
  let value: unknown;
  try {
    value = load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    return {
      success: false,
      problems: [said.yaml(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))],
    };
  }
  const checked = Head.safeParse(value);
  if (checked.success) return { success: true, data: checked.data };
  return {
    success: false,
    problems: checked.error.issues.map((issue) => said.head(issue.path.join('.'), issue.message)),
  };
}

function filesOf(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new SetupError([texts().qa.problems.noFolder(folder)]);
  }
  const files = names
    .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()) && !name.startsWith('.'))
    .sort();
  if (files.length === 0) throw new SetupError([texts().qa.problems.emptyFolder(folder)]);
  return files;
}

function doubled(documents: readonly Document[]): string[] {
  const slugs = documents.map((document) => document.head.slug);
  return slugs
    .filter((slug, at) => slugs.indexOf(slug) !== at)
    .map((slug) => texts().qa.problems.doubled(slug));
}
