import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { loadLexicon } from '../../src/qa/lexicon.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import { emptyFolder } from '../kit/folder.ts';

const folder = (files: Readonly<Record<string, string>>): string => {
  const path = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
};
const problemsOf = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
  return [];
};
const HEAD = 'title: 甲\nissuer: null\nnumber: null\ndate: 2020-01-02\nsource: null\nofficial: true';

describe('a document with front matter', () => {
  it('is divided at its marks, which are no words of it', () => {
    const [document] = loadDocuments(
      folder({
        'a.md': `---\n${HEAD}\n---\n\n> 引用\n\n## 一\n\n一、总则\n\n正文第一句。第二句。\n\n## 一、（一）\n\n(一)小节。内容。\n`,
      }),
    );
    expect(document?.clauses.map((clause) => [clause.label, clause.text, clause.parent])).toEqual([
      ['一', '一、总则\n正文第一句。第二句。', null],
      ['一、（一）', '(一)小节。内容。', 0],
    ]);
    expect(document?.head).toMatchObject({ slug: 'a', title: '甲', date: '2020-01-02', official: true });
  });

  it('may have Windows line ends and a byte order mark', () => {
    const text = `\uFEFF---\n${HEAD}\n---\n## 一\n正文。\n`.replaceAll('\n', '\r\n');
    expect(loadDocuments(folder({ 'a.md': text }))[0]?.clauses[0]?.text).toBe('正文。');
  });
});

describe('what cannot be used', () => {
  it('is named, all of it at once, in Chinese', () => {
    const problems = problemsOf(() =>
      loadDocuments(
        folder({
          'bad-yaml.md': '---\ntitle: [\n---\n## 一\n字。',
          'empty.md': `---\n${HEAD}\n---\n\n`,
          'fields.md': '---\ntitle: 乙\nofficial: 也许\nextra: 1\n---\n## 一\n字。',
          'good.txt': '第一条 可以。',
        }),
      ),
    );
    for (const name of ['bad-yaml.md', 'empty.md', 'fields.md']) {
      expect(
        problems.some((problem) => problem.startsWith(`文件 ${name}：`)),
        name,
      ).toBe(true);
    }
    expect(problems.join()).not.toContain('good.txt');
    expect(problems.some((problem) => problem.includes('official'))).toBe(true);
  });

  it('is a folder that is not there, or holds no documents', () => {
    expect(problemsOf(() => loadDocuments('/nowhere/at/all'))).toEqual([
      '读不到文件夹 /nowhere/at/all，请检查路径。',
    ]);
    expect(problemsOf(() => loadDocuments(folder({})))[0]).toContain('没有 .md 或 .txt 文件');
  });

  it('is not what an editor leaves beside the files, which may lead nowhere', () => {
    const path = folder({ 'a.md': '第一条 甲。' });
    symlinkSync('/nowhere/at/all', join(path, '.#a.md'));
    expect(loadDocuments(path).map(({ head }) => head.slug)).toEqual(['a']);
  });

  it('is two files of one name', () => {
    const problems = problemsOf(() =>
      loadDocuments(folder({ 'a.md': '第一条 甲。', 'a.txt': '第一条 乙。' })),
    );
    expect(problems).toEqual(['有两份文件都叫 a，请改掉其中一个的文件名。']);
  });

  it('is a lexicon with a file missing or of another shape', () => {
    const path = folder({ 'words.yaml': 'same: 3\n', 'filler.yaml': 'drop: a\nlight: b\n' });
    mkdirSync(join(path, 'sounds.yaml'));
    const problems = problemsOf(() => loadLexicon(path)).join('\n');
    expect(problems).toContain('词表 words.yaml 的 same 不对');
    for (const name of ['sounds.yaml', 'outside.yaml', 'replies.yaml'])
      expect(problems).toContain(`词表 ${name} 读不了`);
    expect(problems).not.toContain('filler.yaml');
  });
});
