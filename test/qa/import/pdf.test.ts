import { describe, expect, it } from 'vitest';
import { MOST_PAGES, readPdf } from '../../../src/qa/import/pdf.ts';
import { withoutRadicals } from '../../../src/text/radicals.ts';
import { type Placed, pdfOfPages } from '../../cli/pdf.ts';
import { describeInBrowser } from '../../kit/browser.ts';

const EM = 12;
const LEADING = 20;
const LEFT = 100;

/** Lines one below the other; each space in front of one sets it in by a character. */
function column(lines: readonly string[], top = 700, left = LEFT): Placed[] {
  return lines.map((line, at) => {
    const text = line.trimStart();
    return { text, x: left + (line.length - text.length) * EM, y: top - at * LEADING };
  });
}

const linesOf = async (...pages: readonly (readonly Placed[])[]): Promise<readonly string[]> =>
  (await readPdf(pdfOfPages(pages))).lines;

describe('the lines of a PDF', () => {
  it('are joined where only the column had parted them, however narrow it is', async () => {
    expect(
      await linesOf(
        column([
          '  支部党员大会每',
          '季度至少召开一次。',
          '由书记召集。支委会',
          '每月一次。',
          '  党课由书记讲。',
        ]),
      ),
    ).toEqual(['支部党员大会每季度至少召开一次。由书记召集。支委会每月一次。', '党课由书记讲。']);
  });

  it('stay apart from headings, centred or not', async () => {
    expect(
      await linesOf([
        { text: '关于加强机关党员学习', x: 90, y: 760, size: 22 },
        { text: '的意见', x: 167, y: 730, size: 22 },
        ...column([
          '       第一章 总则',
          '  一、总体要求',
          '  第一条 全面贯彻落实学习',
          '的各项要求，做到学以致用。',
        ]),
      ]),
    ).toEqual([
      '关于加强机关党员学习的意见',
      '第一章 总则',
      '一、总体要求',
      '第一条 全面贯彻落实学习的各项要求，做到学以致用。',
    ]);
  });

  it('go on over the page, and in the next column', async () => {
    expect(
      await linesOf(
        [
          ...column(['  每季度至少召', '开一次会议，由', '书记召集，支委'], 700, 100),
          ...column(['会每月召开，党', '小组会也是。', '  党课每年一次'], 700, 400),
        ],
        column(['由书记讲授。']),
      ),
    ).toEqual([
      '每季度至少召开一次会议，由书记召集，支委会每月召开，党小组会也是。',
      '党课每年一次由书记讲授。',
    ]);
  });

  it('belong to an item whose further lines are set in', async () => {
    expect(
      await linesOf(
        column(['1．支部党员大会每季', '  度至少召开一次，', '  由书记召集。', '2．支委会每月一次。']),
      ),
    ).toEqual(['1．支部党员大会每季度至少召开一次，由书记召集。', '2．支委会每月一次。']);
  });

  it('begin anew with a number, not where a sentence happens to be broken before one', async () => {
    expect(
      await linesOf(
        column(['  依照本办法第二条', '和第二章、本章中的、', '第三条办理，每年的第', '一次由书记办理。']),
      ),
    ).toEqual(['依照本办法第二条和第二章、本章中的、第三条办理，每年的第一次由书记办理。']);
    expect(await linesOf(column(['第四条 本办法施行', '第五条 另有规定的', '从其规定。']))).toEqual([
      '第四条 本办法施行',
      '第五条 另有规定的从其规定。',
    ]);
  });

  it('end where more room is left below them', async () => {
    const [a, b] = column(['每季度召开会议', '每年讲一次党课', '学习每月一次吧', '三项都要有记录']).reduce<
      Placed[][]
    >(
      (halves, line, at) => {
        halves[at < 2 ? 0 : 1]?.push(at < 2 ? line : { ...line, y: line.y - LEADING });
        return halves;
      },
      [[], []],
    );
    expect(await linesOf([...(a ?? []), ...(b ?? [])])).toEqual([
      '每季度召开会议每年讲一次党课',
      '学习每月一次吧三项都要有记录',
    ]);
  });

  it('of Latin letters keep their space', async () => {
    expect(await linesOf(column(['the branch meets', 'every quarter']))).toEqual([
      'the branch meets every quarter',
    ]);
  });
});

describe('what a print repeats on its pages', () => {
  const body = (page: number): Placed[] =>
    column([`  第${'一二三四五'[page]}条 每季度至少`, '召开一次会议，并且要', `记录在第${page}本里。`], 650);
  const page = (at: number, foot: string, head = '某某市文件汇编'): Placed[] => [
    { text: foot, x: 300, y: 40 },
    { text: head, x: 250, y: 790 },
    ...body(at),
  ];
  const texts = [0, 1, 2].map(
    (at) => `第${'一二三'[at]}条 每季度至少召开一次会议，并且要记录在第${at}本里。`,
  );

  it.each([
    (at: number) => `— ${at + 1} —`,
    (at: number) => `第${at + 1}页 共3页`,
    (at: number) => `${at + 7}`,
    (at: number) => `${at + 1} / 3`,
    (at: number) => `Page ${at + 1} of 3`,
  ])('is left out, and told: running heads and page numbers', async (foot) => {
    const { lines, leftOut } = await readPdf(pdfOfPages([0, 1, 2].map((at) => page(at, foot(at)))));
    expect(lines).toEqual(texts);
    expect(leftOut.toSorted()).toEqual([0, 1, 2].flatMap((at) => [foot(at), '某某市文件汇编']).toSorted());
  });

  it('stays where it is not certain: on few pages, close to the text, or another number', async () => {
    expect(await linesOf(page(0, '12'), page(1, '7'))).toEqual([
      '12',
      '某某市文件汇编',
      texts[0],
      '7',
      '某某市文件汇编',
      texts[1],
    ]);
    const table = [0, 1, 2].map((at) => column(['序号', `第${'一二三'[at]}项`, '内容']));
    expect((await linesOf(...table)).filter((line) => line === '序号')).toHaveLength(3);
  });

  it('does not take a number in the text for one of a page', async () => {
    expect(await linesOf(column(['1', '甲', '2', '乙']))).toEqual(['1', '甲', '2', '乙']);
    expect(await linesOf(column(['人数', '3', '合计', '5']))).toEqual(['人数', '3', '合计', '5']);
  });
});

describe('a PDF that is too much', () => {
  it('is refused with a reason: pages', async () => {
    const file = pdfOfPages(Array.from({ length: MOST_PAGES + 1 }, () => []));
    await expect(readPdf(file)).rejects.toThrow(`${MOST_PAGES} 页`);
  });
});

describeInBrowser('a PDF that a browser printed', ({ open }) => {
  it('is read with its paragraphs, without what stands in its margins', async () => {
    const text =
      '为深入贯彻落实党的精神，支部党员大会每季度至少召开一次，支部委员会、党小组会一般每月召开一次，基层党组织书记每年讲党课不少于一次。';
    const page = await open('about:blank');
    const paragraphs = Array.from(
      { length: 40 },
      (_, at) => `<p>第${at + 1}条 ${text.repeat(1 + (at % 3))}</p>`,
    );
    await page.setContent(
      `<style>p{text-indent:2em;margin:0;text-align:justify;line-height:1.8}h1,h2{text-align:center}</style><h1>关于进一步加强和改进机关党员学习教育管理工作各项制度建设的意见</h1><h2>第一章 总则</h2>${paragraphs.join('')}`,
    );
    const file = await page.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size:9px;margin-left:200px">某某市文件汇编</div>',
      footerTemplate:
        '<div style="font-size:9px;margin-left:280px">第<span class="pageNumber"></span>页 共<span class="totalPages"></span>页</div>',
      margin: { top: '3cm', bottom: '3cm', left: '6cm', right: '6cm' },
    });
    const { lines, leftOut } = await readPdf(file);
    expect(lines.map(withoutRadicals)).toEqual([
      '关于进一步加强和改进机关党员学习教育管理工作各项制度建设的意见',
      '第一章 总则',
      ...paragraphs.map((paragraph) => paragraph.slice(3, -4)),
    ]);
    expect(new Set(leftOut.map((line) => withoutRadicals(line).replace(/\d+/g, 'N')))).toEqual(
      new Set(['某某市文件汇编', '第N页 共N页']),
    );
  });
});
