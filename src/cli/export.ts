import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportLedger, FORMATS } from '../ledger/export/ledger.ts';
import { loadDuties } from '../obligations/load.ts';
import { DATA } from '../paths.ts';
import { dateOption } from './kit/dates.ts';
import { withStore } from './kit/store.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const exportCommand: Subcommand = {
  summary: '导出台账',
  usage: 'zhibu export --format json|xlsx|docx [--branch NAME] [--from DATE] [--to DATE] [-o FILE]',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        branch: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
    });
    const format = FORMATS.find((one) => one === values.format);
    if (format === undefined) throw new UsageError('format');
    if (format !== 'json' && values.output === undefined) throw new UsageError('a file is needed');
    const request = { format, ...named('branch', values.branch), ...dates(values.from, values.to) };
    const duties = await loadDuties(join(DATA, 'obligations'));
    const bytes = await withStore(terminal, ({ ledger }) => exportLedger(request, ledger, duties));
    if (values.output === undefined) terminal.out(new TextDecoder().decode(bytes).trimEnd());
    else await writeFile(resolve(terminal.cwd, values.output), bytes);
  },
};

export default exportCommand;

function dates(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  return { ...named('from', dateOption(from)), ...named('to', dateOption(to)) };
}

function named<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: string });
}
