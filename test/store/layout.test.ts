import { expect, it } from 'vitest';
import { decode, encode, salvage } from '../../src/store/file/layout.ts';
import { DRAFTS } from '../../src/store/shapes/draft.ts';
import { draft } from './samples.ts';

const ROWS = new Map(
  ['d1', 'd2', 'd3'].map((id) => [id, draft({ id, fields: { topic: '学习“二十大”精神' } })]),
);

it('a file that was cut is known for one at every length, and no entry is read out of it that was not written', () => {
  const bytes = encode(DRAFTS, ROWS);
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

function isTaken(text: string): boolean {
  try {
    return !decode(DRAFTS, text).altered;
  } catch {
    return false;
  }
}
