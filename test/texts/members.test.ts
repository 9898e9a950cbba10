import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { ROLES } from '../../src/core/roster.ts';
import { bindBranch } from '../../src/members/binding.ts';
import { previewOf } from '../../src/members/import/preview.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { speak, texts } from '../../src/texts/texts.ts';
import { branchesOf, deskFor } from '../campaigns/office.ts';
import { openOffice as openLists, text } from '../members/lists.ts';
import { type Doors, openDoors } from './desk.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

/** As the roster has them. */
const NAMES = [...ROLES, '支部001', '支部002', '第一党支部', '张三', '李四'];

let doors: Doors;
beforeAll(async () => {
  speak('en');
  doors = await openDoors(branchesOf(2));
});
afterAll(() => speak('zh'));

describe('members in English', () => {
  it('are appointed and dismissed', async () => {
    const words = [
      ...['任命 姓名zu0 为 宣传委员', '确认', '任免记录', '免去 姓名zu0 的 宣传委员', '取消'],
      ...['免去 姓名shu0 的 书记', '任命 姓名zu0 为 组织委员', '任命 姓名zu0', '免去 姓名张'],
      ...['任命 支部001 王五 为 委员', '任命 姓名zu0 为 党员', '任命 姓名zu0 为 党小组长'],
    ];
    const shown = [...NAMES, ...(await doors.store.roster.members()).map(({ name }) => name)];
    for (const said of words)
      expect([said, chineseLeft(await doors.say('admin', said), shown)]).toEqual([said, []]);
  });

  it('are matched, and their groups bound', async () => {
    await doors.store.roster.change({
      awaited: [{ id: 'w1', name: '张三', branch: '支部001', roles: ['党员'], group: null, rank: null }],
    });
    expect(chineseLeft(await doors.say('admin', '核对名册'), NAMES)).toEqual([]);
    const { speaker, entries, roster, contacts } = await deskFor('shu0', 'bind', doors.office);
    const desk = { speaker, directory: entries.directory, roster, contacts };
    const bound = await bindBranch('支部001', { chatId: 'oc_1', chatType: 'group' }, desk);
    expect(chineseLeft(bound, NAMES)).toEqual([]);
  });

  it('are imported', async () => {
    const office = await openLists();
    const rows = [
      ['支部', '姓名', '手机', '党内职务'],
      ['第一党支部', '张三', '13800000001', '书记'],
    ];
    expect(chineseIn(previewOf(await office.plan(text(rows))), NAMES)).toEqual([]);
    await office.take(text(rows));
    const later = [
      ...rows.slice(0, 1),
      ['第一党支部', '张三', '13800000002', '书记'],
      ['第一党支部', '李四', '', ''],
    ];
    expect(chineseIn(previewOf(await office.plan(text(later))), NAMES)).toEqual([]);
    const wrong = text([...rows, ['', '', '12', '院长'], ['第一党支部', '张3', '13800000001', '']]);
    const problems = await office.problems(wrong);
    expect(problems.length).toBeGreaterThan(1);
    expect(chineseIn(problems, NAMES)).toEqual([]);
  });

  it('of a roster file are asked for in English', () => {
    const file = '支部,姓名,open_id,角色,党小组,职级\n第一党支部,,x,院长,,高\n';
    expect(() => parseRoster(file)).toThrow(SetupError);
    expect(() => parseRoster(file)).toThrow('Roster: row 2, column 3 (“open_id”): should begin with ou_.');
  });

  it('say everything else in English, too', () => {
    const { members, roster, tables } = texts();
    expect(chineseIn(sentencesIn([members, roster, tables]))).toEqual([]);
  });
});
