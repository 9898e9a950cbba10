import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/qa/import/head.ts';
import { importDocument } from '../../../src/qa/import/import.ts';

const BODY = ['一、总体要求', '每季度至少召开一次。'];
const titleOf = (...lines: readonly string[]): string | null => recognise([...lines, ...BODY]).title;

describe('a title', () => {
  it('is never the way to a page, nor what stands around its title', () => {
    for (const line of [
      '您当前的位置：首页 > 专题 > 党建',
      '当前位置:某某新闻网 > 新闻 > 解读:“作风建设年”活动的意见',
      '首页>四好一强>文章页',
      '首页 » 专题 » 关于学习的通知',
      '本文系作者原创投稿，仅供学习参考，请勿照搬照抄！',
      '发布时间：2023-05-06 来源：某某网',
      '中共某某市委文件',
      '某委发〔2023〕12号',
      '中共某某市委办公室',
      'http://www.example.cn/a.html',
      '2023年5月6日',
    ]) {
      expect(titleOf(line, '解读：看完这个你就全明白了！')).toBe('解读：看完这个你就全明白了！');
    }
  });

  it('is a heading before a line, and one with a document’s name before others', () => {
    expect(titleOf('某某学习通知', '# 活动掠影')).toBe('活动掠影');
    expect(titleOf('# 某某党建网', '# 关于加强学习的意见')).toBe('关于加强学习的意见');
    expect(titleOf('学习强国', '关于加强学习的实施办法（试行）')).toBe('关于加强学习的实施办法（试行）');
  });

  it('is not made of a sentence or of the first clause', () => {
    expect(recognise(BODY).title).toBe(null);
    expect(recognise(['为了加强学习，现提出如下意见。', ...BODY]).title).toBe(null);
  });
});

describe('number, date and issuer', () => {
  it('are those that stand by themselves, not those that a sentence mentions', () => {
    expect(
      recognise(['关于学习的通知', '根据某委发〔2021〕3号文件和2021年3月4日会议要求，现通知如下。', ...BODY]),
    ).toMatchObject({
      number: null,
      date: null,
      issuer: null,
    });
    expect(
      recognise([
        '学习办法',
        '文号：某直委发〔2023〕12号',
        ...BODY,
        '某某市税务局',
        '二〇二三年十二月二十六日',
      ]),
    ).toMatchObject({
      number: '某直委发〔2023〕12号',
      date: '2023-12-26',
      issuer: '某某市税务局',
    });
  });

  it('are those of the signature before those of the page', () => {
    expect(
      recognise(['学习办法', 'http://a.cn/ (2016-11-25 16:46:31)', '2016年11月18日', ...BODY]),
    ).toMatchObject({
      date: '2016-11-18',
      source: 'http://a.cn/',
    });
    expect(recognise(['学习办法', '2017-05-10 10:29:50 来源:某某新闻网', ...BODY]).date).toBe('2017-05-10');
    expect(recognise(['学习办法', '二○一六年二月三十日', ...BODY]).date).toBe(null);
  });

  it('are in the title where the document bears no signature, and never whom it is addressed to', () => {
    expect(
      recognise(['中共某某市委办公室关于印发《学习办法》的通知', '各市直机关党委', ...BODY]).issuer,
    ).toBe('中共某某市委办公室');
  });
});

describe('a text that calls itself unofficial', () => {
  it.each([
    '学习办法（征求意见稿）',
    '学习办法（草案送审稿）',
    '学习办法(讨论稿)',
    '【范文】学习办法',
    '学习办法模板',
    '学习制度（草稿）',
  ])('is one by its title: %s', (title) => {
    expect(recognise([title, ...BODY]).official).toBe(false);
  });

  it.each([
    '本文由網友上傳，不代表本站觀點。',
    '本材料仅供内部学习参考',
    '以下内容整理自网络，如有侵权请联系删除。',
    '以正式印发的文件为准。',
    '请勿照搬照抄',
  ])('is one by what it says at its beginning or end: %s', (line) => {
    expect(recognise(['学习办法', line, ...BODY]).official).toBe(false);
    expect(recognise(['学习办法', ...BODY, line]).official).toBe(false);
  });

  it('is not one that only speaks of drafts, or is on trial', () => {
    const long = Array.from({ length: 30 }, (_, at) => `第${at + 1}项内容。`);
    const texts = [
      ['学习办法（试行）', ...BODY],
      ['学习办法', ...BODY, '起草单位应当就征求意见稿听取意见，不得使用模板。'],
      ['学习办法', ...long, '所列数据仅供参考。', ...long],
    ];
    for (const lines of texts) expect(recognise(lines).official).toBe(true);
  });
});

describe('a page saved as text', () => {
  it('leaves the way to it and the links below it out of the document', async () => {
    const page = [
      '您所在的位置:首页>学习>文章页',
      '学习办法',
      '第一条 学习。',
      '版权所有的说明由支部保管。',
      '分享到支部群的材料要有备案号。',
      '- 上一篇:甲',
      '- 下一篇:乙',
      '',
      '关于我们 - 网站公告 - 设为首页 - 加入收藏',
      '版权所有:某某 备案号:某ICP备1号',
    ];
    const { clauses, leftOut, title } = await importDocument('a.txt', Buffer.from(page.join('\n')), 'a');
    expect(title).toBe('学习办法');
    expect(clauses.map(({ text }) => text)).toEqual([
      '第一条 学习。\n版权所有的说明由支部保管。\n分享到支部群的材料要有备案号。',
    ]);
    expect(leftOut).toEqual([page[0], page[5], page[6], page[8], page[9]]);
  });

  it('leaves a table of contents out where its lines stand again in the text', async () => {
    const text =
      '学习办法\n目  录\n第一章 总则……………1\n第二章 会议............2\n附件……………………3\n第一章 总则\n第一条 学习。\n第二章 会议\n第二条 开会。';
    const { clauses, leftOut } = await importDocument('a.txt', Buffer.from(text), 'a');
    expect(leftOut).toEqual(['目  录', '第一章 总则……………1', '第二章 会议............2']);
    expect(clauses.map(({ label }) => label)).toEqual([
      '第1段',
      '第一章',
      '第一章、第一条',
      '第二章',
      '第二章、第二条',
    ]);
  });

  it('has its words found though a PDF program wrote radicals for them', async () => {
    const { clauses, content } = await importDocument('a.txt', Buffer.from('第⼀条 ⽀部⼤会的意⻅。'), 'a');
    expect(clauses).toMatchObject([{ label: '第一条', text: '第一条 支部大会的意见。' }]);
    expect(content).not.toMatch(/[\u2e80-\u2fd5]/);
  });
});

describe('the documents of this product', () => {
  it.each(['jiguan-dangjian', 'sihao-banzi', 'sihao-yiqiang', 'siqiang-yiying', 'zuofeng-jianshe-nian'])(
    'keep their words when they are imported again: %s',
    async (slug) => {
      const file = await readFile(join(import.meta.dirname, `../../../data/documents/${slug}.md`), 'utf8');
      const words = file.replace(/^---[\s\S]*?\n---\n/, '').replace(/^(?:##|>).*$/gm, '');
      const { clauses, leftOut } = await importDocument('a.txt', Buffer.from(words), 'a');
      const compact = (text: string): string => text.replace(/\s+/g, '');
      expect(compact(words)).toContain(compact(clauses.map(({ text }) => text).join('')));
      expect(leftOut).toEqual([]);
    },
  );
});
