import type { ActionRequest, ClockRequest, Faults, FileRequest, SendRequest } from './api.ts';
import { isObject, type JsonObject } from './platform/json.ts';
import type { NamedPerson } from './platform/mentions.ts';
import { PersonError } from './speaking.ts';

/** Readers of what the page sends. Each throws PersonError 400 for a body of the wrong form. */

function bad(field: string): PersonError {
  return new PersonError(400, `请求里的 ${field} 不合格式。`);
}

function text(body: JsonObject, field: string): string {
  const value = body[field];
  if (typeof value !== 'string') throw bad(field);
  return value;
}

function optionalText(body: JsonObject, field: string): string | undefined {
  return body[field] === undefined ? undefined : text(body, field);
}

function optionalObject(body: JsonObject, field: string): JsonObject | undefined {
  const value = body[field];
  if (value !== undefined && !isObject(value)) throw bad(field);
  return value;
}

export function readSend(body: JsonObject): SendRequest {
  const { mentions = [] } = body;
  if (!Array.isArray(mentions)) throw bad('mentions');
  const named = mentions.map((mention: unknown): NamedPerson => {
    if (!isObject(mention)) throw bad('mentions');
    return { openId: text(mention, 'openId'), name: text(mention, 'name') };
  });
  const parentId = optionalText(body, 'parentId');
  return {
    persona: text(body, 'persona'),
    chatId: text(body, 'chatId'),
    text: text(body, 'text'),
    mentions: named,
    ...(parentId === undefined ? {} : { parentId }),
  };
}

export function readFile(body: JsonObject): FileRequest {
  const file = {
    persona: text(body, 'persona'),
    chatId: text(body, 'chatId'),
    name: text(body, 'name'),
    base64: text(body, 'base64'),
  };
  if (file.name.trim() === '') throw bad('name');
  return file;
}

export function readAction(body: JsonObject): ActionRequest {
  const name = optionalText(body, 'name');
  const option = optionalText(body, 'option');
  const value = optionalObject(body, 'value');
  const formValue = optionalObject(body, 'formValue');
  return {
    persona: text(body, 'persona'),
    messageId: text(body, 'messageId'),
    tag: text(body, 'tag'),
    ...(name === undefined ? {} : { name }),
    ...(option === undefined ? {} : { option }),
    ...(value === undefined ? {} : { value }),
    ...(formValue === undefined ? {} : { formValue }),
  };
}

/** @returns the time to move to, epoch milliseconds. */
export function readClock(body: JsonObject, now: number): number {
  const { to, advanceMs }: ClockRequest = body;
  const hasTo = typeof to === 'string';
  const hasSpan = typeof advanceMs === 'number';
  if (hasTo === hasSpan) throw bad('to');
  const time = hasTo ? Date.parse(to) : now + Number(advanceMs);
  if (!Number.isFinite(time)) throw bad(hasTo ? 'to' : 'advanceMs');
  return time;
}

/** What each switch takes; anything else in the body is refused. */
const SWITCHES: { readonly [Name in keyof Faults]: (value: unknown) => value is Faults[Name] } = {
  rateLimitNext: isCount,
  loseAnswerNext: isCount,
  failNext: isFailure,
  revokeTokens: isBoolean,
  mutePong: isBoolean,
  endpointCode: isCount,
  endpointStatus: isCount,
  endpointBody: (value) => value === null || typeof value === 'string',
  refuseHandshake: isBoolean,
  deliveries: isCount,
  fragments: isCount,
  cardFrames: isBoolean,
};

export function readFaults(body: JsonObject): Partial<Faults> {
  for (const [name, value] of Object.entries(body)) {
    if (!isSwitch(name) || !SWITCHES[name](value)) throw bad(name);
  }
  return body;
}

function isSwitch(name: string): name is keyof Faults {
  return Object.hasOwn(SWITCHES, name);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isFailure(value: unknown): value is Faults['failNext'] {
  if (value === null) return true;
  if (!isObject(value) || (value.path !== undefined && typeof value.path !== 'string')) return false;
  return isCount(value.times) && isCount(value.code) && typeof value.msg === 'string';
}
