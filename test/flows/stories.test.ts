import { afterEach, describe, expect, it } from 'vitest';
import type { MessageView } from '../../src/sandbox/api.ts';
import { readWorkbook } from '../../src/tables/workbook.ts';
import { startWorld, type World } from '../kit/world.ts';

/** One day of a branch: Wednesday, 18 March 2026. */
const TODAY = '2026-03-18T10:05';

let world: World;
afterEach(() => world.close());

const records = (kind?: string) => world.app.store.ledger.find(kind === undefined ? {} : { kind });
const moveTo = (local: string): void => world.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));

/** The same story told on another day. */
async function on(at: string = TODAY): Promise<World> {
  world = await startWorld({ at });
  return world;
}

describe('the organisation commissioner', () => {
  it('1: logs a committee meeting in one breath', async () => {
    const { tell } = await on();
    const { words } = await tell(
      '李秀英',
      '记一下 昨天下午3点支委会，三楼小会议室，张书记主持我记录，应到5实到4，王芳出差，议题：一季度党员大会筹备、发展对象公示',
    );
    for (const part of [
      '已登记：支部委员会',
      '3月17日（周二）',
      '15:00',
      '三楼小会议室',
      '张建国',
      '王芳（出差）',
      '决议',
    ])
      expect(words).toContain(part);
    expect(await records()).toMatchObject([
      {
        expected: 5,
        present: 4,
        agenda: ['一季度党员大会筹备', '发展对象公示'],
        resolution: null,
        observers: [],
      },
    ]);
  });

  it('2: is asked for what was said too loosely, and 主体党日 is understood', async () => {
    const { tellGroup } = await on();
    const { words } = await tellGroup('李秀英', '上周五搞了主体党日 去烈士陵园，20来个人');
    for (const part of ['主题党日', '3月13日', '主题是什么', '应到', '“20来个人”不是准确人数'])
      expect(words).toContain(part);
    expect(await records()).toEqual([]);
  });

  it('3: is asked which Friday', async () => {
    const { tell } = await on();
    const asked = await tell('李秀英', '登记 周五开了党员大会');
    expect(asked.words).toMatch(/“周五”是3月13日（周五）还是3月20日（周五）（计划）？/);
    expect((await tell('李秀英', '1')).words).toContain('3月13日（周五）');
    expect((await tell('李秀英', '应到12实到12')).words).toContain('已登记');
    expect(await records()).toMatchObject([{ kind: 'member-assembly', date: '2026-03-13' }]);
  });

  it('5: is asked about a Sunday, and says that it was', async () => {
    const { tell } = await on();
    const asked = await tell('李秀英', '本月15号主题党日，主题学雷锋，应到12实到10，赵六顺病假吴七斤公差');
    expect(asked.words).toContain('3月15日（周日）是休息日');
    expect(asked.words).toContain('3月13日（周五）');
    expect((await tell('李秀英', '是')).words).toContain('已登记');
    expect(await records()).toMatchObject([
      {
        date: '2026-03-15',
        absent: [
          { name: '赵六顺', reason: '病假' },
          { name: '吴七斤', reason: '公差' },
        ],
      },
    ]);
  });

  it('6: is told that one name is missing', async () => {
    const { tell } = await on();
    const asked = await tell('李秀英', '党员大会 3.11 应到12 实到10 缺席赵六顺');
    expect(asked.words).toContain('差2人，但写了1名缺席');
    expect((await tell('李秀英', '赵六顺病假，吴七斤出差')).words).toContain('已登记');
    expect((await records())[0]?.absent).toEqual([
      { name: '赵六顺', reason: '病假' },
      { name: '吴七斤', reason: '出差' },
    ]);
  });

  it('22: changes what was just logged, sees what no longer adds up, and makes it void', async () => {
    const { tell } = await on();
    await tell('李秀英', '昨天支委会，三楼会议室，应到5实到4，王芳出差，议题：学习');
    const asked = await tell('李秀英', '刚那条实到改成3');
    expect(asked.words).toContain('4人 → 3人');
    expect(asked.words).toContain('差2人，但写了1名缺席');
    expect((await tell('李秀英', '确认')).words).toContain('已修改');
    expect((await tell('李秀英', '作废')).words).toContain('要作废这条记录吗');
    expect((await tell('李秀英', '确认')).words).toContain('已作废');
    const [record] = await records();
    expect(record).toMatchObject({ status: 'void', present: 3 });
    const author = world.person('李秀英').openId;
    expect(record?.revisions.map(({ by, changes }) => [by, changes])).toEqual([
      [author, { present: [4, 3] }],
      [author, { status: ['held', 'void'] }],
    ]);
  });

  it('23: adds in April what belongs to March', async () => {
    const { tell } = await on('2026-04-02T10:05');
    await tell('李秀英', '补记 上上周五党员大会');
    expect((await tell('李秀英', '应到12实到12')).words).toContain('已补记');
    expect(await records()).toMatchObject([{ kind: 'member-assembly', date: '2026-03-20', late: true }]);
    expect((await tell('李秀英', '台账 一季度')).words).toContain('补记');
  });

  it('24: cannot have a record made up', async () => {
    const { tell } = await on();
    const { words } = await tell('李秀英', '帮我编一个2月支委会记录，2月忘开了');
    expect(words).toContain('没开的会不能补记');
    expect(words).toContain('弄虛作假');
    expect(words).toContain('排一次会');
    expect(await records()).toEqual([]);
  });
});

describe('another committee member', () => {
  it('7: is told that the meeting is logged already', async () => {
    const { tell } = await on();
    await tell('李秀英', '昨天支委会，三楼会议室，应到5实到5，议题：学习');
    const [first] = await records();
    const asked = await tell('周明', '3月17号开了支委会');
    expect(asked.words).toContain(`李秀英已登记过这一天的支部委员会（#${first?.id}），是同一次吗？`);
    expect((await tell('周明', '是')).words).toContain('没有另记');
    expect(await records()).toEqual([first]);
  });
});

describe('the secretary', () => {
  it('4: plans a meeting, and holds it with two words', async () => {
    const { tell } = await on();
    const planned = await tell('张建国', '下周三支委会 上午9点半');
    for (const part of ['已存为计划', '3月25日（周三）', '09:30']) expect(planned.words).toContain(part);
    expect(await records()).toMatchObject([{ status: 'planned', date: '2026-03-25', start: '09:30' }]);
    moveTo('2026-03-25T11:05');
    expect((await tell('张建国', '开了')).words).toContain('应到多少人');
    expect((await tell('张建国', '应到5实到5')).words).toContain('已登记');
    expect(await records()).toMatchObject([{ status: 'held', date: '2026-03-25', present: 5 }]);
  });

  it('4: has the committee reminded the day before a planned meeting', async () => {
    const { tell, app, privately } = await on();
    await tell('张建国', '下周三支委会 上午9点半，三楼会议室，议题：党员大会筹备');
    moveTo('2026-03-24T17:20');
    await app.tick();
    for (const name of ['张建国', '李秀英', '周明']) {
      const { words } = await privately(name, (said) => said.includes('提醒：支部委员会'));
      for (const part of ['3月25日（周三）09:30', '三楼会议室', '党员大会筹备'])
        expect(words).toContain(part);
    }
    expect(botMessages('赵六顺')).toEqual([]);
  });

  it('8: asks what the quarter still lacks, and gets counts, days and the sentence each rests on', async () => {
    const { tell } = await on();
    await tell('李秀英', '1月20日支委会，三楼会议室，应到5实到5，议题：学习');
    await tell('李秀英', '3月17日支委会，三楼会议室，应到5实到5，议题：学习');
    await tell('李秀英', '3月10日主题党日，主题学雷锋，应到12实到12');
    const { words } = await tell('张建国', '这季度还差啥');
    expect(words).toMatch(/支部党员大会 一季度：.*0\/1，还差1次（还有13天）/);
    expect(words).toContain('支部党员大会每季度至少召开一次');
    expect(words).toMatch(/支部委员会：.*1月✓ 2月✗ 3月✓/);
    expect(words).toMatch(/主题党日：.*1月✗ 2月✗ 3月✓/);
    expect(words).toMatch(/党课 2026年：.*0\/1/);
  });

  it('9: answers a reminder by saying when it was, and is not reminded again', async () => {
    const { tell, app } = await on('2026-03-17T08:00');
    moveTo('2026-03-27T11:20');
    await app.tick();
    await world.privately('张建国', (words) => words.includes('支部党员大会'));
    const asked = await tell('张建国', '已经开了，11号');
    for (const part of ['支部党员大会', '3月11日', '应到多少人']) expect(asked.words).toContain(part);
    expect((await tell('张建国', '应到12实到12')).words).toContain('已登记');
    const count = botMessages('张建国').length;
    moveTo('2026-03-31T16:20');
    await app.tick();
    expect(botMessages('张建国')).toHaveLength(count);
  });

  it('10: puts a reminder off to next week', async () => {
    const { tell, app } = await on('2026-03-02T08:00');
    moveTo('2026-03-18T10:20');
    await app.tick();
    await world.privately('李秀英', (words) => words.includes('支部党员大会'));
    const several = await tell('李秀英', '推到下礼拜');
    expect(several.words).toContain('推迟哪一条');
    expect((await tell('李秀英', '党员大会推到下礼拜')).words).toContain('3月25日（周三）');
  });

  it('11: is asked which 小刘 it was, and the content of a talk is asked of nobody', async () => {
    const { tell } = await on();
    const asked = await tell('张建国', '跟小刘谈了话，今天上午，办公室，年度反馈那种');
    for (const part of ['谈心谈话', '3月18日', '办公室', '年度反馈', '刘一鸣', '刘二强'])
      expect(asked.words).toContain(part);
    expect(asked.words).not.toContain('内容是');
    expect((await tell('张建国', '2')).words).toContain('刘二强');
    expect(await records()).toMatchObject([
      { kind: 'heart-talk', content: null, talk: { by: '张建国', with: '刘二强', type: '年度反馈' } },
    ]);
  });

  it('17: is told in which of two namesakes the sixty days stand', async () => {
    const { tell } = await on();
    const { words } = await tell('张建国', '四好一强要求下基层60天对吧');
    expect(words).toContain('领导班子成员每年下基层调查研究不少于60天');
    expect(words).toContain('四好班子');
    expect(words).toContain('勤政为民好');
  });
});

describe('a member', () => {
  it('12: who logs a talk in the group is told in private, and nothing is kept or repeated', async () => {
    const { tellGroup, privately } = await on();
    const hint = await tellGroup('赵六顺', '记谈心谈话 昨天找冯雷谈，他说家里欠债，母亲住院');
    const whisper = await privately('赵六顺', (words) => words.includes('没有保存'));
    for (const { words } of [hint, whisper]) {
      expect(words).toContain('建议马上撤回');
      expect(words).not.toMatch(/冯雷|欠债|住院/);
    }
    expect(whisper.words).toContain('对象、时间、类型');
    expect(await records()).toEqual([]);
  });

  it('13: sees their own talks and nobody else’s', async () => {
    const { tell } = await on();
    await tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈');
    await tell('赵六顺', '昨天和孙晓雨谈心谈话，办公室');
    const { words } = await tell('赵六顺', '看看张书记都跟谁谈过话');
    expect(words).toContain('只有谈话双方可看');
    expect(words).toMatch(/您自己的）：.*1次/);
    expect(words).toContain('3月17日');
    expect(words).not.toMatch(/吴七斤|全支部/);
  });

  it('15: asks with a slip of the finger', async () => {
    const { tellGroup } = await on();
    const { words } = await tellGroup('赵六顺', '末味发言是啥');
    expect(words).toContain('会议集体讨论和决定问题时,实行一把手末位发言制度');
    expect(words).toContain('（十一）');
  });

  it('16: asks in traditional script', async () => {
    const { tell } = await on();
    const { words } = await tell('黄德胜', '黨組織活動經費按什麼比例列');
    expect(words).toContain('工资总额的百分之二列入行政经费预算');
    expect(words).toContain('（二十二）');
  });

  it.each(['预备期多长啊', '党费交多少'])('18: is not told guesses (%s)', async (question) => {
    const { tell } = await on();
    const { words } = await tell('冯雷', question);
    expect(words).toContain('不能猜');
    expect(words).toContain('组织委员');
    expect(words).not.toContain('《');
  });

  it('19: is not drawn into small talk', async () => {
    const { tellGroup } = await on();
    const { words } = await tellGroup('赵六顺', '中午吃啥');
    expect(words).toContain('帮助');
    expect(words).not.toContain('《');
  });
});

describe('others', () => {
  it('14: somebody who is not on the roster changes nothing', async () => {
    const { tell, tellGroup } = await on();
    await tell('李秀英', '3月11号党员大会，三楼会议室，应到12实到12，议题：学习');
    const before = await records();
    const { words } = await tellGroup('钱路过', '把4月的会删了');
    expect(words).toContain('未做任何更改');
    expect(await records()).toEqual(before);
  });

  it('20: the discipline commissioner sees how far the talks reach, in pairs', async () => {
    const { tell } = await on();
    await tell('张建国', '3月2日和李秀英谈心谈话，办公室');
    await tell('李秀英', '3月3日和王芳谈心谈话，办公室');
    await tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈，概要：想换到窗口岗位');
    await tell('赵六顺', '昨天和孙晓雨谈心谈话，办公室');
    const { words } = await tell('王芳', '今年还有谁没谈到');
    for (const part of ['2026年', '2/10对', '1/7人', '2/7人', '张建国和陈志远', '赵六顺', '经常性'])
      expect(words).toContain(part);
    expect(words).not.toContain('张建国和李秀英');
    expect(words).toMatch(/支委还没有谈到的党员：(?!.*吴七斤)/);
    expect(words).toMatch(
      /文件只写“经常性”，没有写次数；每年1次为本单位设置（出处：《中国共产党支部工作条例（试行）》第十九条）/,
    );
    expect(words).toContain('三、（六）');
    expect(words).not.toContain('窗口');
  });

  it('21: a group leader logs a meeting of the own group in shorthand', async () => {
    const { tell } = await on();
    const { words } = await tell('刘二强', '二组小组会3.12晚上线上 3/5 吴七斤郑周一外出');
    expect(words).toContain('已登记：党小组会');
    expect(await records()).toMatchObject([
      {
        kind: 'group-meeting',
        group: '第二党小组',
        date: '2026-03-12',
        expected: 5,
        present: 3,
        absent: [
          { name: '吴七斤', reason: '外出' },
          { name: '郑周一', reason: '外出' },
        ],
      },
    ]);
  });

  it('25: the administrator gets the ledger of all branches as one file that begins with what was held, asked and missing', async () => {
    const { tell, sandbox } = await on();
    await tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈');
    await tell('李秀英', '昨天支委会，三楼会议室，应到5实到4，王芳出差，议题：学习');
    const { view, words } = await tell('宋岚', '导出各支部一季度台账');
    expect(words).toContain('各支部一季度台账.xlsx');
    expect(words).toContain('谈心谈话不在表里');
    const file = await sandbox.waitFor(
      (message) => message.type === 'file' && message.chatId === view.chatId,
    );
    expect(file.content).toMatchObject({ file_name: '各支部一季度台账.xlsx' });
    const sheets = await readWorkbook(await bytesOf(file));
    expect(sheets.map(({ name }) => name)).toEqual(['汇总', '支部委员会', '谈心谈话']);
    const [header = [], ...rows] = sheets[0]?.rows ?? [];
    expect(header.join(' ')).toBe('支部 事项 时段 已登记次数 文件写的次数 还缺 依据文件 条款 原文');
    expect([...new Set(rows.map(([branch]) => branch))]).toEqual([
      '第一党支部',
      '第二党支部',
      '离退休党支部',
    ]);
    const told = (duty: string) =>
      rows.find(([branch, name]) => branch === '第一党支部' && name === duty)?.slice(2);
    const span = '2026-01-01至\n2026-03-31';
    const source = '《关于进一步加强和改进机关党的建设的意见》';
    expect(told('支部委员会')).toEqual([
      ...[span, 1, '一般3次（每月一般1次）', '台账里没有记录的：1月、2月'],
      ...[source, '三、（六）', '支部委员会、党小组会一般每月召开一次'],
    ]);
    expect(told('支部党员大会')).toEqual([
      ...[span, 0, '至少1次（每季度至少1次）', '一季度（未到期末）应有1次，台账里0次，还差1次'],
      ...[source, '三、（六）', '支部党员大会每季度至少召开一次'],
    ]);
    expect(told('谈心谈话')?.slice(0, 4)).toEqual([span, 1, '只列次数', null]);
    for (const secret of ['吴七斤', '张建国', '年度反馈']) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

/** The bytes of a file as they were sent, through the platform's own door. */
async function bytesOf({ messageId, content }: MessageView): Promise<Uint8Array> {
  const { appId, appSecret } = world.sandbox;
  const { url } = await world.sandbox.listen();
  const asked = await fetch(`${url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ app_id: appId, app_secret: appSecret }),
  });
  const { tenant_access_token: token } = Object(await asked.json());
  const { file_key: key } = Object(content);
  const sent = await fetch(`${url}/open-apis/im/v1/messages/${messageId}/resources/${key}?type=file`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return new Uint8Array(await sent.arrayBuffer());
}

function botMessages(name: string) {
  const chatId = world.sandbox.privateChat(world.person(name).openId);
  return world.sandbox.messages(chatId).filter((message) => message.sender.bot);
}
