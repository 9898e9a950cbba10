import { parseArgs } from 'node:util';
import { UserError } from '../core/errors.ts';
import { evaluate, type Passage, type Query } from '../qa/evaluate.ts';
import { texts } from '../texts/texts.ts';
import { eachJsonLine, jsonLines, type Line, textIn } from './kit/lines.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const evalCommand: Subcommand = {
  get summary() {
    return texts().cli.commands.eval.summary;
  },
  usage: 'zhibu eval --passages FILE.jsonl --queries FILE.jsonl [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { passages: { type: 'string' }, queries: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.passages === undefined || values.queries === undefined)
      throw new UsageError(texts().cli.commands.eval.misuse);
    const passages: Passage[] = [];
    for await (const line of eachJsonLine(values.passages, terminal)) passages.push(toPassage(line));
    const queries = (await jsonLines(values.queries, terminal)).map(toQuery);
    if (queries.length === 0) throw new UserError(texts().cli.commands.eval.noQuestions(values.queries));
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
  if (!Array.isArray(ids)) throw new UserError(texts().cli.commands.eval.noList(line.place));
  return { id: idIn(line), q: textIn(line, 'q'), relevant_ids: ids.map(String) };
}

/** Collections number their passages, or name them. */
function idIn(line: Line): string {
  const { id } = line.value;
  return typeof id === 'number' ? String(id) : textIn(line, 'id');
}
