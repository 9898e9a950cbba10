import { describe, expect, it } from 'vitest';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

const PASSAGES = [
  { id: 'a', text: '支部党员大会每季度至少召开一次。' },
  { id: 2, text: '党组织活动经费按工资总额的百分之二列入行政经费预算。' },
  { id: 'c', text: '换届选举延期须报批。' },
];
const QUERIES = [
  { id: 'q1', q: '党员大会多久召开一次', relevant_ids: ['a'] },
  { id: 'q2', q: '活动经费占工资总额多少', relevant_ids: [2] },
];

const jsonl = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).join('\n');

describe('zhibu eval', () => {
  it('prints one object about any collection', async () => {
    const passages = await desk().file('p.jsonl', jsonl(PASSAGES));
    const queries = await desk().file('q.jsonl', jsonl(QUERIES));
    const { status, out } = await desk().run('eval', '--passages', passages, '--queries', queries, '--json');
    expect(status).toBe(0);
    const result = JSON.parse(out.join(''));
    expect(Object.keys(result)).toEqual([
      'n',
      'recall_at_1',
      'recall_at_5',
      'mrr_at_10',
      'build_ms',
      'p50_ms',
      'p99_ms',
      'rss_mb',
    ]);
    expect(result).toMatchObject({ n: 2, recall_at_1: 1, recall_at_5: 1, mrr_at_10: 1 });
  });

  it('prints a line a number without --json', async () => {
    const passages = await desk().file('p.jsonl', jsonl(PASSAGES));
    const queries = await desk().file('q.jsonl', jsonl(QUERIES));
    const { out } = await desk().run('eval', '--passages', passages, '--queries', queries);
    expect(out).toContain('recall_at_1 1');
  });

  it.each([
    ['{"id":"a"}', '{"id":"q","q":"x","relevant_ids":[]}', 'p.jsonl 第1行', '“text”'],
    ['{"id":"a","text":"x"}', '{"id":"q","q":"x"}', 'q.jsonl 第1行', 'relevant_ids'],
    ['{"id":"a","text":"x"}', '\n', 'q.jsonl', '一个问题也没有'],
    ['[1]', '{"id":"q","q":"x","relevant_ids":[]}', 'p.jsonl 第1行', 'JSON 对象'],
  ])('refuses passages %s with queries %j and names the line', async (passage, query, place, why) => {
    await desk().file('p.jsonl', passage);
    await desk().file('q.jsonl', query);
    const { status, complaints } = await desk().run('eval', '--passages', 'p.jsonl', '--queries', 'q.jsonl');
    expect(status).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(place);
    expect(complaints[0]).toContain(why);
  });

  it('wants both files', async () => {
    expect(await desk().run('eval', '--passages', 'p.jsonl')).toMatchObject({ status: 2, out: [] });
  });
});
