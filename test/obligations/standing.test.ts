import { describe, expect, test } from 'vitest';
import { loadDuties } from '../../src/obligations/load.ts';
import { type Standing, standing } from '../../src/obligations/standing.ts';
import { at, organisation, person, record, ZONE } from './branches.ts';

const duties = loadDuties('data/obligations');
const directory = organisation();

function of(branch: string, records: Parameters<typeof standing>[0]['records'], moment = '2026-03-18 10:00') {
  const all = standing({ duties, directory, branch, records, now: at(moment), zone: ZONE });
  return (id: string): readonly Standing[] => all.filter((one) => one.duty.id === id);
}

describe('how the duties stand', () => {
  test('with nothing recorded everything with a number is missing', () => {
    const look = of('第一党支部', []);
    expect(look('member-assembly')).toMatchObject([{ target: 1, done: 0, missing: 1, strength: 'hard' }]);
    expect(look('member-assembly')[0]?.period).toMatchObject({ key: '2026Q1', label: '一季度' });
    expect(look('member-assembly')[0]?.daysLeft).toBe(13);
    expect(look('committee-meeting')).toMatchObject([{ done: 0, missing: 1, strength: 'soft' }]);
  });

  test('what is held within the period counts, on its first and its last day too', () => {
    for (const date of ['2026-01-01', '2026-03-31']) {
      const look = of('第一党支部', [record('member-assembly', date)]);
      expect(look('member-assembly')).toMatchObject([{ done: 1, missing: 0, records: [{ date }] }]);
    }
    for (const date of ['2025-12-31', '2026-04-01']) {
      expect(of('第一党支部', [record('member-assembly', date)])('member-assembly')).toMatchObject([
        { done: 0 },
      ]);
    }
  });

  test('neither plans nor void records nor those of another branch or kind count', () => {
    const look = of('第一党支部', [
      record('member-assembly', '2026-03-10', { status: 'planned' }),
      record('member-assembly', '2026-03-11', { status: 'void' }),
      record('member-assembly', '2026-03-12', { branch: '第二党支部' }),
      record('theme-day', '2026-03-13'),
    ]);
    expect(look('member-assembly')).toMatchObject([{ done: 0, missing: 1 }]);
  });

  test('a branch without a committee has no committee meeting, one without groups no group meeting', () => {
    const look = of('第二党支部', []);
    expect(look('committee-meeting')).toEqual([]);
    expect(look('group-meeting')).toEqual([]);
    expect(look('theme-day')).toHaveLength(1);
  });

  test('each group answers for itself', () => {
    const look = of('第一党支部', [record('group-meeting', '2026-03-12', { group: '二组' })]);
    expect(look('group-meeting')).toMatchObject([
      { group: '一组', done: 0, missing: 1 },
      { group: '二组', done: 1, missing: 0 },
    ]);
  });

  test('a lecture counts only when the 书记 gave it', () => {
    const lecture = (speaker: string | null) =>
      of('第一党支部', [record('party-lecture', '2026-02-02', { speaker })])('party-lecture');
    expect(lecture('姓名shu1')).toMatchObject([{ done: 1, missing: 0 }]);
    expect(lecture('姓名zu1、姓名shu1')).toMatchObject([{ done: 1 }]);
    expect(lecture('姓名zu1')).toMatchObject([{ done: 0, missing: 1 }]);
    expect(lecture('姓名shu2')).toMatchObject([{ done: 0 }]);
    expect(lecture(null)).toMatchObject([{ done: 0 }]);
  });

  test('talks are only counted, over the year, and their records are not handed on', () => {
    const look = of('第一党支部', [
      record('heart-talk', '2026-01-05', { parties: ['shu1', 'zu1'] }),
      record('heart-talk', '2025-12-31', { parties: ['shu1', 'zu1'] }),
    ]);
    expect(look('heart-talk')).toMatchObject([
      { target: null, done: 1, missing: 0, records: [], strength: null },
    ]);
  });

  test('visits go by rank, and only those whose own they are count', () => {
    const visit = (date: string, who: string) => record('site-visit', date, { parties: [who] });
    const look = of('第一党支部', [
      visit('2026-01-20', 'shu1'),
      visit('2026-02-20', 'shu1'),
      visit('2026-02-21', 'zu1'),
    ]);
    expect(look('site-visit')).toMatchObject([
      { person: { openId: 'shu1' }, target: 4, done: 2, missing: 2 },
    ]);
    expect(of('第三党支部', [])('site-visit')).toMatchObject([{ person: { openId: 'shu3' }, target: 3 }]);
    expect(of('第二党支部', [])('site-visit')).toEqual([]);
  });

  test('more than asked for is never a negative number', () => {
    const records = ['2026-03-02', '2026-03-16'].map((date) => record('theme-day', date));
    expect(of('第一党支部', records)('theme-day')).toMatchObject([{ done: 2, missing: 0 }]);
  });

  test('today is that of the zone: at seven in New York it is already the new quarter', () => {
    const look = of('第一党支部', [], '2026-04-01 00:05');
    expect(look('member-assembly')[0]?.period.key).toBe('2026Q2');
  });

  test('a past month can be looked at', () => {
    const records = [record('theme-day', '2026-02-10')];
    const [one] = standing({
      duties: duties.filter((duty) => duty.id === 'theme-day'),
      directory,
      branch: '第一党支部',
      records,
      now: at('2026-03-18 10:00'),
      zone: ZONE,
      on: '2026-02-01',
    });
    expect(one).toMatchObject({ done: 1, daysLeft: 0, period: { key: '2026-02' } });
  });

  test('an unknown branch owes only what every branch owes, and nobody is invented for it', () => {
    const look = of('没有的支部', []);
    expect(look('member-assembly')).toHaveLength(1);
    expect(look('site-visit')).toEqual([]);
  });

  test('in a branch with a new 书记 the old one does not count any more', () => {
    const changed = organisation([person('neu', '第一党支部', ['书记'])]);
    const records = [record('party-lecture', '2026-02-02', { speaker: '姓名shu1' })];
    const all = standing({
      duties,
      directory: changed,
      branch: '第一党支部',
      records,
      now: at('2026-03-18 10:00'),
      zone: ZONE,
    });
    expect(all.find((one) => one.duty.id === 'party-lecture')).toMatchObject({ missing: 1 });
  });
});
