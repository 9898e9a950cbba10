import type { FormValue } from '../../core/message.ts';
import { plainName } from '../cards/names.ts';
import { cleanText } from './clean.ts';

/**
 * A form's fields as handlers know them: dates and times without their offset, empty ones null, names as the form
 * gave them. What is neither text, list of texts nor boolean is left out; the handler ignores names it did not ask for.
 *
 * @param values `form_value` of a card callback
 */
export function readForm(values: unknown): Readonly<Record<string, FormValue>> {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return {};
  const form: [string, FormValue][] = [];
  for (const [name, value] of Object.entries(values)) {
    const known = readValue(value);
    if (known !== undefined) form.push([plainName(name), known]);
  }
  return Object.fromEntries(form);
}

function readValue(value: unknown): FormValue | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null) return null;
  if (typeof value === 'string') return readText(value);
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((item): item is string => typeof item === 'string' && item !== '');
  return texts.length === 0 ? null : texts.map(cleanText);
}

/** Pickers answer `YYYY-MM-DD +0800` and `HH:mm +0800`: local to the person, which is what was meant. */
const PICKED = /^(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{2}:\d{2}) [+-]\d{4}$/;

function readText(value: string): string | null {
  const text = cleanText(value);
  return PICKED.exec(text)?.[1] ?? (text === '' ? null : text);
}
