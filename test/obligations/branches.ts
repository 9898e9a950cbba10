import type { LedgerRecord } from '../../src/core/record.ts';
import type { Member, Role } from '../../src/core/roster.ts';
import { createDirectory, type Directory } from '../../src/roster/directory.ts';

export const ZONE = 'Asia/Shanghai';

/** Epoch ms of a local moment in Shanghai, written `2026-03-18 10:00`. */
export function at(moment: string): number {
  return Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
}

export function person(
  openId: string,
  branch: string,
  roles: readonly Role[],
  more: Partial<Member> = {},
): Member {
  return { openId, name: `姓名${openId}`, branch, roles, group: null, rank: null, ...more };
}

/** One branch with a committee and two groups, one with a 书记 only, one without groups; and an administrator. */
export const MEMBERS: readonly Member[] = [
  person('shu1', '第一党支部', ['书记', '党员'], { group: '一组', rank: '县处级' }),
  person('zu1', '第一党支部', ['组织委员', '党员'], { group: '一组' }),
  person('ji1', '第一党支部', ['纪检委员', '党员'], { group: '二组' }),
  person('zhang1', '第一党支部', ['党小组长', '党员'], { group: '一组' }),
  person('zhang2', '第一党支部', ['党小组长', '党员'], { group: '二组' }),
  person('shu2', '第二党支部', ['书记', '党员']),
  person('dang2', '第二党支部', ['党员']),
  person('shu3', '第三党支部', ['书记', '党员'], { rank: '市厅级' }),
  person('zu3', '第三党支部', ['组织委员', '党员']),
  person('admin', '', ['管理员']),
];

export function organisation(members: readonly Member[] = MEMBERS): Directory {
  return createDirectory(members, []);
}

let count = 0;

/** A held record of the first branch; what matters is given. */
export function record(kind: string, date: string, more: Partial<LedgerRecord> = {}): LedgerRecord {
  count += 1;
  return {
    id: `r${count}`,
    kind,
    date,
    branch: '第一党支部',
    group: null,
    status: 'held',
    start: null,
    end: null,
    place: null,
    topic: null,
    host: null,
    recorder: null,
    speaker: null,
    expected: null,
    present: null,
    absent: [],
    observers: [],
    agenda: [],
    content: null,
    resolution: null,
    talk: null,
    late: false,
    created: { by: 'zu1', at: `${date}T10:00:00+08:00` },
    revisions: [],
    parties: [],
    ...more,
  };
}
