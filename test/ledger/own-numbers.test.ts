import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { EntryContext } from '../../src/ledger/context.ts';
import { periodOverview } from '../../src/ledger/overview.ts';
import type { Grounds } from '../../src/ledger/own-numbers.ts';
import { showProgress } from '../../src/ledger/progress.ts';
import { arrange } from '../../src/obligations/arranged.ts';
import { loadOwnNumbers } from '../../src/obligations/own-numbers.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import { identify } from '../../src/roster/speaker.ts';
import { DOCUMENTS } from '../../src/source.ts';
import { openStore } from '../../src/store/open.ts';
import { silent } from '../store/samples.ts';
import { bare, DIRECTORY, DUTIES, ledgerWith, NOW, person } from './books.ts';

const BRANCH = '第一党支部';
const SET: Grounds = {
  documents: loadDocuments(DOCUMENTS).map(({ head }) => head),
  numbers: loadOwnNumbers('data/organisation.yaml'),
};
const NONE: Grounds = { ...SET, numbers: [] };

async function context(
  records: readonly LedgerRecord[] = [],
  over: Partial<EntryContext> = {},
): Promise<EntryContext> {
  const { drafts, summaries } = await openStore('memory:', { log: silent });
  return {
    ledger: await ledgerWith(...records),
    drafts,
    summaries,
    duties: DUTIES,
    arranged: arrange([]),
    directory: DIRECTORY,
    speaker: identify(person('张建国'), 'p2p', DIRECTORY),
    chatId: 'p2p',
    chatType: 'p2p',
    mentions: [],
    now: NOW,
    zone: 'Asia/Shanghai',
    key: 'test',
    sealer: null,
    sealed: null,
    ...over,
  };
}

const progress = async (grounds: Grounds, kind: string | null = null, given = context()): Promise<Reply> =>
  showProgress({ branch: BRANCH, kind, period: null }, grounds, await given);

const wordsOf = (reply: Reply): string => JSON.stringify(reply);

describe('a branch whose organisation has set no number', () => {
  it('sees nothing of numbers, by name neither', async () => {
    expect(wordsOf(await progress(NONE))).not.toMatch(/本单位|谈心谈话覆盖/);
    const byName = await progress(NONE, 'org-life-meeting');
    expect(byName.title).toBe(`${BRANCH}：组织生活会`);
    expect(wordsOf(byName)).not.toContain('本单位');
    const overview = { branch: BRANCH, kind: 'org-life-meeting', period: null };
    expect((await periodOverview(overview, NONE, await context())).blocks).toEqual([
      { kind: 'text', text: '这段时间还没有登记。' },
    ]);
  });

  it('sees the same blocks as one that has set some, and no others', async () => {
    const [without, withSome] = [await progress(NONE), await progress(SET)];
    expect(withSome.title).toBe(without.title);
    const shown = withSome.blocks.map((block) => JSON.stringify(block));
    expect(
      without.blocks.map((block) => JSON.stringify(block)).filter((one) => !shown.includes(one)),
    ).toEqual([]);
    expect(withSome.blocks.length).toBeGreaterThan(without.blocks.length);
  });
});

describe('the organisation’s own number', () => {
  const ofOne = (obligation: string, quarter: number | null): Grounds => ({
    ...SET,
    numbers: [{ obligation, years: 1, count: 1, quarter, source: '《某办法》第二条' }],
  });

  it('stands alone where no document says anything', async () => {
    const duties = DUTIES.map((duty) => ({ ...duty, basis: [] }));
    const words = wordsOf(await progress(SET, 'org-life-meeting', context([], { duties })));
    expect(words).toContain('（出处：《中国共产党支部工作条例（试行）》第十七条）');
    expect(words).not.toContain('文件写法');
  });

  it('never takes the place of a number that a document gives', async () => {
    const words = wordsOf(await progress(ofOne('member-assembly', null), 'member-assembly'));
    expect(words).toContain('支部党员大会 四季度');
    expect(words).toContain('支部党员大会 2026年（本单位设置）');
    expect(words).not.toContain('文件没有写次数；每年1次为本单位设置');
  });

  it('makes no duty of the documents open or met', async () => {
    const duties = DUTIES.filter(({ id }) => id === 'org-life-meeting');
    const open = await progress(ofOne('org-life-meeting', 1), null, context([], { duties }));
    expect(open.title).toBe(`${BRANCH}：文件写了次数的，本期都有了`);
    expect(wordsOf(open)).toContain('0/1，一般安排在第一季度，本期还没有记录（还有39天）');
    const early = await progress(ofOne('org-life-meeting', 4), null, context([], { duties }));
    expect(early.title).toBe(`${BRANCH}：本期都有了`);
  });

  it('counts down to the end of its quarter, and not before that begins', async () => {
    const at = (day: string) => context([], { now: Date.parse(`${day}T10:00:00+08:00`) });
    const said = async (day: string, quarter: number) =>
      wordsOf(await progress(ofOne('org-life-meeting', quarter), 'org-life-meeting', at(day)));
    expect(await said('2026-05-31', 2)).toContain('第二季度，还没到期（还有30天）');
    expect(await said('2026-06-30', 2)).toContain('第二季度，还没到期（今天是最后一天）');
    expect(await said('2026-03-31', 2)).toMatch(/第二季度，还没到"/);
  });

  it('of several times is told with the days held and without a count of what lacks', async () => {
    const grounds = { ...SET, numbers: SET.numbers.map((one) => ({ ...one, count: 2, quarter: null })) };
    const held = bare({ kind: 'org-life-meeting', date: '2026-11-20' });
    const words = wordsOf(await progress(grounds, 'org-life-meeting', context([held])));
    expect(words).toContain('1/2（11月20日（周五）），本期记录不到2次（还有39天）');
    expect(words).not.toContain('还差1');
  });

  it('is the same in a group, where nothing is said of talks', async () => {
    const words = wordsOf(await progress(SET, null, context([], { chatType: 'group' })));
    expect(words).toContain('组织生活会 2026年（本单位设置）');
    expect(words).not.toContain('谈心');
  });
});
