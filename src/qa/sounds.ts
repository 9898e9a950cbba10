/** Readings that people mix up in speech and when typing. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/ng$/, 'n'],
];

/** The sound of a word, without tones and with readings that are often mixed up made one; null where a character is unknown. */
export function soundOf(word: string, readings: ReadonlyMap<string, readonly string[]>): string | null {
  const sounds: string[] = [];
  for (const character of word) {
    const reading = readings.get(character)?.[0];
    if (reading === undefined) return null;
    sounds.push(ALIKE.reduce((sound, [pattern, plain]) => sound.replace(pattern, plain), reading));
  }
  return sounds.join(' ');
}

/**
 * Mends phrases typed with other characters of the same sound (主体党日 → 主题党日).
 * A stretch is only mended when it is nowhere written and shares a character with the phrase it sounds like.
 * @param occurs true for what stands in a document as it is
 * @returns the folded question, of the same length
 */
export function createMender(
  phrases: readonly string[],
  readings: ReadonlyMap<string, readonly string[]>,
  occurs: (stretch: string) => boolean,
): (folded: string) => string {
  const known = new Set(phrases);
  const bySound = new Map<string, string>();
  const lengths = new Set<number>();
  for (const phrase of phrases) {
    const sound = phrase.length >= SHORTEST ? soundOf(phrase, readings) : null;
    if (sound === null || bySound.has(sound)) continue;
    bySound.set(sound, phrase);
    lengths.add(phrase.length);
  }
  const longestFirst = [...lengths].sort((one, other) => other - one);
  return (folded) => {
    let mended = folded;
    for (const length of longestFirst) {
      for (let at = 0; at + length <= mended.length; at += 1) {
        const typed = mended.slice(at, at + length);
        if (known.has(typed)) continue;
        const sound = soundOf(typed, readings);
        const meant = sound === null ? undefined : bySound.get(sound);
        if (meant !== undefined && looksLike(typed, meant) && !occurs(typed)) {
          mended = mended.slice(0, at) + meant + mended.slice(at + length);
        }
      }
    }
    return mended;
  };
}

/** Two characters alone sound like too many other words. */
const SHORTEST = 3;

/** Some character is the same, and none that differs is a little word of its own (活动是 is not 活动室). */
function looksLike(typed: string, meant: string): boolean {
  let same = false;
  for (let at = 0; at < typed.length; at += 1) {
    if (typed.charAt(at) === meant.charAt(at)) same = true;
    else if (LITTLE.has(typed.charAt(at))) return false;
  }
  return same;
}
const LITTLE = new Set('的了是在有和与或不要几也都就被把给对吗呢吧这那什么谁');
