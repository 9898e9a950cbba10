import { createHash } from 'node:crypto';
import { parseJson } from '../reading.ts';

export type Payload = Readonly<Record<string, string | number | boolean | null>>;

/** Stands between a name and what makes it unique on its card. */
const SEPARATOR = '__';
const LONGEST_NAME = 100;

/** Hands out the `name`s of one card: each once, as the platform demands. */
export interface Names {
  /** @returns `wanted`, or `wanted__2`, `wanted__3` … when it is taken. */
  unique(wanted: string): string;
}

export function createNames(): Names {
  const taken = new Set<string>();
  return {
    unique(wanted) {
      let name = wanted;
      for (let nth = 2; taken.has(name); nth += 1) name = `${wanted}${SEPARATOR}${nth}`;
      taken.add(name);
      return name;
    },
  };
}

/** A field's name as the form gave it, without what `unique` may have added. */
export function plainName(name: string): string {
  return name.replace(/__\d+$/, '');
}

/** `<action>__<payload>`; a payload that would make the name too long is only told apart, not carried. */
export function buttonName(action: string, payload: Payload): string {
  const json = JSON.stringify(payload);
  const carried = `${action}${SEPARATOR}${Buffer.from(json).toString('base64url')}`;
  if (carried.length <= LONGEST_NAME) return carried;
  return `${action}${SEPARATOR}.${createHash('sha256').update(json).digest('hex').slice(0, 8)}`;
}

/** What a button's name says, for a callback without a value: `payload` is empty where it was too long to carry. */
export function actionOfName(name: string): { readonly action: string; readonly payload: Payload } | null {
  const [action = '', ...rest] = name.split(SEPARATOR);
  if (action === '' || rest.length === 0) return null;
  const carried = plainName(rest.join(SEPARATOR));
  return { action, payload: flat(parseJson(Buffer.from(carried, 'base64url').toString())) };
}

/** The texts, numbers, booleans and nulls of an object; everything else, and everything nested, is left out. */
export function flat(value: unknown): Payload {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(isFlat));
}

function isFlat(entry: [string, unknown]): entry is [string, string | number | boolean | null] {
  return entry[1] === null || ['string', 'number', 'boolean'].includes(typeof entry[1]);
}
