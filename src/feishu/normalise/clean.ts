/** Longer messages are cut here: nobody types that much, and every step after this one costs time. */
const MAX_LENGTH = 20_000;

/**
 * Makes what a person typed safe to work with: no control characters (line breaks and tabs stay), no lone surrogates,
 * none of the invisible characters that turn the direction of text or hide between letters; trimmed; at most 20,000
 * characters, never cut inside one.
 */
export function cleanText(text: string): string {
  const kept = text
    .slice(0, MAX_LENGTH)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u200b\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');
  return kept.trim();
}
