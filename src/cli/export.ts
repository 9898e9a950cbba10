import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import { UserError } from '../core/errors.ts';
import { type ExportRequest, exportLedger, FORMATS } from '../ledger/export/ledger.ts';
import { compileMaterial } from '../ledger/material/compile.ts';
import { loadMaterials } from '../ledger/material/load.ts';
import { MATERIAL_KINDS, type MaterialKind } from '../ledger/material/material.ts';
import { loadDuties } from '../obligations/load.ts';
import { DATA } from '../paths.ts';
import { loadDocuments } from '../qa/load.ts';
import { createDirectory } from '../roster/directory.ts';
import { texts } from '../texts/texts.ts';
import { dateOption } from './kit/dates.ts';
import { writeBytes } from './kit/files.ts';
import { settings } from './kit/settings.ts';
import { lookIntoStore } from './kit/store.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const exportCommand: Subcommand = {
  get summary() {
    return texts().cli.commands.export.summary;
  },
  usage:
    'zhibu export --format json|xlsx|docx [--branch NAME] [--from DATE] [--to DATE] [--material appraisal|self-review] [-o FILE]',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        branch: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        material: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
    });
    const format = FORMATS.find((one) => one === values.format);
    if (format === undefined) throw new UsageError(texts().cli.program.oneOf('format', FORMATS));
    const material = materialOption(values.material);
    if (material !== null && format !== 'docx')
      throw new UsageError(texts().cli.commands.export.materialNeedsDocx);
    if (format !== 'json' && values.output === undefined)
      throw new UsageError(texts().cli.commands.export.needsFile(format));
    const request = { format, ...named('branch', values.branch), ...dates(values.from, values.to) };
    const bytes = await exported(request, material, terminal);
    if (values.output === undefined) terminal.out(new TextDecoder().decode(bytes).trimEnd());
    else await writeBytes(values.output, bytes, terminal);
  },
};

export default exportCommand;

async function exported(
  request: ExportRequest,
  material: MaterialKind | null,
  terminal: Terminal,
): Promise<Uint8Array> {
  const { administrators, timeZone: zone } = await settings(terminal);
  const duties = loadDuties(join(DATA, 'obligations'));
  return lookIntoStore(terminal, async ({ ledger, roster }) => {
    const [members, branches] = await Promise.all([roster.members(), roster.branches()]);
    const directory = createDirectory(members, branches, administrators);
    const documents = loadDocuments(join(DATA, 'documents')).map(({ head }) => head);
    const now = terminal.now();
    const sources = { ledger, duties, directory, documents, now, zone };
    if (material === null) return exportLedger(request, sources);
    if (request.branch !== undefined && !directory.branches.some(({ name }) => name === request.branch))
      throw new UserError(texts().cli.program.unknownBranch(request.branch));
    const materials = loadMaterials(join(DATA, 'materials'), duties).filter(({ kind }) => kind === material);
    const span = spanOf(request, localDate(now, zone));
    return compileMaterial(materials, request.branch ?? null, span, sources);
  });
}

function materialOption(value: string | undefined): MaterialKind | null {
  if (value === undefined) return null;
  const kind = MATERIAL_KINDS.find((one) => one === value);
  if (kind === undefined) throw new UsageError(texts().cli.program.oneOf('material', MATERIAL_KINDS));
  return kind;
}

/** Year-end material is about a year: that of the one date which is given, else of today. */
function spanOf({ from, to }: ExportRequest, today: string): { readonly from: string; readonly to: string } {
  const year = periodOf('year', from ?? to ?? today);
  return { from: from ?? year.start, to: to ?? year.end };
}

function dates(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  return { ...named('from', dateOption('from', from)), ...named('to', dateOption('to', to)) };
}

function named<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: string });
}
