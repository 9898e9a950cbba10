import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCommands } from '../../src/inbox/commands.ts';
import { byPhrase, namedCommand } from '../../src/inbox/route.ts';

const OURS = new Set([
  '不适用',
  '外出请假',
  '暂停提醒',
  '截止日期',
  '提醒计划',
  '待查提醒',
  '提醒设置',
  '恢复',
  '少提醒',
]);
const commands = await loadCommands('commands');

/** The command of ours that these words reach, or null. */
function reached(text: string): string | null {
  const name = namedCommand(text, commands)?.command.name ?? byPhrase(text, commands)?.name ?? null;
  return name !== null && OURS.has(name) ? name : null;
}

const Line = z.object({ q: z.string().optional(), text: z.string().optional() });

/** Every question and message that was written by hand to be understood as something else. */
function corpus(): readonly string[] {
  const files = ['test/answers', 'test/understanding'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .map((file) => `${folder}/${file}`),
  );
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): string => {
        const { q, text } = Line.parse(JSON.parse(line));
        return q ?? text ?? '';
      }),
  );
}

describe('words that are something else', () => {
  it('are never taken, whoever wrote them', () => {
    const all = corpus();
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.filter((text) => reached(text) !== null)).toEqual([]);
  });

  it.each([
    '不适用哪些单位',
    '不适用的情形有哪些',
    '这条规定不适用我们支部吗',
    '支委会什么情况下不适用',
    '党员大会制度不适用于预备党员',
    '不设支委会怎么办',
    '换届延期要谁批',
    '换届提前要报谁',
    '届满不换届怎么处理',
    '任期届满多久要换届',
    '届满日怎么定',
    '自查报告截止哪天',
    '自查报告截止到几号',
    '创建计划什么时候截止',
    '党员请假找谁',
    '党员大会请假要找谁批',
    '主题党日可以请假几次',
    '外出务工的党员归哪边支部管',
    '党员外出三个月要报备吗',
    '请假：赵六、吴七',
    '请假 赵六',
    '请假2人：赵六（病假）、吴七（公差）',
    '请假',
    '出差三天',
    '赵六出差',
    '王五请假3天',
    '昨天支委会，应到5实到4，王五请假到下周五',
    '3月11日党员大会，赵六出差到月底没来',
    '我下周出差，先别提醒',
    '出差回来再说',
    '推到下周三',
    '主题党日提醒改到周五',
    '支委会的提醒缓两天',
    '组织生活会提醒先放一放，月底再提醒',
    '提醒谈话是什么',
    '计划 下周三支委会',
    '恢复党员权利要什么手续',
    '党员受处分后多久能恢复权利',
    '取消参评资格的情形',
    '谁来提醒书记讲党课',
    '先别催',
    '别再提醒我党课了',
    '周末可以开支委会吗',
    '周末开主题党日',
    '周末不开支委会',
    '周末通知大家开会',
    '提醒谈话和诫勉谈话',
    '对发现的问题及时提醒',
  ])('%s', (text) => {
    expect(reached(text)).toBeNull();
  });
});

describe('words that arrange something', () => {
  it.each([
    ['不适用 支委会 委员都在外学习', '不适用'],
    ['不適用 支委會 委員都在外學習', '不适用'],
    ['不适用支委会 委员都在外学习', '不适用'],
    ['支委会本月不适用，委员都在外学习', '不适用'],
    ['本月主题党日不适用', '不适用'],
    ['请假 3月1日到3月20日 休假', '外出请假'],
    ['請假 3月1日到3月20日', '外出请假'],
    ['请假三天', '外出请假'],
    ['请假到下周五', '外出请假'],
    ['我要请假', '外出请假'],
    ['我3月1日到3月20日休假', '外出请假'],
    ['明天请假', '外出请假'],
    ['出差到下周五', '外出请假'],
    ['3月1日到3月20日出差', '外出请假'],
    ['李秀英请假到下周五', '外出请假'],
    ['@李秀英 请假到下周五', '外出请假'],
    ['请假 李秀英 3月1日到3月20日', '外出请假'],
    ['请假 2026.3.1-3.20', '外出请假'],
    ['暂停提醒 主题党日 到4月30日 本月装修', '暂停提醒'],
    ['暂停主题党日的提醒 到4月30日 装修', '暂停提醒'],
    ['第一党支部届满日 2027年5月31日', '截止日期'],
    ['第一党支部届满日是2027-05-31', '截止日期'],
    ['届满日改到2027年6月30日', '截止日期'],
    ['自查报告截止 12月20日', '截止日期'],
    ['创建计划截止日期定在明年3月10日', '截止日期'],
    ['设置届满日 第一党支部 2027年5月31日', '截止日期'],
    ['提醒计划', '提醒计划'],
    ['接下来有哪些提醒', '提醒计划'],
    ['提醒计划 第二党支部', '提醒计划'],
    ['待查提醒', '待查提醒'],
    ['提醒设置', '提醒设置'],
    ['恢复 支委会', '恢复'],
    ['恢复支委会的提醒', '恢复'],
    ['销假', '恢复'],
    ['撤销刚才的不适用', '提醒设置'],
    ['取消支委会的不适用', '提醒设置'],
    ['把刚才的不适用取消了', '提醒设置'],
    ['撤掉主题党日的暂停提醒', '提醒设置'],
    ['李秀英出差到月底，别提醒她', '外出请假'],
    ['少发点提醒行不行', '少提醒'],
    ['你别天天催我', '少提醒'],
    ['为什么老提醒我', '少提醒'],
    ['提醒什么时候发', '少提醒'],
    ['提醒发给谁', '提醒计划'],
    ['提醒太多了，少发点', '少提醒'],
    ['提醒太頻繁了', '少提醒'],
    ['少提醒我几次', '少提醒'],
    ['周末不要提醒', '少提醒'],
    ['周末别发', '少提醒'],
    ['能不能周末不发提醒', '少提醒'],
    ['晚上不要给我发提醒', '少提醒'],
    ['不要在周末提醒我', '少提醒'],
    ['周末会提醒吗', '少提醒'],
    ['老是提醒我，烦死了', '少提醒'],
    ['怎么关掉提醒', '少提醒'],
    ['把提醒关了', '少提醒'],
  ])('%s → %s', (text, name) => {
    expect(reached(text)).toBe(name);
  });
});
