import { isRealDate } from '../calendar/day.ts';
import type { FormValue } from '../core/message.ts';
import type { Absence, RecordFields, Talk } from '../core/record.ts';
import { TALK_NAMES } from './fields.ts';
import { FORM_NAMES } from './form.ts';

/** What a sent form says: fields of the record, and the rest (`kind`, `branch`, `group`). */
export interface FormReading {
  readonly fields: Partial<RecordFields>;
  readonly talk: Partial<Talk>;
  readonly kind: string | null;
  readonly branch: string | null;
  readonly group: string | null;
  /** Names of the fields that were filled in. */
  readonly filled: readonly string[];
}

/**
 * Reads a sent form. Keys that the form does not have are ignored; Feishu checks `required` only on the client,
 * so nothing is taken for given here.
 */
export function readForm(form: Readonly<Record<string, FormValue>>): FormReading {
  const texts = Object.entries(form).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const text = Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value.trim() : '';
    return text !== '' && FORM_NAMES.has(name) ? [[name, text.slice(0, 1000)]] : [];
  });
  const said = new Map(texts);
  const fields: Record<string, unknown> = {};
  for (const [name, text] of texts) {
    const value = READERS[name]?.(text);
    if (value !== undefined) fields[name] = value;
  }
  const talk = Object.fromEntries(texts.filter(([name]) => TALK_NAMES.some((one) => one === name)));
  return {
    fields,
    talk,
    kind: said.get('kind') ?? null,
    branch: said.get('branch') ?? null,
    group: said.get('group') ?? null,
    filled: texts.map(([name]) => name),
  };
}

const words = (text: string): string => text;
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  date: (text) => (isRealDate(text) ? text : undefined),
  start: readTime,
  end: readTime,
  place: words,
  topic: words,
  host: words,
  recorder: words,
  speaker: words,
  expected: readCount,
  present: readCount,
  days: readHalves,
  absent: readAbsences,
  observers: readNames,
  agenda: (text) =>
    text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  content: words,
  resolution: words,
};

function readTime(text: string): string | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
}

function readCount(text: string): number | undefined {
  const digits = /^(\d{1,4})\s*人?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function readHalves(text: string): number | undefined {
  if (/^半天?$/.test(text)) return 0.5;
  const digits = /^(\d{1,2}(?:\.[05])?)\s*天?$/.exec(text)?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

function readNames(text: string): readonly string[] {
  return text.split(/[、，,;；\s]+/).filter((name) => name !== '');
}

/** `赵六（病假）、吴七` → one absence each. */
export function readAbsences(text: string): readonly Absence[] {
  return text.split(/[、，,;；\n]+/).flatMap(readAbsence);
}

/** In steps: one pattern for all of it would try every way to share out a long blank. */
function readAbsence(part: string): readonly Absence[] {
  const said = part.trim();
  const name = /^[^（(\s]+/.exec(said)?.[0] ?? '';
  const reason = said
    .slice(name.length)
    .trim()
    .replace(/^[（(]/, '')
    .replace(/[）)]$/, '')
    .trim();
  return name === '' || /[）)]/.test(reason) ? [] : [{ name, reason: reason || null }];
}
