import type { Absence } from '../../core/record.ts';

/**
 * Lists in one cell, as people write them: `王芳（出差）、李四`, `1. …` line by line. What is written is read back the
 * same: a sign that would be misread stands behind a backslash, which only odd names ever need.
 */

const SEPARATORS = '、，,；;\n';
const OPENING = '（(';
const CLOSING = '）)';
const BRACKETS: string = OPENING + CLOSING;

export function writeNames(names: readonly string[]): string {
  return names.map(writeName).join('、');
}

/** @returns the names of a cell; blanks around them do not count. */
export function readNames(text: string): string[] {
  return splitList(text).map((part) => withoutEscapes(part.trim()));
}

export function writeAbsences(absences: readonly Absence[]): string {
  return absences.map(writeAbsence).join('、');
}

/** @returns names and reasons of a cell, or null when its brackets do not pair. */
export function readAbsences(text: string): Absence[] | null {
  const absences = splitList(text).map(readAbsence);
  return absences.every((absence) => absence !== null) ? absences : null;
}

/** One item stands as it is; several are numbered, each on a line of its own. */
export function writeItems(items: readonly string[]): string {
  const [only = ''] = items;
  if (items.length <= 1 && !only.includes('\n') && numberOf(only) === null) return only;
  return items.map((item, index) => `${index + 1}. ${item.replaceAll('\n', `\n${INDENT}`)}`).join('\n');
}

/** @returns the items of a cell; lines without numbers are an item each. */
export function readItems(text: string): string[] {
  if (text.trim() === '') return [];
  const lines = text.split('\n');
  if (numberOf(lines[0] ?? '') !== 1) return lines.filter((line) => line.trim() !== '');
  const items: string[] = [];
  for (const line of lines) {
    const isNext = !line.startsWith(INDENT) && numberOf(line) === items.length + 1;
    if (isNext) items.push(line.replace(NUMBER, ''));
    else items.push(`${items.pop() ?? ''}\n${line.startsWith(INDENT) ? line.slice(INDENT.length) : line}`);
  }
  return items;
}

/** Before the further lines of an item, so that none is taken for the next one. */
const INDENT = '　';
const NUMBER = /^(\d{1,4})[.、．] ?/;

function numberOf(line: string): number | null {
  const number = NUMBER.exec(line)?.[1];
  return number === undefined ? null : Number(number);
}

/** The last brackets hold the reason; a name that ends with brackets of its own gets empty ones where there is none. */
function writeAbsence({ name, reason }: Absence): string {
  const written = writeName(name);
  if (reason !== null) return `${written}（${withEscapes(reason, isPaired(reason) ? '' : BRACKETS)}）`;
  return reasonAt(written) === null ? written : `${written}（）`;
}

function isPaired(text: string): boolean {
  return depths(withEscapes(text, '')) !== null;
}

function writeName(name: string): string {
  return withEscapes(name, isPaired(name) ? SEPARATORS : `${SEPARATORS}${BRACKETS}`);
}

function readAbsence(part: string): Absence | null {
  const text = part.trim();
  if (depths(text) === null) return null;
  const open = reasonAt(text);
  if (open === null) return { name: withoutEscapes(text), reason: null };
  const name = withoutEscapes(text.slice(0, open).trim());
  const reason = withoutEscapes(text.slice(open + 1, -1).trim());
  return name === '' ? null : { name, reason: reason === '' ? null : reason };
}

/** @returns where the brackets open that the text ends with, or null. */
function reasonAt(text: string): number | null {
  const levels = depths(text) ?? [];
  const [last, sign] = signs(text).at(-1) ?? [-1, ''];
  if (last !== text.length - 1 || !CLOSING.includes(sign)) return null;
  return levels.lastIndexOf(0, text.length - 2) + 1;
}

/** Parts between separators that stand outside brackets. */
function splitList(text: string): string[] {
  const levels = depths(text);
  const parts: string[] = [];
  let begin = 0;
  for (const [index, char] of signs(text)) {
    if (!SEPARATORS.includes(char) || (levels !== null && levels[index] !== 0)) continue;
    parts.push(text.slice(begin, index));
    begin = index + 1;
  }
  parts.push(text.slice(begin));
  return parts.filter((part) => part.trim() !== '');
}

/** @returns how many brackets are open after each character, or null when they do not pair. */
function depths(text: string): number[] | null {
  const plain = new Map(signs(text));
  let depth = 0;
  const found: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = plain.get(index) ?? '';
    if (char !== '' && OPENING.includes(char)) depth += 1;
    if (char !== '' && CLOSING.includes(char)) depth -= 1;
    if (depth < 0) return null;
    found.push(depth);
  }
  return depth === 0 ? found : null;
}

/** Characters with their places, without those behind a backslash and the backslash itself. */
function signs(text: string): [index: number, char: string][] {
  const found: [number, string][] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else found.push([index, text[index] ?? '']);
  }
  return found;
}

function withEscapes(text: string, special: string): string {
  return [...text].map((char) => (char === '\\' || special.includes(char) ? `\\${char}` : char)).join('');
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}
