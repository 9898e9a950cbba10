import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { languageSpoken, texts } from '../texts/texts.ts';

const phrases = z.array(z.string().min(1));
/** Phrases parted by blanks, in as many lines as one likes. */
const list = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));
/** One entry a line. */
const lines = z.string().transform((text) => text.split('\n').filter((line) => line.trim() !== ''));
/** What is said, in each language; words alone are said in all of them. */
const reply = z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })]);
const FILES = {
  'words.yaml': z.strictObject({ same: lines, hints: lines, spoken: lines, apart: lines }),
  'sayings.yaml': z.strictObject({ sayings: lines }),
  'filler.yaml': z.strictObject({ drop: list, light: list }),
  'outside.yaml': z.strictObject({ words: list, places: list }),
  'sounds.yaml': z.strictObject({ sounds: lines }),
  'replies.yaml': z.strictObject({
    greetings: z.array(z.strictObject({ say: phrases, reply })),
    picture: reply.optional(),
    decline: reply,
    aside: reply,
  }),
} as const;

/**
 * What the files of data/lexicon hold, as they are written.
 * @param problems is told of every file that cannot be used, and why
 * @returns null where one of them cannot be used
 */
export function readFiles(folder: string, problems: string[]) {
  const words = read(folder, 'words.yaml', FILES['words.yaml'], problems);
  const said = read(folder, 'sayings.yaml', FILES['sayings.yaml'], problems);
  const filler = read(folder, 'filler.yaml', FILES['filler.yaml'], problems);
  const outside = read(folder, 'outside.yaml', FILES['outside.yaml'], problems);
  const sounds = read(folder, 'sounds.yaml', FILES['sounds.yaml'], problems);
  const replies = read(folder, 'replies.yaml', FILES['replies.yaml'], problems);
  return words && said && filler && outside && sounds && replies
    ? { words, said, filler, outside, sounds, replies }
    : null;
}

function read<Shape extends z.ZodType>(
  folder: string,
  name: string,
  shape: Shape,
  problems: string[],
): z.output<Shape> | undefined {
  try {
    const checked = shape.safeParse(load(readFileSync(join(folder, name), 'utf8'), { schema: CORE_SCHEMA }));
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues) {
      problems.push(texts().qa.problems.lexicon(name, issue.path.join('.'), issue.message));
    }
  } catch (error) {
    problems.push(
      texts().qa.problems.lexiconUnread(
        name,
        error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      ),
    );
  }
  return undefined;
}

/** @returns a reply in the language of this installation */
export function spoken(said: z.output<typeof reply>): string {
  return typeof said === 'string' ? said : said[languageSpoken()];
}
