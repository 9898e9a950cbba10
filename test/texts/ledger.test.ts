import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { SetupError, UserError } from '../../src/core/errors.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { Reply } from '../../src/core/reply.ts';
import { createSealer } from '../../src/core/seal.ts';
import { answerInWords } from '../../src/ledger/answer.ts';
import { amend, confirmChange, voidRecord } from '../../src/ledger/changing.ts';
import { dutyOf, type EntryContext } from '../../src/ledger/context.ts';
import { showCoverage } from '../../src/ledger/coverage/reply.ts';
import { enter } from '../../src/ledger/enter.ts';
import { minutesOf } from '../../src/ledger/export/minutes.ts';
import { exportReply } from '../../src/ledger/export/reply.ts';
import { summaryRows } from '../../src/ledger/export/summary.ts';
import { columnsOf } from '../../src/ledger/export/table.ts';
import { submit } from '../../src/ledger/fill.ts';
import { planImport } from '../../src/ledger/import/import.ts';
import { factsFor } from '../../src/ledger/material/facts.ts';
import { loadMaterials } from '../../src/ledger/material/load.ts';
import { periodOverview } from '../../src/ledger/overview.ts';
import { showOwn } from '../../src/ledger/own.ts';
import { pressedPlan } from '../../src/ledger/plan.ts';
import { showProgress } from '../../src/ledger/progress.ts';
import { daysFromNow, snooze } from '../../src/ledger/snooze.ts';
import { sealInTransit } from '../../src/ledger/summary/carry.ts';
import { dropSummary, takeSummary } from '../../src/ledger/summary/change.ts';
import { ownTalks, showSummary } from '../../src/ledger/summary/view.ts';
import { understand } from '../../src/ledger/understand/understand.ts';
import { arrange } from '../../src/obligations/arranged.ts';
import { identify } from '../../src/roster/speaker.ts';
import { openStore } from '../../src/store/open.ts';
import { type Language, speak, textsIn } from '../../src/texts/texts.ts';
import { bare, DIRECTORY, DUTIES, importOptions, ledgerWith, MEMBERS, NOW, person } from '../ledger/books.ts';
import { message, record, silent } from '../store/samples.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

const BRANCH = '第一党支部';
const SEALER = createSealer([new Uint8Array(32)]);
const GROUNDS = { documents: [], numbers: [] };

/** What stays as it is: names of duties, of people and places, and what people have said. */
const NAMES = [
  ...DUTIES.flatMap(({ name }) => name),
  ...MEMBERS.flatMap(({ name, branch, group }) => [name, branch ?? '', group ?? '']),
  ...['三楼会议室', '一季度党员大会筹备', '出差', '青山镇', '支委与党员'],
].filter((name) => name !== '');

let key = 0;

async function contextOf(
  records: readonly LedgerRecord[] = [],
  over: Partial<EntryContext> = {},
  name = '李秀英',
): Promise<EntryContext> {
  const { drafts, summaries } = await openStore('memory:', { log: silent });
  key += 1;
  return {
    ...{ ledger: await ledgerWith(...records), drafts, summaries, duties: DUTIES, arranged: arrange([]) },
    ...{ directory: DIRECTORY, speaker: identify(person(name), over.chatType ?? 'p2p', DIRECTORY) },
    ...{ chatId: 'p2p', chatType: 'p2p', mentions: [], now: NOW, zone: 'Asia/Shanghai' },
    ...{ key: `test-${key}`, sealer: SEALER, sealed: null },
    ...over,
  };
}

function heard(text: string, { speaker, now, zone, chatType, duties }: EntryContext) {
  const members = MEMBERS.filter(({ branch }) => branch === BRANCH);
  const branches = DIRECTORY.branches.map(({ name }) => name);
  const mentions: [] = [];
  return understand(text, {
    now,
    zone,
    duties,
    members,
    speaker: speaker.member,
    branches,
    chatType,
    mentions,
  });
}

async function told(text: string, context: EntryContext): Promise<Reply> {
  return enter(heard(text, context), context);
}

async function answered(text: string, context: EntryContext): Promise<Reply> {
  const draft = await context.drafts.latest(context.speaker.openId, context.chatId);
  const next = { ...context, key: `${context.key}-${text}` };
  const reply = draft === null ? null : await answerInWords(draft, text, heard(text, next), next);
  if (reply === null) throw new Error(`no answer: ${text}`);
  return reply;
}

async function refused(deed: Promise<unknown>): Promise<readonly string[]> {
  const error = await deed.catch((thrown: unknown) => thrown);
  if (error instanceof SetupError) return error.problems;
  if (error instanceof UserError) return [error.message];
  throw new Error('was not refused', { cause: error });
}

const talk = (id: string, other: string, over: Partial<LedgerRecord> = {}): LedgerRecord =>
  bare({
    ...{ id, kind: 'heart-talk', date: '2026-11-20', parties: [person('李秀英'), person(other)] },
    talk: { by: '李秀英', with: other, relation: null, type: null, mode: null },
    created: { by: person('李秀英'), at: '2026-11-22T09:00:00+08:00' },
    ...over,
  });

describe('the ledger, in English', () => {
  beforeAll(() => speak('en'));
  afterAll(() => speak('zh'));

  it('has no sentence that is left in Chinese', () => {
    expect(chineseIn(sentencesIn(textsIn('en').ledger))).toEqual([]);
    expect(chineseIn(sentencesIn(textsIn('en').demo))).toEqual([]);
  });

  it('takes an entry, asks about it and says what became of it', async () => {
    const context = await contextOf();
    const saved = await told(
      '昨天下午3点支委会，三楼会议室，应到5实到4，王芳出差，张建国主持，议题：发展党员',
      context,
    );
    expect(saved.title).toBe('Entered: 支部委员会');
    expect(chineseLeft(saved, [...NAMES, '发展党员'])).toEqual([]);
    const blank = await told('登记支委会', await contextOf());
    expect(chineseLeft(blank, NAMES)).toEqual([]);
    const waiting = await contextOf();
    for (const reply of [
      await told('昨天支委会应到5实到4', waiting),
      await answered('取消', waiting),
      await told('支委会', await contextOf([], {}, '宋岚')),
      await told('今天上午和吴七斤谈心', await contextOf([], { chatId: 'g', chatType: 'group' })),
      await told('今天上午和吴七斤谈心', await contextOf()),
      await told('11月20日支委会应到5实到4', await contextOf([record({ date: '2026-11-20' })])),
      await told('下周三上午9点半支委会', await contextOf()),
    ])
      expect(chineseLeft(reply, NAMES), JSON.stringify(reply)).toEqual([]);
  });

  it.each([
    '昨天支委会应到5实到7',
    '昨天支委会应到9实到7，王芳缺席',
    '昨天支委会应到60实到60',
    '11月21日支委会',
    '11月31日支委会',
    '3号或4号支委会',
    '昨天下午支委会，应到5，来了四五个人，钱某某主持',
    '上上个月支委会',
    '今天党课',
    '昨天主题党日，王芳缺席',
    '开会了',
  ])('asks in English about %s', async (text) => {
    const { issues } = heard(text, await contextOf());
    const asked = issues.flatMap(({ message: words, choices = [] }) => [
      words,
      ...choices.map(({ label }) => label),
    ]);
    expect(chineseIn(asked, NAMES)).toEqual([]);
  });

  it('changes a record, makes it void, and answers for a plan', async () => {
    const there = record({
      date: '2026-11-20',
      created: { by: person('李秀英'), at: '2026-11-20T10:00:00+08:00' },
    });
    const plan: LedgerRecord = { ...there, id: '1120-0a1b3', status: 'planned' };
    const context = await contextOf([there, plan]);
    const pointer = { id: there.id, kind: null, date: null };
    const replies = [
      await amend(pointer, {}, context),
      await amend(pointer, { present: 5, absent: [] }, context),
      await answered('确认', context),
      await voidRecord(pointer, { ...context, key: `${context.key}-void` }),
      await answered('确认', context),
      await pressedPlan(plan.id, 'drop', context),
      await pressedPlan(plan.id, 'drop', context),
    ];
    for (const reply of replies) expect(chineseLeft(reply, NAMES), JSON.stringify(reply)).toEqual([]);
    expect(chineseIn(await refused(amend({ ...pointer, kind: 'theme-day', id: null }, {}, context)))).toEqual(
      [],
    );
    expect(chineseIn(await refused(told('昨天支委会', await contextOf([], {}, '赵六顺'))))).toEqual([]);
  });

  it('shows what is there and what is missing', async () => {
    const records = [
      record({ date: '2026-11-20' }),
      record({ id: '0917-0a1b4', date: '2026-09-17', late: true }),
      talk('1120-0a1b5', '吴七斤'),
      bare({
        id: '0602-0a1b6',
        kind: 'site-visit',
        date: '2026-06-02',
        place: '青山镇',
        days: 0.5,
        parties: [person('李秀英')],
      }),
    ];
    const [own, all] = [await contextOf(records), await contextOf(records, {}, '宋岚')];
    const query = { branch: BRANCH, kind: null, period: null };
    const everywhere = { ...query, branch: null };
    const replies = [
      await periodOverview(query, GROUNDS, own),
      await showProgress(query, GROUNDS, own),
      await periodOverview(everywhere, GROUNDS, all),
      await showProgress(everywhere, GROUNDS, all),
      await showOwn(null, null, [], own),
      await showCoverage(BRANCH, '', GROUNDS, await contextOf(records, {}, '张建国')),
      await ownTalks('', own),
      await exportReply(BRANCH, null, [], own),
    ];
    for (const reply of replies) expect(chineseLeft(reply, NAMES), JSON.stringify(reply)).toEqual([]);
    expect(replies[1]?.title).toMatch(/^第一党支部: \d+ still open$/);
    // A file is a paper, and keeps its name.
    expect(replies[7]?.attachments?.map(({ name }) => name)).toEqual(['第一党支部2026年台账.xlsx']);
  });

  it('keeps one line of a talk', async () => {
    const context = await contextOf([talk('1120-0a1b5', '吴七斤')]);
    const sealed = { ...context, sealed: sealInTransit('谈了学习', context.key, SEALER) };
    const incoming = { ...message('om_1'), chatType: 'p2p' as const };
    const group = { ...sealed, chatType: 'group' as const };
    const replies = [
      await takeSummary(null, incoming, group),
      await takeSummary(null, incoming, sealed),
      await showSummary(null, context),
      await ownTalks('', context),
      await dropSummary('1120-0a1b5', incoming, context),
    ];
    for (const reply of replies)
      expect(chineseLeft(reply, [...NAMES, '谈了学习']), JSON.stringify(reply)).toEqual([]);
    for (const deed of [
      takeSummary(null, incoming, context),
      showSummary(null, context),
      dropSummary('1120-0a1b5', incoming, { ...context, key: 'message:om_later' }),
    ])
      expect(chineseIn(await refused(deed), NAMES)).toEqual([]);
  });

  it('puts a reminder off, and says so where it cannot', async () => {
    const context = await contextOf();
    const { deliveries } = await openStore('memory:', { log: silent });
    const reminded = { obligation: 'committee-meeting', branch: BRANCH, period: '2026-11' };
    const reply = await snooze(reminded, daysFromNow(2, context), deliveries, context);
    expect(chineseLeft(reply, NAMES)).toEqual([]);
    const over = { ...reminded, period: '2026-10' };
    expect(chineseIn(await refused(snooze(over, daysFromNow(2, context), deliveries, context)))).toEqual([]);
  });

  it('says what is wrong with a table, and what it leaves aside', async () => {
    const file = async (...rows: readonly (readonly (string | number | null)[])[]) => {
      const header = ['支部', '日期', '开始时间', '应到', '实到', '缺席', '编号', '补记'];
      const data = [header, ...rows].map((row) => row.map((value) => value));
      return new Uint8Array(await writeExcelFile([{ sheet: '支部委员会', data }]).toBuffer());
    };
    const ledger = await ledgerWith();
    const wrong = await file(
      ['第九党支部', '2027-01-05', '三点', '几个', 4, '王芳（出差', '第一', '不'],
      [null, null, null, 5, 5, null, null, null],
    );
    const problems = await refused(planImport(wrong, importOptions(ledger)));
    expect(problems).toHaveLength(9);
    expect(chineseIn(problems, NAMES)).toEqual([]);
    const odd = [BRANCH, '2026-11-05', null, 5, 6, null, null, null];
    const { remarks, skipped } = await planImport(await file(odd, odd), importOptions(ledger));
    expect([...remarks, ...skipped]).toHaveLength(2);
    expect(chineseIn([...remarks, ...skipped], NAMES)).toEqual([]);
  });
});

describe('the papers of a branch', () => {
  afterAll(() => speak('zh'));

  it('are the same in either language', async () => {
    const records = [
      record({ date: '2026-03-17', late: true, absent: [{ name: '王芳', reason: '出差' }] }),
      bare({ id: '0602-0a1b6', kind: 'site-visit', date: '2026-06-02', place: '青山镇', days: 0.5 }),
    ];
    const span = { from: '2026-01-01', to: '2026-12-31' };
    const sources = { duties: DUTIES, directory: DIRECTORY, records, today: '2026-11-22' };
    const all = (language: Language) => {
      speak(language);
      return [
        ...records.map((one) =>
          minutesOf(one, dutyOf(one.kind, DUTIES), (openId) => DIRECTORY.member(openId)?.name ?? openId),
        ),
        ...summaryRows({ branch: BRANCH, ...span }, sources),
        ...loadMaterials('data/materials', DUTIES).map((one) => factsFor(one, BRANCH, span, sources)),
        ...DUTIES.flatMap((duty) => columnsOf(duty, records, String).map(({ header }) => header)),
      ];
    };
    expect(all('en')).toEqual(all('zh'));
  });
});

describe('the ledger, in Chinese again', () => {
  it('speaks Chinese when the language is set back', async () => {
    const context = await contextOf();
    await told('昨天支委会应到5实到4', context);
    const draft = await context.drafts.latest(context.speaker.openId, context.chatId);
    if (draft === null) throw new Error('nothing was asked');
    expect((await submit(draft, {}, context)).title).toBe('支部委员会：还要问一下');
    await expect(confirmChange({ ...draft, intent: 'void' }, context)).rejects.toThrow('未做任何更改');
  });
});
