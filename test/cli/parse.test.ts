import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

const AT = '2026-03-18T10:00:00+08:00';
const ROSTER = resolve('data/demo/roster.csv');
const ORGANISER = 'ou_b40f2b470f324491c2bf9cdaf8242be8';
const ENTRY = '记一下 昨天下午3点支委会，三楼会议室，应到5实到4，王芳出差';

describe('zhibu parse', () => {
  it('prints how one message is understood at that moment', async () => {
    const { status, out } = await desk().run(
      ...['parse', ENTRY, '--at', AT, '--roster', ROSTER, '--sender', ORGANISER],
    );
    expect(status).toBe(0);
    const reading = JSON.parse(out.join('\n'));
    expect(Object.keys(reading)).toEqual(['text', 'intent', 'kind', 'record', 'issues']);
    expect(reading).toMatchObject({
      text: ENTRY,
      intent: 'record',
      kind: 'committee-meeting',
      record: { date: '2026-03-17', start: '15:00', absent: [{ name: '王芳', reason: '出差' }] },
      issues: [],
    });
  });

  it('reads a time without an offset in the product’s zone, not in that of the machine', async () => {
    const [late, zulu] = await Promise.all([
      desk().run('parse', '今天开了支委会', '--at', '2026-03-18T00:30'),
      desk().run('parse', '今天开了支委会', '--at', '2026-03-17T16:30:00Z'),
    ]);
    expect(JSON.parse(late.out.join('')).record.date).toBe('2026-03-18');
    expect(zulu.out).toEqual(late.out);
  });

  it('tells a talk in a group from one in private', async () => {
    const talk = '今天上午和赵六顺谈心';
    const group = await desk().run('parse', talk, '--at', AT, '--chat', 'group');
    expect(JSON.parse(group.out.join('')).issues).toMatchObject([{ code: 'wrong-place' }]);
    const private_ = await desk().run('parse', talk, '--at', AT);
    expect(JSON.parse(private_.out.join('')).record.talk).toBeTruthy();
  });

  it('reads a file of messages, one object a line, in order', async () => {
    const lines = [
      { text: ENTRY, at: AT, sender: ORGANISER, chat: 'p2p' },
      { text: '这季度还差啥', at: AT },
      { text: '', at: AT },
    ];
    const file = await desk().file(
      'm.jsonl',
      `\ufeff${lines.map((line) => JSON.stringify(line)).join('\r\n')}`,
    );
    const { status, out } = await desk().run('parse', '--batch', file, '--roster', ROSTER);
    expect(status).toBe(0);
    expect(out.map((line) => JSON.parse(line).intent)).toEqual(['record', 'status', 'other']);
  });

  it('stores nothing', async () => {
    await desk().run('parse', ENTRY, '--at', AT, '--roster', ROSTER, '--sender', ORGANISER);
    expect((await desk().run('export', '--format', 'json')).out).toEqual(['[]']);
  });

  it.each([
    [['parse', '--at', AT], 2],
    [['parse', 'x', 'y', '--at', AT], 2],
    [['parse', 'x'], 2],
    [['parse', 'x', '--at', '昨天'], 2],
    [['parse', 'x', '--at', '2026-02-30T10:00'], 2],
    [['parse', 'x', '--at', '2026-03-18T25:00'], 2],
    [['parse', 'x', '--at', AT, '--chat', 'topic'], 2],
    [['parse', 'x', '--at', AT, '--roster', 'nowhere.csv'], 1],
    [['parse', '--batch', 'nowhere.jsonl'], 1],
  ])('%j ends with %i and one line', async (argv, status) => {
    const outcome = await desk().run(...argv);
    expect(outcome).toMatchObject({ status, out: [], logged: [] });
    expect(outcome.complaints).toHaveLength(1);
    expect(outcome.complaints[0]).not.toContain('\n');
  });

  it.each([
    [{ at: AT }, 'text'],
    [{ text: 'x' }, 'at'],
    [{ text: 'x', at: AT, chat: 3 }, 'chat'],
  ])('names the line of a file with %j', async (line, field) => {
    const file = await desk().file('m.jsonl', `{"text":"你好","at":"${AT}"}\n${JSON.stringify(line)}`);
    const { status, complaints } = await desk().run('parse', '--batch', file);
    expect(status).toBe(1);
    expect(complaints[0]).toMatch(new RegExp(`m\\.jsonl 第2行：${field} `));
  });
});
