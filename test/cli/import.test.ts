import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/qa/load.ts';
import { eachTestHasADesk, type Outcome } from './kit.ts';
import { pdfOf } from './pdf.ts';

const desk = eachTestHasADesk();

beforeEach(() => mkdir(join(desk().folder, 'documents')));

const bring = (...args: readonly string[]): Promise<Outcome> =>
  desk().run('import', ...args, '--documents', 'documents');
const put = (name: string, bytes: Uint8Array | string): Promise<void> => writeFile(desk().at(name), bytes);
const brought = (): Promise<string[]> => readdir(desk().at('documents'));
async function read(slug: string) {
  const content = await readFile(desk().at(`documents/${slug}.md`), 'utf8');
  const document = parseDocument(`${slug}.md`, content);
  if ('problems' in document) throw new Error(document.problems.join());
  return document;
}

const LINES = [
  '关于加强学习的意见',
  '某委发〔2023〕12号',
  '第一章 总则',
  '第一条 每季度至少集中学习一次。',
  '第二条 学习内容:',
  '(一)理论;',
  '(二)业务。',
  '某某市委办公室',
  '2023年5月6日',
] as const;
const WORDS = LINES.slice(1).join('');

describe('zhibu import', () => {
  it('recognises head and clauses of a text, and changes no word', async () => {
    await put('学习 意见.txt', LINES.join('\r\n'));
    const { status, out } = await bring('学习 意见.txt');
    expect(status).toBe(0);
    const document = await read('学习-意见');
    expect(document.head).toEqual({
      slug: '学习-意见',
      title: '关于加强学习的意见',
      number: '某委发〔2023〕12号',
      date: '2023-05-06',
      issuer: '某某市委办公室',
      source: null,
      official: true,
    });
    expect(document.clauses.map((clause) => clause.label)).toContain('第一章、第一条');
    expect(document.clauses.map((clause) => clause.text.replaceAll('\n', '')).join('')).toBe(WORDS);
    expect(out.join('\n')).toContain('来源：没有认出，请在文件头里补上');
    expect(out.join('\n')).toContain('第一章、第二条');
  });

  it('reads what was saved as GBK', async () => {
    // 第一条 好。
    await put('a.txt', Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xba, 0xc3, 0xa1, 0xa3));
    expect((await bring('a.txt', '--as', 'gbk')).status).toBe(0);
    expect((await read('gbk')).clauses).toMatchObject([{ label: '第一条', text: '第一条 好。' }]);
  });

  it('reads a web page without what surrounds its text', async () => {
    await put(
      'a.html',
      '<title>站</title><nav>首页</nav><h1>学习问答</h1><p>问：多久<b>一次</b>？<p>答：每月<br>一次。<script>x()</script><table><tr><td>甲<td>乙</table>',
    );
    await bring('a.html');
    const { head, clauses } = await read('a');
    expect(head.title).toBe('学习问答');
    expect(clauses.map((clause) => clause.text)).toEqual(['问：多久一次？\n答：每月\n一次。\n甲 乙']);
  });

  it('reads a Word document', async () => {
    const [title = '', ...rest] = LINES;
    const children = [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
      ...rest.map((line) => new Paragraph(line)),
    ];
    await put('a.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
    await bring('a.docx');
    const { head, clauses } = await read('a');
    expect(head).toMatchObject({ title, date: '2023-05-06' });
    expect(clauses.map((clause) => clause.text.replaceAll('\n', '')).join('')).toBe(WORDS);
  });

  it('reads a PDF and joins lines that only the page has parted', async () => {
    await put(
      'a.pdf',
      pdfOf(['学习办法', '第一条 支部每季度至少集中学习', '一次,由书记主持。', '第二条 学习要有记录。', '1']),
    );
    const { status, complaints, out } = await bring('a.pdf');
    expect([status, complaints]).toEqual([0, []]);
    expect(out.join('\n')).toContain('略去：1行页码、页眉页脚、目录或网站导航（“1”）');
    const { head, clauses } = await read('a');
    expect(head.title).toBe('学习办法');
    expect(clauses.map((clause) => clause.text)).toEqual([
      '第一条 支部每季度至少集中学习一次,由书记主持。',
      '第二条 学习要有记录。',
    ]);
  });

  it('takes headings of Markdown as labels, and a file with front matter as it is', async () => {
    const own =
      '---\ntitle: 甲\nissuer: null\nnumber: null\ndate: null\nsource: null\nofficial: false\n---\n\n## 一\n\n字。\n';
    await put('a.md', '# 学习制度\n\n## 时间\n\n每周五。\n\n## 地点\n\n会议室。');
    await put('b.md', own);
    expect((await bring('a.md', 'b.md')).status).toBe(0);
    expect((await read('a')).clauses.map(({ label, text }) => [label, text])).toEqual([
      ['时间', '时间\n每周五。'],
      ['地点', '地点\n会议室。'],
    ]);
    expect(await readFile(desk().at('documents/b.md'), 'utf8')).toBe(own);
  });

  it('marks what says of itself that it is not official', async () => {
    await put('a.txt', '本文由网友上传，仅供参考。\n一、开头\n内容。');
    const { out } = await bring('a.txt');
    expect((await read('a')).head.official).toBe(false);
    expect(out.join()).toContain('不是正式文件');
  });

  it('never writes over a document', async () => {
    await put('a.txt', '第一条 甲。');
    await bring('a.txt');
    await put('a.txt', '第一条 乙。');
    const { status, complaints } = await bring('a.txt');
    expect(status).toBe(1);
    expect(complaints.join()).toContain('--as');
    expect((await read('a')).clauses[0]?.text).toBe('第一条 甲。');
  });
});

describe('what cannot be imported', () => {
  it.each([
    ['a.doc', 'x', '只能导入'],
    ['a.docx', 'no zip', '打不开'],
    ['a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '密码'],
    ['a.pdf', '%PDF-1.4 cut off', '打不开'],
    ['a.pdf', pdfOf(['第一条 甲。'], { locked: true }), '密码'],
    ['a.pdf', pdfOf([]), '扫描件'],
    ['a.txt', '', '没有正文'],
    ['a.html', '<script>1</script>', '没有正文'],
    ['a.txt', Uint8Array.of(0xff, 0xff, 0xff), '编码'],
    ['a.md', '---\ntitle: 3\n---\n字', '文件头'],
    ['？.txt', '第一条 甲。', '--as'],
  ])('is named with the reason: %s', async (name, bytes, why) => {
    await put(name, bytes);
    await put('good.txt', '第一条 甲。');
    const { status, complaints } = await bring('good.txt', name);
    expect(status).toBe(1);
    expect(complaints.join()).toContain(name);
    expect(complaints.join()).toContain(why);
    expect(await brought()).toEqual([]);
  });

  it('is a file that is too large, or not there', async () => {
    await put('a.txt', '第一条 甲。');
    await truncate(desk().at('a.txt'), 30_000_000);
    expect((await bring('a.txt')).complaints.join()).toContain('20 MB');
    expect((await bring('nowhere.txt')).complaints.join()).toContain('读不了文件 nowhere.txt');
  });

  it.each([[[]], [['a.txt', 'b.txt', '--as', 'x']], [['a.txt', '--as', '../x']]])(
    'is a wrong call: %j',
    async (args) => {
      expect((await bring(...args)).status).toBe(2);
    },
  );
});
