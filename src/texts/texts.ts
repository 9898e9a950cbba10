import { en } from './en/en.ts';
import type { Texts } from './shape.ts';
import { zh } from './zh/zh.ts';

export type { Texts };

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };

let spoken: Language = 'zh';

/** From now on this process speaks `language`: one installation has one, set at the start (`LANGUAGE`). */
export function speak(language: Language): void {
  spoken = language;
}

/** @returns what is said in the language of this installation; to be asked for when something is said, never kept */
export function texts(): Texts {
  return TEXTS[spoken];
}

/** @returns what is said in `language`, where somebody has chosen their own (the pages) or it is a paper (always zh) */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** @returns the language of this installation */
export function languageSpoken(): Language {
  return spoken;
}

/** @returns the language with that name, or null for anything else */
export function languageOf(name: unknown): Language | null {
  return LANGUAGES.find((language) => language === name) ?? null;
}
