import { HeadingLevel, LevelFormat, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/qa/import/docx.ts';
import { importDocument } from '../../../src/qa/import/import.ts';
import { linesOf, officeFileOf, type Part, p, r, wordFileOf, zipOf } from './kit.ts';

const num = (numId: number | string, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const level = (at: number, format: string, text: string, rest = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, rest = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${rest}</w:num>`;

describe('the numbers that Word sets before paragraphs', () => {
  it('are words of the document, and its clauses are cited by them', async () => {
    const item = (text: string, at: number): Paragraph =>
      new Paragraph({ text, numbering: { reference: 'law', level: at } });
    const file = await officeFileOf(
      [
        new Paragraph({ text: '学习办法', heading: HeadingLevel.TITLE }),
        item('总则', 0),
        item('为了学习，制定本办法。', 1),
        item('学习内容：', 1),
        item('理论；', 2),
        item('业务。', 2),
        item('附则', 0),
        item('本办法自印发之日起施行。', 1),
      ],
      {
        numbering: {
          config: [
            {
              reference: 'law',
              levels: [
                { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1章' },
                { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '第%2条' },
                { level: 2, format: LevelFormat.CHINESE_COUNTING, text: '（%3）' },
              ],
            },
          ],
        },
      },
    );
    const { title, clauses } = await importDocument('a.docx', file, 'a');
    expect(title).toBe('学习办法');
    expect(clauses.map(({ label, text }) => [label, text])).toEqual([
      ['第一章', '第一章 总则'],
      ['第一章、第一条', '第一条 为了学习，制定本办法。'],
      ['第一章、第二条', '第二条 学习内容：'],
      ['第一章、第二条、（一）', '（一）理论；'],
      ['第一章、第二条、（二）', '（二）业务。'],
      ['第二章', '第二章 附则'],
      ['第二章、第一条', '第一条 本办法自印发之日起施行。'],
    ]);
  });

  it('go on through the chapters where their level never restarts', async () => {
    const numbering =
      abstract(
        1,
        level(0, 'japaneseCounting', '第%1章') +
          level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>'),
      ) + list(1, 1);
    const body = [p(num(1), '总则'), p(num(1, 1), '甲。'), p(num(1), '附则'), p(num(1, 1), '乙。')].join('');
    expect(await linesOf({ body, numbering })).toEqual([
      '第一章 总则',
      '第一条甲。',
      '第二章 附则',
      '第二条乙。',
    ]);
  });

  it('begin where their level, or a list of its own, says', async () => {
    const numbering =
      abstract(1, level(0, 'decimal', '%1.').replace('w:start w:val="1"', 'w:start w:val="5"')) +
      list(1, 1) +
      list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      list(3, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`);
    const body = [1, 1, 2, 2, 1, 3].map((id) => p(num(id), '甲')).join('');
    expect(await linesOf({ body, numbering })).toEqual([
      '5. 甲',
      '6. 甲',
      '1. 甲',
      '2. 甲',
      '3. 甲',
      'D) 甲',
    ]);
  });

  it('begin anew on each level of a list of its own, and say where the level above would begin', async () => {
    const numbering =
      abstract(1, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')) +
      list(1, 1) +
      list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>');
    const body = [p(num(1), '甲'), p(num(2, 1), '乙'), p(num(2), '丙'), p(num(2), '丁')].join('');
    expect(await linesOf({ body, numbering })).toEqual(['1. 甲', '4.1 乙', '4. 丙', '5. 丁']);
  });

  it('hold the numbers of the levels above, as that level says', async () => {
    const numbering =
      abstract(
        1,
        level(0, 'chineseCounting', '%1、') +
          level(1, 'decimal', '%1.%2') +
          level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>') +
          level(3, 'bullet', '') +
          level(4, 'lowerLetter', '%4%5)'),
      ) + list(1, 1);
    const body = [0, 1, 1, 2, 0, 2, 3, 4].map((at) => p(num(1, at), '甲')).join('');
    expect(await linesOf({ body, numbering })).toEqual([
      '一、甲',
      '一.1 甲',
      '一.2 甲',
      '1.2.1 甲',
      '二、甲',
      '2.1.1 甲',
      '甲',
      'a) 甲',
    ]);
  });

  it('come from a style, from the style that it is based on, and by the level tied to the style', async () => {
    const numbering =
      abstract(
        1,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/>') +
          level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="B"/>'),
      ) + list(7, 1);
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Mine"/><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>';
    const styled = (id: string, rest = ''): string => p(`<w:pStyle w:val="${id}"/>${rest}`, '甲');
    const body = [styled('A'), styled('B'), styled('B', num(0)), styled('B'), styled('A')].join('');
    expect(await linesOf({ body, numbering, styles })).toEqual([
      '# 一、甲',
      '（一）甲',
      '甲',
      '（二）甲',
      '# 二、甲',
    ]);
  });

  it('come from a list style that another list links to', async () => {
    const numbering =
      abstract(1, `<w:styleLink w:val="L"/>${level(0, 'ideographTraditional', '%1．')}`) +
      abstract(2, '<w:numStyleLink w:val="L"/>') +
      list(1, 1) +
      list(2, 2);
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="mine"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await linesOf({ body: p(num(2), '子') + p(num(1), '丑'), numbering, styles })).toEqual([
      '甲．子',
      '乙．丑',
    ]);
  });

  it('count no paragraph that was deleted or is hidden, and no list that is not there', async () => {
    const numbering = abstract(1, level(0, 'decimal', '%1.')) + list(1, 1);
    const body = [
      p(
        `${num(1)}<w:rPr><w:del w:id="1"/></w:rPr>`,
        `<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>`,
      ),
      p(num(1), '甲'),
      p(`${num(1)}<w:rPr><w:vanish/></w:rPr>`, r('藏', '<w:vanish/>')),
      p(num(1), '乙'),
      p(num(99), '丙'),
    ].join('');
    expect(await linesOf({ body, numbering })).toEqual(['1. 甲', '2. 乙', '丙']);
  });

  it('do not run in a circle where lists link to each other', async () => {
    const numbering = abstract(1, '<w:numStyleLink w:val="L"/>') + list(1, 1);
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:basedOn w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await linesOf({ body: p(num(1), '甲'), numbering, styles })).toEqual(['甲']);
  });
});

describe('the words of a Word file', () => {
  it('are those that a reader sees: inserted ones, not deleted or hidden ones, no field codes', async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body = [
      p(
        '',
        `${r('每')}<w:ins w:id="1">${r('季')}</w:ins><w:del w:id="2"><w:r><w:delText>月</w:delText></w:r></w:del>${r('一次')}`,
      ),
      p(
        '',
        `${r('见')}${field('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${field('begin')}${field('separate')}${r('码')}${field('end')}${field('separate')}${r('第三条')}${field('end')}${r('。')}`,
      ),
      p('', `${r('甲')}${r('藏', '<w:vanish/>')}${r('乙', '<w:vanish w:val="0"/>')}`),
      p(
        '',
        `<w:hyperlink>${r('链接')}</w:hyperlink><w:smartTag>${r('标签')}</w:smartTag><w:fldSimple w:instr="DATE">${r('2023年')}</w:fldSimple>`,
      ),
      p('', `<w:moveFrom w:id="3">${r('搬走')}</w:moveFrom><w:moveTo w:id="4">${r('搬来')}</w:moveTo>`),
      p(
        '',
        '<w:r><w:ruby><w:rt><w:r><w:t>zhī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>支</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
    ].join('');
    expect(await linesOf({ body })).toEqual([
      '每季一次',
      '见第三条。',
      '甲乙',
      '链接标签2023年',
      '搬来',
      '支',
    ]);
  });

  it('begin a line at a paragraph and at a break, and keep entities and spaces', async () => {
    const body = p(
      '',
      `${r('甲 &amp; &#x4e59;')}<w:r><w:br/></w:r>${r('Party')}<w:r><w:tab/></w:r>${r('branch')}`,
    );
    expect(await linesOf({ body })).toEqual(['甲 & 乙', 'Party branch']);
  });

  it('go on in the next paragraph where the mark between was deleted', async () => {
    const body = p('<w:rPr><w:del w:id="1"/></w:rPr>', '每季度') + p('', '一次。');
    expect(await linesOf({ body })).toEqual(['每季度一次。']);
  });

  it('stay in a field that lost its end', async () => {
    const body = p('', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('', '甲。');
    expect(await linesOf({ body })).toEqual(['甲。']);
  });

  it('are a line for each row of a table, and lines of their own where cells hold more', async () => {
    const row = (...cells: readonly string[]): TableRow =>
      new TableRow({
        children: cells.map(
          (cell) => new TableCell({ children: cell.split('\n').map((text) => new Paragraph(text)) }),
        ),
      });
    const file = await officeFileOf([
      new Table({ rows: [row('职级', '次数'), row('县处级', '4'), row('一', '甲。\n乙。')] }),
      new Paragraph('完。'),
    ]);
    expect((await readDocx(file)).lines).toEqual(['职级 次数', '县处级 4', '一', '甲。', '乙。', '完。']);
  });

  it('stand after the paragraph where they are in a text box or a note, once', async () => {
    const box = (words: string): string => `<w:txbxContent>${p('', words)}</w:txbxContent>`;
    const body =
      p(
        '',
        `${r('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>` +
          `<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`,
      ) + p('', '乙。');
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p('', '')}</w:footnote><w:footnote w:id="2">${p('', `<w:r><w:footnoteRef/></w:r>${r(' 注。')}`)}</w:footnote>`;
    expect(await linesOf({ body, footnotes })).toEqual(['甲。', '框', '注。', '乙。']);
  });

  it('do not come from a table of contents or from what a form asks to fill in', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="TOC Heading"/></w:style>';
    const body =
      `<w:sdt><w:sdtContent>${p('<w:pStyle w:val="T"/>', '目录')}${p('<w:pStyle w:val="11"/>', `${r('第一章 总则')}<w:r><w:tab/></w:r>${r('1')}`)}</w:sdtContent></w:sdt>` +
      `<mc:AlternateContent><mc:Choice>${p('', '第一章 总则')}</mc:Choice><mc:Fallback>${p('', '旧')}</mc:Fallback></mc:AlternateContent>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('', '单击此处输入')}</w:sdtContent></w:sdt>` +
      p(
        '',
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入')}</w:sdtContent></w:sdt>${r('甲。')}`,
      );
    expect(await readDocx(wordFileOf({ body, styles }))).toEqual({
      lines: ['第一章 总则', '甲。'],
      leftOut: ['目录', '第一章 总则 1'],
    });
  });

  it('of a title that was broken by hand are one line', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Title"/></w:style>';
    const body =
      p('<w:pStyle w:val="a"/>', `${r('关于加强')}<w:r><w:br/></w:r>${r('学习的意见')}`) + p('', '甲。');
    expect(await linesOf({ body, styles })).toEqual(['# 关于加强学习的意见', '甲。']);
  });
});

describe('a Word file that unpacks to too much', () => {
  const huge = Buffer.alloc(60_000_000, ' ');
  const relations =
    '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>';

  const refused = async (...parts: readonly Part[]): Promise<unknown> => {
    const file = zipOf([{ name: '_rels/.rels', content: relations }, ...parts]);
    expect(file.length).toBeLessThan(200_000);
    return readDocx(file).catch((error: unknown) => error);
  };

  it('is refused with a reason', async () => {
    const error = await refused({ name: 'word/document.xml', content: huge });
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining('展开后超过 30 MB') });
  });

  it('is refused with a reason where only its parts together are too much', async () => {
    const half = huge.toString('latin1', 0, 20_000_000);
    const error = await refused(
      { name: 'word/document.xml', content: `<w:document><w:body>${half}</w:body></w:document>` },
      {
        name: 'word/_rels/document.xml.rels',
        content: '<Relationships><Relationship Type="x/styles" Target="styles.xml"/></Relationships>',
      },
      { name: 'word/styles.xml', content: `<w:styles>${half}</w:styles>` },
    );
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining('展开后超过 30 MB') });
  });

  it('is refused where it hides its size, and never grows beyond the size it says', async () => {
    const lying = { name: 'word/document.xml', content: huge, says: 100 };
    const file = zipOf([{ name: '_rels/.rels', content: relations }, lying]);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readDocx(file)).rejects.toThrow('打不开');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });

  it('may hold pictures of any size', async () => {
    const file = zipOf([
      { name: '_rels/.rels', content: relations },
      { name: 'word/media/a.bmp', content: huge },
      {
        name: 'word/document.xml',
        content: '<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
      },
    ]);
    expect((await readDocx(file)).lines).toEqual(['甲']);
  });
});

describe('a Word file that is broken', () => {
  const broken = (document: string): Uint8Array =>
    zipOf([
      { name: '_rels/.rels', content: '<a><Relationship Type="x/officeDocument" Target="/d.xml"/></a>' },
      { name: 'd.xml', content: document },
    ]);

  it.each([
    ['is cut off', wordFileOf({ body: p('', '甲') }).slice(0, 300)],
    ['is another zip', zipOf([{ name: 'a.txt', content: 'x' }])],
    ['has tags that do not match', broken('<a><b></a>')],
    ['ends too early', broken('<a><b>')],
    ['declares entities', broken('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')],
    ['names an unknown entity', broken('<a><t>&x;</t></a>')],
    ['nests without end', broken(`<a><body>${'<b>'.repeat(200_000)}${'</b>'.repeat(200_000)}</body></a>`)],
  ])('is refused politely where it %s', async (_how, file) => {
    await expect(readDocx(file)).rejects.toThrow('打不开');
  });

  it('is refused where its bytes are not what was packed, though they are well-formed', async () => {
    const file = Buffer.from(wordFileOf({ body: p('', '每季度一次。') }));
    expect((await readDocx(file)).lines).toEqual(['每季度一次。']);
    file.writeUInt32LE(1, file.lastIndexOf('word/document.xml') - 46 + 16);
    await expect(readDocx(file)).rejects.toThrow('打不开');
  });

  it('is refused where it says that it holds more files than it does', async () => {
    const file = Buffer.from(wordFileOf({ body: p('', '甲') }));
    file.writeUInt16LE(0xffff, file.length - 22 + 8);
    await expect(readDocx(file)).rejects.toThrow('打不开');
  });

  it('passes over a document type, and opens nothing that it names', async () => {
    const words = (body: string): string => `<d><body><p><r><t>${body}</t></r></p></body></d>`;
    const type = '<!DOCTYPE d SYSTEM "file:///etc/hostname" [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    expect((await readDocx(broken(`${type}${words('甲')}`))).lines).toEqual(['甲']);
    await expect(readDocx(broken(`${type}${words('&x;')}`))).rejects.toThrow('打不开');
  });
});
