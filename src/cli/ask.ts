import { join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DATA } from '../paths.ts';
import { ask } from '../qa/ask.ts';
import { openAnswerer } from '../qa/open.ts';
import { texts } from '../texts/texts.ts';
import { jsonLines, textIn } from './kit/lines.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const askCommand: Subcommand = {
  get summary() {
    return texts().cli.commands.ask.summary;
  },
  usage: 'zhibu ask "<question>" [--json] [--documents DIR] | ask --batch FILE.jsonl [--documents DIR]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, documents: { type: 'string' }, batch: { type: 'string' } },
    });
    const { batch } = values;
    if (batch === undefined ? positionals.length !== 1 : positionals.length > 0)
      throw new UsageError(texts().cli.commands.ask.misuse);
    const questions =
      batch === undefined ? positionals : (await jsonLines(batch, terminal)).map((line) => textIn(line, 'q'));
    const documents =
      values.documents === undefined ? join(DATA, 'documents') : resolve(terminal.cwd, values.documents);
    const answerer = openAnswerer(documents, join(DATA, 'lexicon'));
    const asObject = values.json === true || batch !== undefined;
    for (const question of questions) {
      const result = ask(answerer, question, () => performance.now());
      terminal.out(asObject ? JSON.stringify(result) : result.reply);
      // Whoever reads may have seen enough: that is heard only in between.
      await turn();
    }
  },
};

export default askCommand;
