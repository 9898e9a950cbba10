import { describe, expect, it } from 'vitest';
import { presentOf, readAttendance } from '../../../src/ledger/understand/attendance.ts';
import { openPage } from '../../../src/ledger/understand/page.ts';

const read = (text: string) => readAttendance(openPage(text));

describe('counts', () => {
  it.each([
    ['应到23实到21', 23, 21],
    ['應到二十三人，實到二十一人', 23, 21],
    ['应到：23人 实到：22人', 23, 22],
    ['实到4人应到5人', 5, 4],
    ['23人应到，实到20', 23, 20],
    ['应到实到都是23', 23, 23],
    ['应到、实到均为5人', 5, 5],
    ['9/11', 11, 9],
    ['23/21人', 23, 21],
    ['23人到21人', 23, 21],
    ['11个人来了9个', 11, 9],
    ['5名支委到了4名', 5, 4],
    ['23名党员全部到会', 23, 23],
    ['5个人全到了', 5, 5],
    ['应到5全到', 5, 5],
    ['一个没缺，5个人', 5, 5],
    ['5人实到4人', 5, 4],
    ['应到委员5人，实到5人', 5, 5],
    ['应到党员：23名 实到党员：20名', 23, 20],
    ['该来23人，来了21人', 23, 21],
    ['23人去了20人', 23, 20],
    ['五个人齐了', 5, 5],
    ['参加22人', null, 22],
    ['23人去3个社区', null, null],
    ['签到21个', null, null],
    ['实到21', null, 21],
    ['21人参加', null, 21],
    ['来了21个人', null, 21],
    ['应到23', 23, null],
    ['全体参加', null, null],
    ['请假2人', null, null],
    ['三楼到四楼', null, null],
    ['', null, null],
  ])('%s: %s expected, %s present', (text, expected, present) => {
    expect(read(text)).toMatchObject({ expected, present });
  });

  it.each(['20来个人', '十几个人', '大概20人', '二三十人', '20多人', '20人左右'])(
    '%s is too loose to enter',
    (text) => {
      expect(read(text)).toMatchObject({ expected: null, present: null, loose: text });
    },
  );

  it('keeps how many were away apart from who was there', () => {
    expect(read('应到23，请假2人')).toMatchObject({ expected: 23, present: null, away: 2 });
    expect(read('两人没来')).toMatchObject({ away: 2 });
  });

  it.each([
    ['应到23缺2', 0, 21],
    ['应到23，缺了俩', 0, 21],
    ['应到23，其他人都到了', 2, 21],
    ['应到5，除王五外都到了', 1, 4],
    ['5个人，就王五没来', 1, 4],
    ['应到23，其他人都到了', 0, null],
    ['应到23', 2, null],
  ])('%s, %s named: %s were there', (text, named, present) => {
    expect(presentOf(read(text), named)).toBe(present);
  });

  it.each(['全体到会', '一个没缺', '无人请假', '全勤', '都到齐了', '全员参加'])(
    '%s: everybody was there',
    (text) => {
      expect(read(text).everybody).toBe(true);
    },
  );
});
