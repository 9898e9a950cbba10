import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LedgerRecord, Talk } from '../../src/core/record.ts';
import { coverageOf } from '../../src/ledger/coverage/coverage.ts';
import { COVERAGE_WORDS } from '../../src/ledger/coverage/words.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { fold } from '../../src/text/fold.ts';
import { record } from '../store/samples.ts';

const members = parseRoster(readFileSync('data/demo/roster.csv', 'utf8'));
const directory = createDirectory(members, []);
const FIRST = '第一党支部';

const idOf = (name: string): string => members.find((member) => member.name === name)?.openId ?? `ou_${name}`;

function talk(by: string, others: readonly string[], over: Partial<LedgerRecord> = {}): LedgerRecord {
  const said: Talk = { by, with: others.join('、'), relation: null, type: null, mode: null };
  return record({ kind: 'heart-talk', talk: said, parties: [by, ...others].map(idOf), ...over });
}

function coverage(records: readonly LedgerRecord[], branch = FIRST, least = 1) {
  const { committee, members: reached, peers, masses } = coverageOf(branch, records, least, directory);
  return { committee: of(committee), members: of(reached), peers: of(peers), masses };
}

const of = ({ done, total }: { done: number; total: number }): string => `${done}/${total}`;

describe('the coverage of talks', () => {
  it('is nothing where nobody talked', () => {
    expect(coverage([])).toEqual({ committee: '0/10', members: '0/7', peers: '0/7', masses: 0 });
  });

  it('counts a pair once, whoever talked to whom and however often', () => {
    const talks = [talk('张建国', ['李秀英']), talk('李秀英', ['张建国']), talk('张建国', ['李秀英'])];
    expect(coverage(talks).committee).toBe('1/10');
  });

  it('counts a member reached when the member came to the committee', () => {
    expect(coverage([talk('吴七斤', ['王芳'])])).toMatchObject({ members: '1/7', peers: '0/7' });
  });

  it('counts both sides of a talk between members', () => {
    expect(coverage([talk('赵六顺', ['孙晓雨'])])).toMatchObject({ members: '0/7', peers: '2/7' });
  });

  it('takes a talk with several for a talk with each, and not for talks among them', () => {
    expect(coverage([talk('张建国', ['吴七斤', '赵六顺'])])).toMatchObject({ members: '2/7', peers: '0/7' });
    const told = talk('张建国', ['吴七斤', '赵六顺']);
    expect(coverage([{ ...told, parties: told.parties.toReversed() }])).toMatchObject({
      members: '2/7',
      peers: '0/7',
    });
  });

  it('leaves out what is planned or void, and people of other branches', () => {
    const out = [
      talk('张建国', ['李秀英'], { status: 'planned' }),
      talk('张建国', ['王芳'], { status: 'void' }),
      talk('张建国', ['马春生']),
      talk('张建国', ['谁也不是']),
    ];
    expect(coverage(out)).toEqual({ committee: '0/10', members: '0/7', peers: '0/7', masses: 0 });
  });

  it('counts talks with 群众 apart', () => {
    const masses = talk('张建国', [], { parties: [idOf('张建国')] });
    const said = masses.talk === null ? null : { ...masses.talk, with: '老王', relation: '与群众' };
    expect(coverage([{ ...masses, talk: said }])).toMatchObject({ members: '0/7', masses: 1 });
  });

  it('has no pairs where there is only a secretary', () => {
    expect(coverage([], '第二党支部')).toMatchObject({ committee: '0/0', members: '0/4', peers: '0/4' });
  });

  it('wants as many talks as the organisation has set', () => {
    const once = [talk('张建国', ['吴七斤'])];
    expect(coverage(once, FIRST, 2).members).toBe('0/7');
    expect(coverage([...once, talk('李秀英', ['吴七斤'])], FIRST, 2).members).toBe('1/7');
  });

  it('names who is still to come, in the order of the roster', () => {
    const { open } = coverageOf(FIRST, [talk('张建国', ['赵六顺'])], 1, directory).members;
    expect(open.map((member) => member.name)).toEqual([
      '刘一鸣',
      '刘二强',
      '吴七斤',
      '孙晓雨',
      '郑周一',
      '冯雷',
    ]);
  });
});

describe('the words that ask for it', () => {
  const isAsked = (text: string): boolean => COVERAGE_WORDS.some((phrase) => phrase.test(fold(text).trim()));

  it.each([
    '今年还有谁没谈到',
    '今年還有誰沒談到？',
    '谁还没谈过',
    '还有谁没谈过话',
    '还有哪些人没谈心',
    '谈心谈话覆盖情况',
    '一季度谈心谈话覆盖情况',
    '第二党支部谈心谈话覆盖面',
    '去年还有哪几个没有谈到',
    '没谈到的有谁',
    '今年谈心谈话还有哪些党员没谈',
  ])('%s', (text) => expect(isAsked(text)).toBe(true));

  it.each([
    '谈心谈话覆盖面有什么要求',
    '谈心谈话多久一次',
    '今天跟吴七斤谈心谈话，办公室',
    '看看张书记都跟谁谈过话',
    '支委会上没谈到的事怎么办',
    '谁没交党费',
    '这次会上有人没谈到重点，决议：同意',
  ])('but not %s', (text) => expect(isAsked(text)).toBe(false));
});
