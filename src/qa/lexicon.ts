import { SetupError } from '../core/errors.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { type Bank, bankLater, checkBank } from './bank.ts';
import { readFiles, spoken } from './lexicon-files.ts';

/** What a field's people say, beside its documents. Every word is folded. */
export interface Lexicon extends Bank {
  /** A phrase people say → the phrases documents may use for it, itself included where it is one of them. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** What is said in other words, longest first, and the words that stand for it where questions are compared. */
  readonly spoken: readonly (readonly [said: string, plain: string])[];
  /** Groups of things that are never one another, however alike what is asked of them. */
  readonly apart: readonly (readonly string[])[];
  /** Phrases that say nothing about where the answer stands. */
  readonly dropped: ReadonlySet<string>;
  /** Words that may be missing from an answer. */
  readonly light: ReadonlySet<string>;
  /** Things of the field that documents seldom hold: never answered with something merely similar. */
  readonly outside: ReadonlySet<string>;
  /** Places that the documents do not speak of. */
  readonly places: ReadonlySet<string>;
  /** Character → its readings, without tones. */
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  /** What people call what one sentence says, in words that are not its own. */
  readonly sayings: readonly Saying[];
  /** What is said to a greeting, by its folded words, in the order of the file: what says least comes first. */
  readonly greetings: ReadonlyMap<string, () => string>;
  /** What is said to a picture alone. */
  readonly picture: string;
  /** Said where no document answers: to a question of the field, and to anything else. */
  readonly decline: string;
  readonly aside: string;
}

/** Folded words that speak for every sentence that holds `at` (folded). */
export interface Saying {
  readonly at: string;
  readonly words: readonly string[];
}

/** For a folder of documents of which nothing is known beforehand. */
export const EMPTY_LEXICON: Lexicon = {
  forms: new Map(),
  spoken: [],
  apart: [],
  dropped: new Set(),
  light: new Set(),
  outside: new Set(),
  places: new Set(),
  sounds: new Map(),
  sayings: [],
  answered: [],
  unanswered: [],
  chat: [],
  greetings: new Map(),
  get picture() {
    return texts().qa.unknown;
  },
  get decline() {
    return texts().qa.unknown;
  },
  get aside() {
    return texts().qa.unknown;
  },
};

/**
 * Reads data/lexicon.
 * @throws SetupError naming every file that cannot be used, and why
 */
export function loadLexicon(folder: string): Lexicon {
  const problems: string[] = [];
  const files = readFiles(folder, problems);
  checkBank(folder, problems);
  if (files === null || problems.length > 0) throw new SetupError(problems);
  const bank = bankLater(folder);
  const { words, said, filler, outside, sounds, replies } = files;
  return {
    forms: formsOf(words.same, words.hints),
    spoken: spokenOf(words.spoken),
    apart: words.apart.map(wordsIn),
    dropped: new Set(filler.drop.map(fold)),
    light: new Set(filler.light.map(fold)),
    outside: new Set([...outside.words, ...outside.places].map(fold)),
    places: new Set(outside.places.map(fold)),
    sounds: readingsOf(sounds.sounds),
    sayings: said.sayings.map(sayingOf),
    get answered() {
      return bank().answered;
    },
    get unanswered() {
      return bank().unanswered;
    },
    get chat() {
      return bank().chat;
    },
    greetings: new Map(
      replies.greetings.flatMap(({ say, reply }) =>
        say.map((word) => [fold(word), () => spoken(reply)] as const),
      ),
    ),
    get picture() {
      return spoken(replies.picture ?? replies.aside);
    },
    get decline() {
      return spoken(replies.decline);
    },
    get aside() {
      return spoken(replies.aside);
    },
  };
}

/**
 * Looks whether data/lexicon can be used, which takes a fraction of reading it.
 * @throws SetupError as `loadLexicon` does
 */
export function checkLexicon(folder: string): void {
  const problems: string[] = [];
  readFiles(folder, problems);
  checkBank(folder, problems);
  if (problems.length > 0) throw new SetupError(problems);
}

function formsOf(same: readonly string[], hints: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const line of same) {
    const group = wordsIn(line);
    for (const phrase of group) forms.set(phrase, [phrase, ...group.filter((other) => other !== phrase)]);
  }
  for (const line of hints) {
    const [said = '', written = ''] = line.split('=');
    const phrase = fold(said.trim());
    forms.set(phrase, [...new Set([phrase, ...(forms.get(phrase) ?? []), ...wordsIn(written)])]);
  }
  return forms;
}

function spokenOf(groups: readonly string[]): readonly (readonly [string, string])[] {
  return groups
    .map(wordsIn)
    .flatMap(([plain = '', ...others]) => others.map((said) => [said, plain] as const))
    .sort(([one], [other]) => other.length - one.length);
}

function sayingOf(line: string): Saying {
  const [at = '', said = ''] = line.split(' = ');
  return { at: fold(at.trim()), words: wordsIn(said) };
}

function wordsIn(line: string): string[] {
  return line.trim().split(/\s+/).map(fold);
}

/** Lines of a reading and the characters that have it. */
function readingsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const line of lines) {
    const [sound = '', characters = ''] = line.trim().split(/\s+/);
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), sound]);
  }
  return readings;
}
