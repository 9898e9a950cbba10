import { z } from 'zod';
import { lengthOf, officeHours } from '../core/office-hours.ts';
import { LANGUAGES, type Language, languageOf, type Texts, texts } from '../texts/texts.ts';

/** What is said of a value that cannot be used; looked up when it is said, since the language is known only then. */
export function wrong(what: keyof Texts['config']['wrong']): { readonly error: () => string } {
  return { error: () => texts().config.wrong[what] };
}

/** Office hours as `08:30-17:30`. */
export function workingHours() {
  return z
    .string()
    .regex(/^([01]\d|2[0-3]):[03]0\s*[-–—~～至]\s*([01]\d|2[0-3]):[03]0$/, wrong('workingHours'))
    .transform((text) => officeHours(text.slice(0, 5), text.slice(-5)))
    .refine((hours) => lengthOf(hours) >= 60, wrong('tooFewHours'));
}

/**
 * Whether a LANGUAGE is a list of places, which operating systems have in a variable of that name (`en_US:en`, see gettext)
 * and which is not meant for us.
 */
export function isListOfPlaces(text: string): boolean {
  return /^[a-z]{2,3}[_:]/i.test(text);
}

/**
 * Whether a LANGUAGE of the environment is the operating system's own and not meant for us: gettext reads codes there, too
 * (`de`, `sr@latin`, `C.UTF-8`). In `.env` such a code is a slip.
 */
export function isOfSystem(text: string): boolean {
  const isCode = /^(?:[a-z]{2,3}|C|POSIX)(?:[.@][\w.@-]*)?$/.test(text);
  return isListOfPlaces(text) || (isCode && languageOf(text) === null);
}

/** A language by its name; a list of places is as good as nothing. */
export function language() {
  return z
    .string()
    .transform((text): Language | null => (isListOfPlaces(text) ? 'zh' : languageOf(text)))
    .refine((found) => found !== null, { error: () => texts().config.language(LANGUAGES) });
}

/** A web address without a path. */
export function origin() {
  return z
    .string()
    .refine((text) => isWebAddress(text) && new URL(text).href === `${new URL(text).origin}/`)
    .transform((text) => new URL(text).origin);
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).username === '';
}

/** True for an IANA zone that this machine knows. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

/** Keys of 32 bytes in base64, joined by commas; none twice. */
export function keys() {
  return z
    .string()
    .transform(splitList)
    .refine(
      (parts) => parts.length > 0 && parts.every((part) => /^[A-Za-z0-9+/]{43}=$/.test(part)),
      wrong('key'),
    )
    .refine((parts) => new Set(parts).size === parts.length, wrong('keyTwice'))
    .transform((parts): readonly Uint8Array[] => parts.map((part) => Buffer.from(part, 'base64')));
}

/** What stands between commas or blanks. */
export function splitList(text: string): readonly string[] {
  return text.split(/[,，、\s]+/u).filter((part) => part !== '');
}
