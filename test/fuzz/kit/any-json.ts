import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** Keys that every object seems to have. */
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'content',
  'text',
  'tag',
  '',
];

/** Any value that JSON can hold. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(anyText(3), fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** What is done to one place of a value: taken out, replaced, doubled, or put in a list. */
type Spoiling = (value: unknown) => unknown;

/**
 * A value of JSON with some of its places spoilt.
 * @param value what the platform would send
 */
export function spoiltJson(value: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(value);
  const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
    fc.constant(() => undefined),
    anyValue.map(
      (other): Spoiling =>
        () =>
          other,
    ),
    anyText(4).map(
      (text): Spoiling =>
        () =>
          text,
    ),
    fc.constantFrom(...KEYS).map(
      (key): Spoiling =>
        () =>
          key,
    ),
    fc.constantFrom<Spoiling>(
      (old) => [old],
      (old) => ({ value: old }),
      (old) => JSON.stringify([old, old]),
    ),
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...places), spoiling), { maxLength: 3 })
    .map((all) => all.reduce((left, [path, spoil]) => spoilAt(left, path, spoil), value));
}

function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inside]) => placesIn(inside).map((path) => [key, ...path])),
  ];
}

function spoilAt(value: unknown, [key, ...rest]: readonly string[], spoil: Spoiling): unknown {
  if (key === undefined) return spoil(value);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const entries = Object.entries(value).map(([name, inside]) => [
    name,
    name === key ? spoilAt(inside, rest, spoil) : inside,
  ]);
  return Array.isArray(value) ? entries.map(([, inside]) => inside) : Object.fromEntries(entries);
}
