/** What a part of a card may look like. An object with a `tag` is an `element`; its tag decides about its fields. */
export type Shape =
  | { readonly kind: 'string'; readonly oneOf?: readonly string[]; readonly pattern?: RegExp }
  | { readonly kind: 'integer'; readonly from: number; readonly to: number }
  | { readonly kind: 'boolean'; readonly only?: boolean }
  | { readonly kind: 'object' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'fields'; readonly fields: Fields; readonly required: readonly string[] }
  | { readonly kind: 'element'; readonly tags: readonly string[] };

export type Fields = Readonly<Record<string, Shape>>;

/** An element's fields besides `tag`, and those that must be there. */
export interface ElementShape {
  readonly fields: Fields;
  readonly required?: readonly string[];
}

export const STRING: Shape = { kind: 'string' };
export const BOOLEAN: Shape = { kind: 'boolean' };
export const OBJECT: Shape = { kind: 'object' };

export const oneOf = (...values: string[]): Shape => ({ kind: 'string', oneOf: values });
export const matching = (pattern: RegExp): Shape => ({ kind: 'string', pattern });
export const integer = (from: number, to = Number.MAX_SAFE_INTEGER): Shape => ({ kind: 'integer', from, to });
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const fields = (given: Fields, ...required: string[]): Shape => ({
  kind: 'fields',
  fields: given,
  required,
});
export const element = (...tags: string[]): Shape => ({ kind: 'element', tags });
