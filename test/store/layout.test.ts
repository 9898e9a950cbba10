import { expect, it } from 'vitest';
import { decode, digestOf, encode, salvage } from '../../src/store/file/layout.ts';
import { DRAFTS } from '../../src/store/shapes/draft.ts';
import { draft } from './samples.ts';

const ROWS = new Map(
  ['d1', 'd2', 'd3'].map((id) => [id, draft({ id, fields: { topic: '学习“二十大”精神' } })]),
);

it('a file that was cut is known for one at every length, and no entry is read out of it that was not written', () => {
  const bytes = Buffer.concat(encode(DRAFTS, ROWS).chunks);
  const mistaken: number[] = [];
  for (let length = 0; length < bytes.length; length += 1) {
    const text = bytes.subarray(0, length).toString();
    for (const [id, row] of salvage(DRAFTS, text)) expect(row).toEqual(ROWS.get(id));
    // Without its last line break it still is JSON, and says that it was changed.
    if (isTaken(text)) mistaken.push(length);
  }
  expect(mistaken).toEqual([]);
  expect(isTaken(bytes.toString())).toBe(true);
});

it.each([0, 1, 3])('a file of %i rows is read as it was written', (count) => {
  const rows = new Map([...ROWS].slice(0, count));
  const { chunks, digest } = encode(DRAFTS, rows);
  const bytes = Buffer.concat(chunks);
  expect(decode(DRAFTS, bytes.toString())).toEqual({ rows, altered: false });
  expect(digestOf(bytes)).toBe(digest);
});

it('a row is remembered in memory of its own, which keeps no other row', () => {
  const [, first] = encode(DRAFTS, ROWS).chunks;
  expect(first?.buffer.byteLength).toBe(first?.byteLength);
});

function isTaken(text: string): boolean {
  try {
    return !decode(DRAFTS, text).altered;
  } catch {
    return false;
  }
}
