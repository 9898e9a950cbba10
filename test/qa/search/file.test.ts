import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/qa/search/digest.ts';
import { createEngine } from '../../../src/qa/search/engine.ts';
import { openIndex } from '../../../src/qa/search/file.ts';
import { invert } from '../../../src/qa/search/inverted.ts';
import { emptyFolder } from '../../kit/folder.ts';

const TEXTS = ['机关党委和党支部', '黨支部書記講黨課', '', '活动经费的预算', 'Node 20 版'];

function shelf() {
  const folder = emptyFolder();
  const file = join(folder, '.index');
  const logged: string[] = [];
  const open = (texts: readonly string[] = TEXTS) =>
    openIndex(file, digestOf(texts), () => texts, { info: (event) => void logged.push(event) });
  return { folder, file, logged, open };
}

describe('the index file', () => {
  it('is written once and read from then on, with the same content', () => {
    const { folder, logged, open } = shelf();
    const built = open();
    const read = open();
    expect(logged).toEqual(['index.built']);
    expect(read).toEqual(built);
    expect(read).toEqual(invert(TEXTS));
    expect(readdirSync(folder)).toEqual(['.index']);
    expect(createEngine(TEXTS, read).search('书记讲党课', 1)[0]?.text).toBe(1);
  });

  it('is made anew when any text changes, comes, goes or moves', () => {
    const { logged, open } = shelf();
    open();
    for (const texts of [[...TEXTS, '新'], TEXTS.slice(1), TEXTS.toReversed(), ['机关党委和党支部。']]) {
      expect(open(texts)).toEqual(invert(texts));
      expect(open(texts)).toEqual(invert(texts));
    }
    expect(logged).toHaveLength(5);
  });

  it('is made anew when it is damaged, cut off, empty or something else', () => {
    const { file, logged, open } = shelf();
    const built = open();
    const good = readFileSync(file);
    const flipped = Buffer.from(good);
    flipped[good.length - 3] = (flipped[good.length - 3] ?? 0) ^ 1;
    const older = Buffer.from(good);
    older[4] = 99;
    for (const bad of [
      flipped,
      older,
      good.subarray(0, -5),
      Buffer.alloc(0),
      Buffer.from('{}'),
      Buffer.alloc(500),
    ]) {
      writeFileSync(file, bad);
      expect(open()).toEqual(built);
    }
    expect(logged).toHaveLength(7);
    expect(readFileSync(file)).toEqual(good);
  });

  it('is no obstacle where it cannot be written', () => {
    const log = { info: (_event: string, fields = {}) => expect(fields).toMatchObject({ written: false }) };
    expect(openIndex('/nowhere/at/all/.index', digestOf(TEXTS), () => TEXTS, log)).toEqual(invert(TEXTS));
  });

  it('holds nothing for no texts', () => {
    const { open } = shelf();
    open([]);
    expect(createEngine([], open([])).search('党', 5)).toEqual([]);
  });
});
