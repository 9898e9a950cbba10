import type { Body } from '../client.ts';
import { read } from '../reading.ts';
import { MAX_CHARTS } from './chart.ts';

/** Feishu refuses cards and rich text over 30 KB and text over 150 KB of request body; a little is left for safety. */
export const MAX_BYTES: Readonly<Record<Exclude<Body['msgType'], 'file'>, number>> = {
  interactive: 28 * 1024,
  post: 28 * 1024,
  text: 140 * 1024,
};

/** Documented are 200; whether nested ones count is not. */
const MAX_ELEMENTS = 150;

/** Ids and the uuid that a request carries beside its content. */
const ENVELOPE = 200;

/** @returns bytes of the request that would carry `body`, in UTF-8. */
export function requestBytes(body: Body): number {
  return Buffer.byteLength(JSON.stringify({ msg_type: body.msgType, content: body.content })) + ENVELOPE;
}

/** @returns whether the platform's limits on elements are kept. */
export function fewEnough(card: unknown): boolean {
  const tags = tagsIn(card);
  return tags.length <= MAX_ELEMENTS && tags.filter((tag) => tag === 'chart').length <= MAX_CHARTS;
}

function tagsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(tagsIn);
  const tag = read(value, 'tag');
  return typeof tag === 'string' && tag !== 'plain_text' ? [...inside, tag] : inside;
}

/** Cuts `text` to at most `bytes` bytes of UTF-8, between characters. */
export function cutBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let used = 0;
  let kept = '';
  for (const char of text) {
    used += Buffer.byteLength(char);
    if (used > bytes) break;
    kept += char;
  }
  return kept;
}
