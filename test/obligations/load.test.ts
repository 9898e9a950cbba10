import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { loadDuties } from '../../src/obligations/load.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duties-'));
  for (const id of ['theme-day', 'site-visit', 'heart-talk']) {
    cpSync(`data/obligations/${id}.yaml`, join(dir, `${id}.yaml`));
  }
});

afterEach(() => rmSync(dir, { recursive: true }));

describe('loading duties', () => {
  test('puts them in their own order, with typos among the aliases, longest first', () => {
    const [themeDay, talk, visit] = loadDuties(dir);
    expect([themeDay?.id, talk?.id, visit?.id]).toEqual(['theme-day', 'heart-talk', 'site-visit']);
    expect(themeDay?.aliases).toEqual(expect.arrayContaining(['主题党日', '党日', '主体党日']));
    const lengths = themeDay?.aliases.map((alias) => alias.length) ?? [];
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  test('reads the plain words of the file: none, 本人', () => {
    const [, talk, visit] = loadDuties(dir);
    expect(talk).toMatchObject({ cadence: null, attendedBy: null });
    expect(visit?.reminders.map((stage) => stage.to)).toEqual([[], []]);
  });

  test('hands over nothing that a duty does not have', () => {
    expect(Object.keys(loadDuties(dir)[0] ?? {})).not.toEqual(expect.arrayContaining(['order']));
    expect(Object.keys(loadDuties(dir)[0] ?? {})).not.toEqual(expect.arrayContaining(['typos']));
  });

  test.each([
    ['strength: soft', 'strength: 一般', ['cadence strength', '只能写hard、soft']],
    ['count: 1', 'count: 0', ['cadence count', '不能小于1']],
    ['count: 1', 'count: 一次', ['cadence count', '应该是数字']],
    ['count: 1, ', '', ['cadence 里缺少 count']],
    ['count: 1', 'count: 1, byRank: { 县处级: 2 }', ['只能写一个']],
    ['count: 1', 'byRank: { 县处级: 2 }', ['byRank 只用于按个人算的事']],
    ['[组织委员]', '[组织员]', ['reminders 第1条 to 第1条', '组织委员']],
    ['[组织委员]', '本人', ['reminders 第1条 to 要写角色']],
    ['stage: last', 'stage: first', ['reminders 里有两步同名']],
    ['stage: last', 'stage: 最后', ['reminders 第2条 stage', '小写英文字母']],
    ['workdaysLeft: 3', 'workdaysLeft: 10', ['reminders 第2条要比前一条离期末更近']],
    ['id: theme-day', 'id: themeday', ['id 是“themeday”，与文件名不一致']],
    ['name: 主题党日', '# name', ['name', '缺少这一项']],
    ['cadence: {', '# cadence: {', ['cadence', '缺少这一项']],
    ['place: anywhere', 'palce: anywhere', ['不认得“palce”']],
    ['optional: [start', 'optional: [topic, start', ['fields 里“topic”写了两次']],
    ['place: anywhere', 'place: anywhere\nspeakerRole: 书记', ['fields.ask 里就要有 speaker']],
    ['[主题党日活动', '[党日活動, 主题党日活动', ['叫法“党日活动”', '本文件里有']],
    ['[主题党日活动', '[谈心, 主题党日活动', ['叫法“谈心”', '里也有']],
    ['name: 主题党日', 'name: [主题党日', ['行写法不对']],
    ['name: 主题党日', 'name: 主题党日\nname: 党日', ['行写法不对']],
  ])('says where and what when %j becomes %j', (before, after, told) => {
    edit('theme-day.yaml', before, after);
    const found = problems().join('\n');
    for (const words of told) expect(found).toContain(words);
    expect(found).toMatch(/(theme-day|heart-talk)\.yaml：/);
  });

  test('a duty without a number cannot be reminded of', () => {
    edit('heart-talk.yaml', 'reminders: []', 'reminders: [{ stage: last, workdaysLeft: 3, to: 本人 }]');
    expect(problems()).toEqual([expect.stringContaining('cadence 是 none')]);
  });

  test('reads every rhythm', () => {
    const rhythms = [
      ['every: date, called: 届满日', { every: 'date', called: '届满日' }],
      ['every: date', { every: 'date' }],
      ['every: years, years: 2, from: 2026', { every: 'years', years: 2, from: 2026 }],
      ['every: season, start: 11-01, end: 03-31', { every: 'season', start: '11-01', end: '03-31' }],
    ] as const;
    for (const [written, read] of rhythms) {
      cpSync('data/obligations/theme-day.yaml', join(dir, 'theme-day.yaml'));
      edit('theme-day.yaml', 'every: month', written);
      expect(loadDuties(dir)[0]?.cadence).toEqual({ ...read, count: 1, strength: 'soft' });
    }
  });

  test.each([
    ['every: season, start: 11-01', 'cadence end 缺少这一项'],
    ['every: season, start: 11-01, end: 02-30', '要写成 MM-DD'],
    ['every: season, start: 十一月, end: 03-31', '要写成 MM-DD'],
    ['every: years, years: 2', 'cadence from 缺少这一项'],
    ['every: month, called: 月底', '不认得“called”'],
  ])('says what is wrong with the rhythm %j', (written, told) => {
    edit('theme-day.yaml', 'every: month', written);
    expect(problems().join('\n')).toContain(told);
  });

  test.each([
    ['workdaysLeft: 10', 'monthsLeft: 1, workdaysLeft: 10', '要写一个，也只能写一个'],
    ['workdaysLeft: 10, ', '', '要写一个，也只能写一个'],
    ['workdaysLeft: 10', 'workdaysIn: -61', '不能小于-60'],
  ])('says what is wrong with a stage when %j becomes %j', (before, after, told) => {
    edit('theme-day.yaml', before, after);
    expect(problems().join('\n')).toContain(told);
  });

  describe('a duty that counts the records of another', () => {
    beforeEach(() => cpSync('data/obligations/grassroots-season.yaml', join(dir, 'grassroots-season.yaml')));

    test('has no name of its own to be entered under: its names mean the other', () => {
      const [, , visit, season] = loadDuties(dir);
      expect(season).toMatchObject({ id: 'grassroots-season', aliases: [], counts: { kind: 'site-visit' } });
      expect(visit?.aliases).toEqual(expect.arrayContaining(['联系点', '走基层', '走基层活动']));
    });

    test.each([
      ['kind: site-visit', 'kind: site-visits', 'counts.kind 里的“site-visits”没有这一项'],
      ['kind: site-visit', 'kind: site-visit, measure: hours', 'counts measure 只能写days'],
      ['optional: []', 'optional: [place]', 'fields 里的两项都要写 []'],
      ['aliases: [', 'aliases: [蹲点, ', '叫法“蹲点”'],
    ])('says what is wrong when %j becomes %j', (before, after, told) => {
      edit('grassroots-season.yaml', before, after);
      expect(problems().join('\n')).toContain(told);
    });
  });

  test("a person's own duty goes to that person and to no role", () => {
    edit('site-visit.yaml', 'to: 本人', 'to: [书记]');
    expect(problems()).toEqual([expect.stringContaining('to 要写“本人”')]);
  });

  test('lists every problem of every file at once', () => {
    edit('theme-day.yaml', 'unit: branch', 'unit: 支部');
    edit('theme-day.yaml', 'order: 5', 'order: 五');
    edit('site-visit.yaml', 'loggedBy: self', 'loggedBy: 谁都行');
    writeFileSync(join(dir, 'empty.yaml'), '');
    const found = problems();
    expect(found).toHaveLength(4);
    expect(found.filter((problem) => problem.includes('theme-day.yaml'))).toHaveLength(2);
    expect(found.filter((problem) => problem.includes('empty.yaml'))).toHaveLength(1);
  });

  test('a file with another ending is not passed over in silence', () => {
    writeFileSync(join(dir, 'theme-night.yml'), 'id: theme-night');
    expect(problems()).toEqual([expect.stringContaining('theme-night.yml：文件名要以 .yaml 结尾')]);
  });

  test('a folder that is missing or empty is a problem, too', () => {
    expect(() => loadDuties(join(dir, 'nowhere'))).toThrow(SetupError);
    for (const id of ['theme-day', 'site-visit', 'heart-talk']) rmSync(join(dir, `${id}.yaml`));
    expect(problems()).toEqual([expect.stringContaining('一个文件也没有')]);
  });
});

function edit(name: string, before: string, after: string): void {
  const path = join(dir, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

function problems(): readonly string[] {
  try {
    loadDuties(dir);
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
  return [];
}
