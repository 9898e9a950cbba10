import { parseArgs } from 'node:util';
import { UserError } from '../core/errors.ts';
import { evaluate, type Passage, type Query } from '../qa/evaluate.ts';
import { eachJsonLine, jsonLines, type Line, textIn } from './kit/lines.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const evalCommand: Subcommand = {
  summary: '在任何一组段落和问题上量一量检索质量',
  usage: 'zhibu eval --passages FILE.jsonl --queries FILE.jsonl [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { passages: { type: 'string' }, queries: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.passages === undefined || values.queries === undefined)
      throw new UsageError('--passages 和 --queries 都要给一个文件');
    const passages: Passage[] = [];
    for await (const line of eachJsonLine(values.passages, terminal)) passages.push(toPassage(line));
    const queries = (await jsonLines(values.queries, terminal)).map(toQuery);
    if (queries.length === 0) throw new UserError(`${values.queries} 里一个问题也没有。`);
    const gauge = { now: () => performance.now(), rss: () => process.memoryUsage().rss };
    const result = evaluate(passages, queries, gauge);
    if (values.json) terminal.out(JSON.stringify(result));
    else for (const [name, value] of Object.entries(result)) terminal.out(`${name} ${value}`);
  },
};

export default evalCommand;

function toPassage(line: Line): Passage {
  return { id: idIn(line), text: textIn(line, 'text') };
}

function toQuery(line: Line): Query {
  const ids = line.value.relevant_ids;
  if (!Array.isArray(ids)) throw new UserError(`${line.place}缺少列表“relevant_ids”，请核对。`);
  return { id: idIn(line), q: textIn(line, 'q'), relevant_ids: ids.map(String) };
}

/** Collections number their passages, or name them. */
function idIn(line: Line): string {
  const { id } = line.value;
  return typeof id === 'number' ? String(id) : textIn(line, 'id');
}
