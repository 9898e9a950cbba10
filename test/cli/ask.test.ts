import { mkdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadDocuments } from '../../src/qa/load.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

describe('zhibu ask', () => {
  it('prints the words that a person would read', async () => {
    const { status, out } = await desk().run('ask', '党员大会多久开一次');
    expect(status).toBe(0);
    expect(out.join('\n')).toContain('支部党员大会每季度至少召开一次');
    expect(out.join('\n')).toContain('关于进一步加强和改进机关党的建设的意见');
  });

  it('prints the answer object with --json, each quote copied from its document', async () => {
    const { out } = await desk().run('ask', '--json', '末位发言是啥');
    const answer = JSON.parse(out.join(''));
    expect(Object.keys(answer)).toEqual(['q', 'outcome', 'quotes', 'reply', 'ms']);
    expect(answer).toMatchObject({ q: '末位发言是啥', outcome: 'answer' });
    const [quote] = answer.quotes;
    expect(Object.keys(quote)).toEqual(['document', 'title', 'clause', 'text']);
    expect(answer.reply).toContain(quote.text);
    const document = loadDocuments('data/documents').find(({ head }) => head.slug === quote.document);
    const clause = document?.clauses.find(({ label }) => label === quote.clause);
    expect(clause?.text.replace(/\s+/g, '')).toContain(quote.text.replace(/\s+/g, ''));
  });

  it('declines without quotes', async () => {
    const { status, out } = await desk().run('ask', '--json', '党费交多少');
    expect(status).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ outcome: 'decline', quotes: [] });
  });

  it('answers a file of questions in order, one object a line, byte order mark and empty lines or not', async () => {
    const file = await desk().file(
      'q.jsonl',
      '\ufeff{"q":"你好"}\r\n\n{"q":"末位发言是啥","more":1}\n{"q":""}',
    );
    const { status, out } = await desk().run('ask', '--batch', file);
    expect(status).toBe(0);
    expect(out.map((line) => JSON.parse(line).q)).toEqual(['你好', '末位发言是啥', '']);
  });

  it('answers from any folder of .md and .txt files', async () => {
    await mkdir(desk().at('own'));
    await desk().file('own/车辆.txt', '一、公务车辆由办公室统一调度。\n二、公务车辆每月检查一次。\n');
    const { out } = await desk().run('ask', '公务车辆多久检查一次', '--documents', 'own', '--json');
    const answer = JSON.parse(out.join(''));
    expect(answer.quotes[0]).toMatchObject({ document: '车辆' });
    expect(answer.quotes[0].text).toContain('每月检查一次');
  });

  it.each([
    [['ask'], 2, '要一个问题'],
    [['ask', '党员', '大会'], 2, '要一个问题'],
    [['ask', '党员大会', '--batch', 'q.jsonl'], 2, '要一个问题'],
    [['ask', '党员大会', '--nope'], 2, '不认识的选项'],
    [['ask', '党员大会', '--documents'], 2, '选项'],
    [['ask', '--batch', 'nowhere.jsonl'], 1, 'nowhere.jsonl'],
    [['ask', '党员大会', '--documents', 'nowhere'], 1, 'nowhere'],
    [['ask', '党员大会', '--documents', '.'], 1, '没有 .md 或 .txt'],
  ])('%j ends with %i and one line that says why', async (argv, status, why) => {
    const outcome = await desk().run(...argv);
    expect(outcome).toMatchObject({ status, out: [], logged: [] });
    expect(outcome.complaints).toHaveLength(1);
    expect(outcome.complaints[0]).toContain(why);
    expect(outcome.complaints[0]).not.toMatch(/\n|\bat\b.*:\d/);
  });

  it('names the line of a file that is no question, and answers none of them', async () => {
    const broken = await desk().file('broken.jsonl', '{"q":"你好"}\nnot json\n');
    const nameless = await desk().file('nameless.jsonl', '{"question":"你好"}\n');
    const outcome = await desk().run('ask', '--batch', broken);
    expect(outcome).toMatchObject({ status: 1, out: [], complaints: [expect.stringContaining('第2行')] });
    expect((await desk().run('ask', '--batch', nameless)).complaints[0]).toContain('“q”');
  });
});
