import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { prepareAside } from '../../src/qa/aside.ts';
import { openLiveAnswerer, type Prepare } from '../../src/qa/live.ts';
import { emptyFolder } from '../kit/folder.ts';

function room(prepare: Prepare = async () => undefined) {
  const folder = emptyFolder();
  const logged: string[] = [];
  const note = (event: string) => void (event.startsWith('documents.') && logged.push(event));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('a.txt', '第一条 图书室每周三开放。');
  const answerer = openLiveAnswerer(folder, 'data/lexicon', { info: note, warn: note, error: note }, prepare);
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

  it('are made ready once however many questions come meanwhile, all answered from what was there', async () => {
    let ready = () => {};
    const prepare = vi.fn(() => new Promise<void>((resolve) => (ready = resolve)));
    const { write, answerer, labels } = room(prepare);
    write('b.txt', '第一条 泳池每天早上开放。');
    for (let times = 0; times < 5; times += 1) {
      expect(answerer.answer('图书室什么时候开放').quotes[0]?.text).toContain('每周三开放');
      await turn();
    }
    expect(prepare).toHaveBeenCalledTimes(1);
    expect(labels()).toEqual(['a']);
    ready();
    await turn();
    expect(labels()).toEqual(['a', 'b']);
  });

  it('are read all the same where they could not be made ready beforehand', async () => {
    const { write, answerer, labels, logged } = room(() => Promise.reject(new Error('no thread')));
    write('b.txt', '第一条 泳池每天早上开放。');
    answerer.answer('泳池什么时候开放');
    await turn();
    expect(labels()).toEqual(['a', 'b']);
    expect(logged).toEqual(['documents.unprepared', 'documents.renewed']);
  });

  it('are made ready in a thread of its own by the built program', async () => {
    const { folder, write, answerer } = room();
    write(
      'c.txt',
      Array.from({ length: 900 }, (_, at) => `第${at + 1}条 第${at + 1}号阅览室每周三开放。`).join('\n'),
    );
    await prepareAside(resolve('dist'), folder, 'data/lexicon');
    const made = readdirSync(folder).filter((name) => name.startsWith('.index'));
    expect(made).toEqual(expect.arrayContaining(['.index-clauses', '.index-sentences', '.index-words']));
    answerer.answer('图书室');
    await turn();
    expect(answerer.answer('第7号阅览室什么时候开放').quotes[0]?.text).toContain('第7号阅览室每周三开放');
  });

  it('are made of the same texts as before until any of them, or a word list, changes', async () => {
    const { folder, write } = room();
    const words = emptyFolder();
    cpSync('data/lexicon', words, { recursive: true });
    write(
      'c.txt',
      Array.from({ length: 900 }, (_, at) => `第${at + 1}条 第${at + 1}号阅览室每周三开放。`).join('\n'),
    );
    const sourcesAfter = async () => {
      await prepareAside(resolve('dist'), folder, words);
      return readFileSync(join(folder, '.index-questions.json'), 'utf8').split('\n', 1)[0];
    };
    const first = await sourcesAfter();
    expect(await sourcesAfter()).toBe(first);
    appendFileSync(join(words, 'unanswered.txt'), '阅览室有空调吗\n');
    const second = await sourcesAfter();
    expect(second).not.toBe(first);
    appendFileSync(join(folder, 'c.txt'), '\n第901条 周一闭馆。');
    expect(await sourcesAfter()).not.toBe(second);
  });

  it('cannot be made ready where they cannot be used', async () => {
    const { folder, write } = room();
    write('b.md', '---\ntitle: [\n---\n字');
    await expect(prepareAside(resolve('dist'), folder, 'data/lexicon')).rejects.toThrow(/文件 b\.md/);
  });
});
