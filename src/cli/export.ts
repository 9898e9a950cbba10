import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportLedger, FORMATS } from '../ledger/export/ledger.ts';
import { loadDuties } from '../obligations/load.ts';
import { DATA } from '../paths.ts';
import { dateOption } from './kit/dates.ts';
import { writeBytes } from './kit/files.ts';
import { lookIntoStore } from './kit/store.ts';
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
    if (format === undefined) throw new UsageError(`--format 要写 ${FORMATS.join('、')} 之一`);
    if (format !== 'json' && values.output === undefined)
      throw new UsageError(`${format} 要用 -o 写明存到哪个文件`);
    const request = { format, ...named('branch', values.branch), ...dates(values.from, values.to) };
    const duties = loadDuties(join(DATA, 'obligations'));
    const bytes = await lookIntoStore(terminal, ({ ledger }) => exportLedger(request, ledger, duties));
    if (values.output === undefined) terminal.out(new TextDecoder().decode(bytes).trimEnd());
    else await writeBytes(values.output, bytes, terminal);
  },
};

export default exportCommand;

function dates(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  return { ...named('from', dateOption('from', from)), ...named('to', dateOption('to', to)) };
}

function named<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: string });
}
