import { fold } from '../text/fold.ts';
import type { Clause } from './document.ts';
import { makeClause } from './sentences.ts';

const MARK = /^## +(.+)$/;
const COMMENT = /^>/;

/** How plain documents number their parts, outermost first; `label` takes what the pattern caught. */
const LEVELS: readonly { readonly pattern: RegExp; readonly label: (caught: string) => string }[] = [
  { pattern: /^#{1,6} +(.+)$/, label: (caught) => caught },
  { pattern: /^(第[零〇○一二三四五六七八九十百千\d]+[编章节])/, label: (caught) => caught },
  { pattern: /^(第[零〇○一二三四五六七八九十百千\d]+条)/, label: (caught) => caught },
  { pattern: /^([一二三四五六七八九十]+)[,、]/, label: (caught) => caught },
  { pattern: /^\(([一二三四五六七八九十]+)\)/, label: (caught) => `（${caught}）` },
  { pattern: /^(\d{1,2})[.,](?!\d)/, label: (caught) => caught },
];
const QUESTION = /^问[:.]/;

/**
 * Clauses of a body whose parts are marked with `## label` lines. The marks and the lines that begin with `>` are
 * not the document's words and do not come out.
 */
export function divideMarked(body: string): Clause[] {
  const parts: Part[] = [];
  for (const line of body.split(/\r?\n/)) {
    const label = MARK.exec(line)?.[1]?.trim();
    if (label !== undefined) parts.push({ label, lines: [] });
    else if (line.trim() !== '' && !(parts.length === 0 && COMMENT.test(line))) {
      if (parts.length === 0) parts.push({ label: '前言', lines: [] });
      parts.at(-1)?.lines.push(line.trim());
    }
  }
  return clausesOf(parts);
}

/** Clauses of a plain text: by its own numbering (第N条, 一、（一）1., 问：, `#` headings), else by paragraphs. */
export function dividePlain(body: string): Clause[] {
  const lines = body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const parts: Part[] = [];
  const path: string[] = [];
  let questions = 0;
  for (const line of lines) {
    const folded = fold(line);
    const level = LEVELS.findIndex(({ pattern }) => pattern.test(folded));
    if (QUESTION.test(folded)) {
      questions += 1;
      parts.push({ label: `问${questions}`, lines: [line] });
    } else if (level >= 0) {
      const rule = LEVELS[level];
      path.length = level;
      path[level] = rule?.label(rule.pattern.exec(folded)?.[1] ?? '') ?? '';
      parts.push({ label: joinLabels(path), lines: [line] });
    } else if (parts.length === 0 || (path.length === 0 && questions === 0)) {
      parts.push({ label: `第${parts.length + 1}段`, lines: [line] });
    } else parts.at(-1)?.lines.push(line);
  }
  return clausesOf(parts);
}

interface Part {
  label: string;
  readonly lines: string[];
}

function joinLabels(path: readonly (string | undefined)[]): string {
  return path.filter((label) => label !== undefined && label !== '').join('、');
}

/** Labels are made unique; a clause's parent is the nearest clause whose label begins its own. */
function clausesOf(parts: readonly Part[]): Clause[] {
  const clauses: Clause[] = [];
  const seen = new Map<string, number>();
  const places = new Map<string, number>();
  for (const { label, lines } of parts) {
    if (lines.length === 0) continue;
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    const unique = times === 1 ? label : `${label}（${times}）`;
    const above = [...unique.matchAll(/[、·]/g)].map(({ index }) => places.get(unique.slice(0, index)) ?? -1);
    const parent = Math.max(-1, ...above);
    places.set(unique, clauses.length);
    clauses.push(makeClause(unique, lines.join('\n'), parent >= 0 ? parent : null));
  }
  return clauses;
}
