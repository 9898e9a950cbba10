import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** Values that a line of a data file may have been given by mistake. */
const VALUES = [
  '',
  ' ',
  '~',
  'null',
  '[]',
  '{}',
  '[1, 2]',
  '-1',
  '1e999',
  '.nan',
  '2026-02-30',
  '&a [*a]',
  '!!js/function x',
  '"',
  "'",
  '|',
  '>',
  '- x',
];

type Edit = (lines: readonly string[]) => readonly string[];

const at = fc.nat(10_000);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  at.map(
    (line): Edit =>
      (lines) =>
        lines.toSpliced(line % lines.length, 1),
  ),
  fc.tuple(at, at).map(
    ([from, to]): Edit =>
      (lines) =>
        lines.toSpliced(to % lines.length, 0, lines[from % lines.length] ?? ''),
  ),
  fc.tuple(at, anyText(4)).map(
    ([line, words]): Edit =>
      (lines) =>
        lines.toSpliced(line % lines.length, 0, words),
  ),
  fc.tuple(at, fc.oneof(fc.constantFrom(...VALUES), anyText(3))).map(
    ([line, value]): Edit =>
      (lines) =>
        lines.with(
          line % lines.length,
          (lines[line % lines.length] ?? '').replace(/:.*$/, () => `: ${value}`),
        ),
  ),
  fc.tuple(at, at, anyText(3)).map(
    ([line, place, words]): Edit =>
      (lines) => {
        const old = lines[line % lines.length] ?? '';
        const cut = place % (old.length + 1);
        return lines.with(line % lines.length, old.slice(0, cut) + words + old.slice(cut));
      },
  ),
  at.map(
    (line): Edit =>
      (lines) =>
        lines.slice(0, (line % lines.length) + 1),
  ),
);

/** A text file of ours that somebody has edited carelessly, or that was cut off. */
export function editedFile(...texts: readonly string[]): fc.Arbitrary<string> {
  const edited = fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 3 }))
    .map(([text, edits]) =>
      edits
        .reduce<readonly string[]>(
          (lines, change) => (lines.length === 0 ? lines : change(lines)),
          text.split('\n'),
        )
        .join('\n'),
    );
  return fc.oneof({ weight: 9, arbitrary: edited }, { weight: 1, arbitrary: anyText(10) });
}
