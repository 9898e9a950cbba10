import { expect, it } from 'vitest';
import { compileMaterial } from '../../../src/ledger/material/compile.ts';
import { loadMaterials } from '../../../src/ledger/material/load.ts';
import { loadDocuments } from '../../../src/qa/load.ts';
import { describeInOffice } from '../../kit/office.ts';
import { record } from '../../store/samples.ts';
import { bare, DIRECTORY, DUTIES, exported, ledgerWith, NOW, person } from '../books.ts';

const RECORDS = [
  record({ end: '16:30', agenda: ['一季度党员大会筹备', '=2+3'], observers: ['吴七斤'], resolution: '同意' }),
  bare({
    id: '0313-00002',
    kind: 'theme-day',
    date: '2026-03-13',
    topic: '=1+1',
    host: '+86',
    recorder: '@SUM(A1:A9)',
    expected: 23,
    present: 21,
    absent: [{ name: '=HYPERLINK("http://x","y")', reason: '=2*3' }],
    content: '-1\n第二行，“引号”与繁體',
  }),
  bare({
    id: '0203-00003',
    kind: 'site-visit',
    date: '2026-02-03',
    place: '青山镇',
    days: 0.5,
    parties: [person('张建国')],
  }),
  bare({
    id: '0204-00004',
    kind: 'heart-talk',
    date: '2026-02-04',
    place: '办公室',
    talk: { by: '张建国', with: '吴七斤', relation: null, type: null, mode: null },
  }),
  record({ id: '0425-00005', date: '2026-04-25', status: 'planned' }),
  record({ id: '0110-00006', date: '2026-01-10', status: 'void' }),
];

describeInOffice('LibreOffice opens what was exported', ({ sheets, texts }) => {
  it('.xlsx: every sheet has every cell, formulas stay words', async () => {
    const found = await sheets(await exported(await ledgerWith(...RECORDS), 'xlsx'));
    const { 汇总: summary = [], ...duties } = Object.fromEntries(found);
    expect(summary[0]).toEqual('支部 事项 时段 已登记次数 文件写的次数 还缺 依据文件 条款 原文'.split(' '));
    expect(summary.find(([branch, duty]) => branch === '第一党支部' && duty === '主题党日')).toEqual([
      ...['第一党支部', '主题党日', '2026-01-01至\n2026-12-31', '1', '一般12次（每月一般1次）'],
      '台账里没有记录的：1月、2月、4月、5月、6月、7月、8月、9月、10月、11月（未到期末）',
      ...[
        expect.stringMatching(/^《.+》/),
        '三、（六）',
        '认真落实主题党日活动,突出一月一主题,丰富党内组织生活内容',
      ],
    ]);
    expect([...found.keys()]).toHaveLength(5);
    expect(duties).toEqual({
      支部委员会: [
        '支部 日期 开始时间 结束时间 地点 主题 主持人 记录人 应到 实到 缺席 列席 议题 内容 决议 补记 编号'.split(
          ' ',
        ),
        [
          ...['第一党支部', '2026-03-17', '15:00', '16:30', '三楼会议室', '', '张建国', '李秀英', '5', '4'],
          ...['王芳（出差）', '吴七斤', '1. 一季度党员大会筹备\n2. =2+3', '', '同意', '', '0317-0a1b2'],
        ],
      ],
      主题党日: [
        '支部 日期 开始时间 结束时间 地点 主题 主持人 记录人 应到 实到 缺席 列席 议题 内容 决议 补记 编号'.split(
          ' ',
        ),
        [
          ...['第一党支部', '2026-03-13', '', '', '', '=1+1', '+86', '@SUM(A1:A9)', '23', '21'],
          '=HYPERLINK("http://x"\\,"y")（=2*3）',
          ...['', '', '-1\n第二行，“引号”与繁體', '', '', '0313-00002'],
        ],
      ],
      谈心谈话: [
        ['支部', '年份', '次数'],
        ['第一党支部', '2026', '1'],
      ],
      '联系点、下基层': [
        '支部 姓名 日期 开始时间 结束时间 地点 主题 内容 天数 补记 编号'.split(' '),
        ['第一党支部', '张建国', '2026-02-03', '', '', '青山镇', '', '', '0.5', '', '0203-00003'],
      ],
    });
  });

  it('.docx: a page for each meeting with every line of the form, empty where nobody said anything', async () => {
    const content = `${'很长的内容'.repeat(5000)}\u0001<&>完`;
    const [words = '', nothing = '', long = ''] = await texts(
      await exported(await ledgerWith(...RECORDS), 'docx'),
      await exported(await ledgerWith(), 'docx'),
      await exported(await ledgerWith(record({ content })), 'docx'),
    );
    const [visit = '', theme = '', committee = '', ...more] = words.split(/(?=^.+记录$)/m);
    expect(more).toEqual([]);
    expect(committee.split('\n').map((line) => line.trim())).toEqual([
      '支部委员会记录',
      '第一党支部　编号 0317-0a1b2',
      ...['时间', '2026年3月17日（周二）15:00—16:30', '地点', '三楼会议室', '主题', ''],
      ...['主持人', '张建国', '记录人', '李秀英', '应到', '5人', '实到', '4人', '缺席及原因', '王芳（出差）'],
      ...['列席', '吴七斤', '议题', '1. 一季度党员大会筹备', '2. =2+3', '内容', '', '决议', '同意'],
      ...['签字', '主持人：　　　　　　　　　　记录人：', ''],
    ]);
    expect(theme).toContain('=HYPERLINK("http://x","y")（=2*3）');
    expect(visit).toContain('姓名\n张建国');
    for (const secret of ['办公室', '谈心谈话', '4月25日', '1月10日']) expect(words).not.toContain(secret);
    expect(nothing).toContain('这段时间没有登记。');
    expect(long).toContain('很长的内容<&>完');
  });

  it('.docx: the material has facts, gaps and quotes, and not a sentence besides', async () => {
    const materials = loadMaterials('data/materials', DUTIES).filter(
      ({ id }) => id === 'self-review-sihao-banzi',
    );
    const documents = loadDocuments('data/documents');
    const bytes = await compileMaterial(
      materials,
      '第一党支部',
      { from: '2026-01-01', to: '2026-03-31' },
      {
        ledger: await ledgerWith(...RECORDS),
        duties: DUTIES,
        directory: DIRECTORY,
        documents: documents.map(({ head }) => head),
        now: NOW,
        zone: 'Asia/Shanghai',
      },
    );
    const [words = ''] = await texts(bytes);
    const lines = words.split('\n').filter((line) => line.trim() !== '');
    expect(lines[1]).toBe('第一党支部　2026年1月1日至2026年3月31日（台账截至2026年11月22日）');
    const original = documents.flatMap(({ clauses }) => clauses.map(({ text }) => text)).join('');
    const own = lines.slice(2).filter((line) => {
      const [, quote] = /^“(.+)”——《.+》/.exec(line) ?? [];
      return !original.includes(quote ?? line);
    });
    const names = DUTIES.map(({ name }) => name);
    expect([...new Set(own)].filter((line) => !names.includes(line))).toEqual([
      ...['台账记录', '台账里没有记录，请自行补充', '还缺', '一季度应有1次，台账里0次，还差1次', '1次'],
      '2026年3月17日（周二）　一季度党员大会筹备；=2+3　应到5人、实到4人　#0317-0a1b2',
      '台账里没有记录的：1月、2月',
      '第一党小组：台账里没有记录的：1月、2月、3月',
      '第二党小组：台账里没有记录的：1月、2月、3月',
      '2026年（未到期末）应有1次，台账里0次，还差1次',
      '2026年3月13日（周五）　=1+1　应到23人、实到21人　#0313-00002',
      '2026年（未到期末）有次数要求的1人，台账里还没有达到的1人',
      '1次，写明天数的1次共0.5天',
      '2026年2月3日（周二）　张建国　青山镇　#0203-00003',
      '台账里没有记录，请自行补充。',
    ]);
  });
});
