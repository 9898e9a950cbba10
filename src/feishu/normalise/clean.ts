/** Longer messages are cut here: nobody types that much, and every step after this one costs time. */
const MAX_LENGTH = 20_000;
/** A longer row of one sign says no more, and whatever is looked for in it takes long. */
const LONGEST_ROW = 32;
const ROW = new RegExp(`([^\\p{L}\\p{N}])\\1{${LONGEST_ROW},}`, 'gu');

/**
 * Makes what a person typed safe to work with: no control characters (line breaks and tabs stay), no lone surrogates,
 * none of the invisible characters that turn the direction of text or hide between letters; trimmed; at most 20,000
 * characters, never cut inside one, and at most 32 of the same sign, blank or line break in a row.
 */
export function cleanText(text: string): string {
  const kept = text
    .slice(0, MAX_LENGTH)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u200b\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(ROW, (_, sign: string) => sign.repeat(LONGEST_ROW));
  return kept.trim();
}
