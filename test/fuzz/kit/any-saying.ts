import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { COMMANDS } from '../../security/kit/hall.ts';
import { anyText, HOSTILE } from './any-text.ts';

/** Messages that people have written, as something to be spoilt. */
const REAL: readonly string[] = readFileSync('test/understanding/work.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => String(JSON.parse(line).text));
const NAMES = COMMANDS.flatMap(({ name, aliases }) => [name, ...aliases]);
const EXAMPLES = COMMANDS.flatMap(({ examples }) => examples);
/**
 * What regular expressions stumble over when there is much of it: signs at an end that is none, and words that can be taken
 * for two others.
 */
const DULL = [
  '？',
  '。 ',
  '会上',
  '只有',
  '需要',
  '同志的',
  '党课',
  ' ',
  '\n',
  '，',
  '、',
  '(',
  '（',
  '张',
  '月',
  '1',
  '12月',
  '应到',
  '同志',
  '和',
  '的',
  '-',
  '.',
  '#',
  '会',
  'a',
  '一',
];

const cut = fc.tuple(fc.nat(1000), fc.nat(1000));

/** A message of somebody with a piece taken out, doubled, or hostile words in it. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...REAL, ...EXAMPLES),
    cut,
    anyText(3),
    fc.constantFrom('out', 'twice', 'into', 'instead'),
  )
  .map(([text, [one, other], words, how]) => {
    const from = Math.min(one, other) % (text.length + 1);
    const to = Math.max(from, Math.max(one, other) % (text.length + 1));
    const [head, middle, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
    const pieces = {
      out: head + tail,
      twice: head + middle + middle + tail,
      into: head + words + middle + tail,
    };
    return how === 'instead' ? head + words + tail : pieces[how];
  });

const commanded = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('', ' ', '：', '#', ' #0312-ddddd '),
    fc.oneof(anyText(4), spoilt),
  )
  .map((parts) => parts.join(''));

/** One thing very often, between two others: as long as a message may be. */
const long = fc
  .tuple(
    fc.constantFrom(...REAL, ''),
    fc.oneof(fc.constantFrom(...DULL), fc.constantFrom(...HOSTILE, ...REAL)),
    fc.integer({ min: 1, max: 20_000 }),
    fc.oneof(fc.constant('!x'), anyText(2)),
  )
  .map(([head, piece, length, tail]) =>
    (head + piece.repeat(Math.ceil(length / Math.max(1, piece.length))) + tail).slice(0, 20_000),
  );

/** Messages that once kept the program busy for seconds, or for ever. */
export const ENDLESS: readonly string[] = [
  ...['\n', '，', '？', '。 ', '党课'].map((piece) => piece.repeat(20_000 / piece.length - 2)),
  `修改 ${' '.repeat(19_990)}`,
  `登记 ${'、'.repeat(19_990)}`,
  ...['会上', '只有', '需要', '同志的'].map((piece) => piece.repeat(40)),
  `${'我需要'.repeat(20)}请假`,
].map((text) => `${text}!x`);

/** Anything that anybody could say to the bot, as it comes out of `normalise`. */
export const anySaying: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: spoilt },
    { weight: 4, arbitrary: commanded },
    { weight: 2, arbitrary: fc.tuple(spoilt, spoilt).map((both) => both.join('\n')) },
    { weight: 2, arbitrary: anyText(12) },
    { weight: 1, arbitrary: long },
  )
  .map((text) => text.slice(0, 20_000));
