import { en } from './en.ts';
import { type Texts, zh } from './zh.ts';

export type { Texts };

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** @returns the language with that name, or null for anything else */
export function languageOf(name: unknown): Language | null {
  return LANGUAGES.find((language) => language === name) ?? null;
}
