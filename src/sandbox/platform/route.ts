import type { IncomingHttpHeaders } from 'node:http';
import { fieldFault } from './fault.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';
import type { Platform } from './platform.ts';

/** One call to the open platform, its body read. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a route answers: JSON, or the bytes of a download. */
export interface Answer {
  readonly body: object | Buffer;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `:name` stands for one part of the path. */
  readonly path: string;
  /**
   * `token`: a tenant token is asked for. `send`: so too, and the switches for failing sends apply. `machine`: no token,
   * but only from this machine and not from another site in its browser.
   */
  readonly access: 'open' | 'token' | 'send' | 'machine';
  /** Scopes of which the app needs one. */
  readonly scopes?: readonly string[];
  /** @throws ApiFault when the platform refuses. */
  handle(platform: Platform, call: Call): Answer | Promise<Answer>;
}

/** The usual answer. */
export function ok(data: object): Answer {
  return { body: { code: 0, msg: 'success', data } };
}

/** @throws ApiFault when the body is no JSON object. */
export function jsonBody(call: Call): JsonObject {
  const body = parseJson(call.body.toString());
  if (!isObject(body)) throw fieldFault('body', 'must be a JSON object');
  return body;
}

/** @throws ApiFault when `field` is missing, empty or no string. */
export function requiredString(body: JsonObject, field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '') throw fieldFault(field, 'is required');
  return value;
}

/** @returns the named parts of `path`, or null when it is another path. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = actual;
    else if (part !== actual) return null;
  }
  return params;
}
