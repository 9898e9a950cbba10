import { isObject, type JsonObject } from '../json.ts';
import { ELEMENTS } from './elements.ts';
import { CardFault, MALFORMED, OLD_TAG } from './fault.ts';
import type { Fields, Shape } from './shape.ts';

/** An element as it was met, outermost ancestor first. */
export interface Met {
  readonly tag: string;
  readonly node: JsonObject;
  readonly path: string;
  readonly ancestors: readonly string[];
}

/** Tags of JSON 1.0 that 2.0 gave up (card-json-v2-breaking-changes-release-notes). */
const OLD_TAGS = new Set(['action', 'note']);

interface Place {
  readonly path: string;
  readonly ancestors: readonly string[];
  readonly met: Met[];
}

/**
 * Compares `value` with `shape`, all the way down.
 * @returns the elements that it holds, in order.
 * @throws CardFault at the first part that does not fit.
 */
export function walk(value: unknown, shape: Shape): readonly Met[] {
  const met: Met[] = [];
  check(value, shape, { path: 'ROOT', ancestors: [], met });
  return met;
}

function check(value: unknown, shape: Shape, place: Place): void {
  const expected = misfit(value, shape);
  if (expected !== null) {
    throw new CardFault(MALFORMED, `parse card json err, path: ${place.path}, expected: ${expected}`);
  }
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      check(item, shape.of, { ...place, path: `${place.path} -> [${index}]` });
    }
  }
  if (shape.kind === 'fields' && isObject(value)) checkFields(value, shape.fields, shape.required, place);
  if (shape.kind === 'element' && isObject(value)) checkElement(value, String(value.tag), shape.tags, place);
}

/** What was expected instead of `value`, by its outermost form alone; null when it fits. */
function misfit(value: unknown, shape: Shape): string | null {
  const unless = (fits: boolean, expected: string) => (fits ? null : expected);
  switch (shape.kind) {
    case 'string':
      if (typeof value !== 'string') return 'string';
      if (shape.oneOf?.includes(value) === false) return `one of ${shape.oneOf.join(', ')}`;
      return unless(shape.pattern?.test(value) !== false, `text like ${shape.pattern?.source}`);
    case 'integer': {
      const fits = Number.isInteger(value) && Number(value) >= shape.from && Number(value) <= shape.to;
      return unless(fits, `integer from ${shape.from} to ${shape.to}`);
    }
    case 'boolean':
      if (typeof value !== 'boolean') return 'boolean';
      return unless(shape.only === undefined || value === shape.only, String(shape.only));
    case 'list':
      return unless(Array.isArray(value), 'array');
    case 'object':
    case 'fields':
      return unless(isObject(value), 'object');
    case 'element':
      return unless(isObject(value) && typeof value.tag === 'string', 'object with a tag');
  }
}

function checkElement(node: JsonObject, tag: string, allowed: readonly string[], place: Place): void {
  const path = `${place.path}(tag: ${tag})`;
  if (OLD_TAGS.has(tag)) {
    throw new CardFault(
      OLD_TAG,
      `cards of schema V2 no longer support this capability; unsupported tag ${tag}`,
    );
  }
  const shape = ELEMENTS[tag];
  if (shape === undefined || !allowed.includes(tag)) {
    throw new CardFault(MALFORMED, `not support tag: ${tag}, path: ${path}`);
  }
  place.met.push({ tag, node, path, ancestors: place.ancestors });
  const { tag: _tag, ...rest } = node;
  const inside = { ...place, path, ancestors: [...place.ancestors, tag] };
  checkFields(rest, shape.fields, shape.required ?? [], inside);
}

function checkFields(node: JsonObject, fields: Fields, required: readonly string[], place: Place): void {
  for (const name of required) {
    if (node[name] === undefined) {
      throw new CardFault(MALFORMED, `missing property, property: ${name}, path: ${place.path}`);
    }
  }
  for (const [name, value] of Object.entries(node)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined) {
      throw new CardFault(MALFORMED, `unknown property, property: ${name}, path: ${place.path}`);
    }
    check(value, shape, { ...place, path: `${place.path} -> ${name}` });
  }
}
