import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openLiveAnswerer } from '../../src/qa/live.ts';

function room() {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-live-'));
  const logged: string[] = [];
  const note = (event: string) => void (event.startsWith('documents.') && logged.push(event));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('a.txt', '第一条 图书室每周三开放。');
  const answerer = openLiveAnswerer(folder, 'data/lexicon', { info: note, warn: note, error: note });
  const labels = () => answerer.documents().map((head) => head.slug);
  return { folder, logged, write, answerer, labels };
}

describe('documents that change while answering', () => {
  it('take over after the next question, whole', async () => {
    const { logged, write, answerer, labels } = room();
    write('b.txt', '第一条 泳池每天早上开放。');
    answerer.answer('泳池什么时候开放');
    expect(labels()).toEqual(['a']);
    await turn();
    expect(labels()).toEqual(['a', 'b']);
    expect(answerer.answer('泳池什么时候开放').quotes[0]?.text).toContain('泳池每天早上开放');
    expect(answerer.clause('b', '第一条')?.text).toContain('泳池');
    await turn();
    expect(logged).toEqual(['documents.renewed']);
  });

  it('leave the old ones in place while they cannot be used, and say so once', async () => {
    const { folder, logged, write, answerer, labels } = room();
    write('b.md', '---\ntitle: [\n---\n字');
    for (let times = 0; times < 3; times += 1) {
      answerer.answer('图书室');
      await turn();
    }
    expect(labels()).toEqual(['a']);
    expect(logged).toEqual(['documents.unusable']);
    rmSync(folder, { recursive: true });
    answerer.answer('图书室');
    await turn();
    expect(labels()).toEqual(['a']);
  });
});
