import { describe, expect, it } from 'vitest';
import { asked, hear } from '../../kit/understanding.ts';

// The stories of the domain description that turn on understanding, by their numbers. Duplicates (7), rights (13, 14)
// and what a reminder’s answer means (9) are completed elsewhere; here it is what the words say.
describe('the stories', () => {
  it('1: one line after the meeting says everything', () => {
    const heard = hear(
      '记一下 昨天下午3点支委会,三楼小会议室,张书记主持我记录,应到5实到4,王五出差,议题:一季度党员大会筹备、发展对象公示',
    );
    expect(heard).toMatchObject({ intent: 'record', kind: 'committee-meeting', issues: [] });
    expect(heard.record).toEqual({
      date: '2026-03-17',
      start: '15:00',
      place: '三楼小会议室',
      host: '张三',
      recorder: '李四',
      expected: 5,
      present: 4,
      absent: [{ name: '王五', reason: '出差' }],
      agenda: ['一季度党员大会筹备', '发展对象公示'],
    });
  });

  it('2: a misspelled duty is known, and 20来个人 is no number', () => {
    const heard = hear('@小党 上周五搞了主体党日 去烈士陵园,20来个人', { chat: 'group' });
    expect(heard).toMatchObject({
      intent: 'record',
      kind: 'theme-day',
      record: { date: '2026-03-13', place: '烈士陵园' },
    });
    expect(heard.record).not.toHaveProperty('present');
    expect([...asked(heard)].sort()).toEqual(['expected:missing', 'present:ambiguous', 'topic:missing']);
  });

  it('3: a weekday that may be two days is asked about, with both', () => {
    const heard = hear('登记 周五开了党员大会');
    expect(heard).toMatchObject({ intent: 'record', kind: 'member-assembly' });
    expect(heard.record).not.toHaveProperty('date');
    expect(heard.issues[0]).toMatchObject({
      field: 'date',
      code: 'ambiguous',
      message: '“周五”是3月13日（周五）还是3月20日（周五）（计划）？',
      choices: [{ value: '2026-03-13' }, { value: 'plan:2026-03-20' }],
    });
  });

  it('4: a day ahead makes a plan', () => {
    const heard = hear('下周三支委会 上午9点半', { sender: 'ou_zhangsan' });
    expect(heard).toMatchObject({ intent: 'plan', kind: 'committee-meeting', issues: [] });
    expect(heard.record).toEqual({ date: '2026-03-25', start: '09:30' });
  });

  it('5: a day off is asked about, and nothing else', () => {
    const heard = hear('本月15号主题党日，主题学雷锋，应到23实到21，赵六病假吴七公差');
    expect(asked(heard)).toEqual(['date:implausible']);
    expect(heard.issues[0]?.choices?.map(({ value }) => value)).toEqual(['2026-03-15', '2026-03-13']);
    expect(heard.record).toEqual({
      date: '2026-03-15',
      topic: '学雷锋',
      expected: 23,
      present: 21,
      absent: [
        { name: '赵六', reason: '病假' },
        { name: '吴七', reason: '公差' },
      ],
    });
  });

  it('6: fewer names than people away', () => {
    const heard = hear('党员大会 3.11 应到23 实到21 缺席赵六');
    expect(asked(heard)).toEqual(['absent:mismatch']);
    expect(heard.record.absent).toEqual([{ name: '赵六', reason: null }]);
  });

  it('7: the same meeting again reads like any other', () => {
    expect(hear('3月17号开了支委会', { sender: 'ou_wangwu' })).toMatchObject({
      intent: 'record',
      kind: 'committee-meeting',
      record: { date: '2026-03-17' },
    });
  });

  it('8: what is still to do this quarter', () => {
    expect(hear('这季度还差啥')).toMatchObject({ intent: 'status', period: { key: '2026Q1' } });
  });

  it('9: the answer to a reminder is an entry without a name', () => {
    expect(hear('已经开了,11号')).toMatchObject({
      intent: 'record',
      kind: null,
      record: { date: '2026-03-11' },
    });
  });

  it('10: put off until next week', () => {
    expect(hear('推到下礼拜')).toMatchObject({ intent: 'snooze', until: { date: '2026-03-25', time: null } });
  });

  it('11: a talk with one of two people', () => {
    const heard = hear('跟小刘谈了话，今天上午，办公室，年度反馈那种', { sender: 'ou_zhangsan' });
    expect(heard).toMatchObject({
      intent: 'record',
      kind: 'heart-talk',
      record: { date: '2026-03-18', place: '办公室' },
    });
    expect(heard.record.talk).toEqual({
      by: '张三',
      with: null,
      relation: null,
      type: '年度反馈',
      mode: null,
    });
    expect(heard.issues).toMatchObject([
      { field: 'with', code: 'ambiguous', message: '“小刘”是刘一还是刘二？' },
    ]);
  });

  it('12: of a talk told in a group nothing is kept or repeated', () => {
    const heard = hear('@小党 记谈心谈话 昨天找某同志谈,他说家里老人住院,压力很大', { chat: 'group' });
    expect(heard).toMatchObject({ intent: 'record', kind: 'heart-talk', record: {}, parties: [] });
    expect(asked(heard)).toEqual(['kind:wrong-place']);
    expect(JSON.stringify(heard)).not.toMatch(/住院|压力|老人/);
  });

  it('12: in private its content is left out too', () => {
    const heard = hear('记谈心谈话 昨天找某同志谈,他说爱人在医院,内容：夫妻不和');
    expect(heard.record).toEqual({ date: '2026-03-17' });
    expect(JSON.stringify(heard)).not.toMatch(/医院|不和/);
  });

  it('13 and 20: questions about talks are looked up', () => {
    expect(hear('看看张书记都跟谁谈过话')).toMatchObject({ intent: 'list', kind: 'heart-talk' });
    expect(hear('今年还有谁没谈到')).toMatchObject({ intent: 'status', period: { key: '2026' } });
  });

  it('14: 删 means void', () => {
    expect(hear('@小党 把4月的会删了', { chat: 'group', sender: 'ou_nobody' })).toMatchObject({
      intent: 'void',
    });
  });

  it.each([
    '@小党 末味发言是啥',
    '黨組織活動經費按什麼比例列',
    '四好一强要求下基层60天对吧',
    '预备期多长啊',
    '党费交多少',
  ])('15 to 18: %s is for the documents', (text) => expect(hear(text).intent).toBe('ask'));

  it('19: small talk is none of its business', () => {
    expect(hear('@小党 中午吃啥')).toMatchObject({ intent: 'other', record: {}, issues: [] });
  });

  it('21: a group’s meeting in eight words', () => {
    const heard = hear('二组小组会3.12晚上线上 9/11 赵六吴七外出', { sender: 'ou_zhengzhouyi' });
    expect(heard).toMatchObject({ intent: 'record', kind: 'group-meeting', issues: [] });
    expect(heard.record).toEqual({
      group: '第二党小组',
      date: '2026-03-12',
      place: '线上',
      expected: 11,
      present: 9,
      absent: [
        { name: '赵六', reason: '外出' },
        { name: '吴七', reason: '外出' },
      ],
    });
  });

  it('22: a change and a withdrawal of the latest record', () => {
    expect(hear('刚那条实到改成4')).toMatchObject({
      intent: 'amend',
      target: { id: null, kind: null, date: null },
      changes: { present: 4 },
    });
    expect(hear('作废')).toMatchObject({ intent: 'void', target: { id: null, kind: null, date: null } });
  });

  it('23: entered after the quarter', () => {
    expect(hear('补记 上上周五党员大会', { at: '2026-04-02T10:00:00+08:00' })).toMatchObject({
      intent: 'record',
      kind: 'member-assembly',
      record: { date: '2026-03-20' },
    });
  });

  it('24: what was not held is not made up', () => {
    expect(hear('帮我编一个2月支委会记录,2月忘开了')).toMatchObject({
      intent: 'refuse',
      kind: 'committee-meeting',
      period: { key: '2026-02' },
    });
  });

  it('25: the administrator takes the quarter away', () => {
    expect(hear('导出各支部一季度台账', { sender: 'ou_songlan' })).toMatchObject({
      intent: 'export',
      period: { key: '2026Q1' },
    });
  });
});
