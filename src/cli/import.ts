import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../core/errors.ts';
import { DATA } from '../paths.ts';
import { type Imported, importDocument, LARGEST_BYTES } from '../qa/import/import.ts';
import { reportOf } from '../qa/import/report.ts';
import { texts } from '../texts/texts.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

const importCommand: Subcommand = {
  get summary() {
    return texts().cli.commands.import.summary;
  },
  usage: 'zhibu import FILE… [--as SLUG] [--documents DIR]',
  async run(args, terminal) {
    const said = texts().cli.commands.import;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, documents: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError(said.misuse);
    if (values.as !== undefined && positionals.length > 1) throw new UsageError(said.asForOne);
    if (values.as !== undefined && !SLUG.test(values.as)) throw new UsageError(said.wrongSlug);
    const folder =
      values.documents === undefined ? join(DATA, 'documents') : resolve(terminal.cwd, values.documents);
    const documents: Imported[] = [];
    // Everything is read before anything is written: one bad file leaves the folder as it was.
    for (const file of positionals) documents.push(await read(file, values.as ?? null, terminal));
    for (const document of documents) {
      const path = join(folder, `${document.slug}.md`);
      await write(path, document.content);
      for (const line of reportOf(document, relative(terminal.cwd, path))) terminal.out(line);
    }
  },
};

export default importCommand;

async function read(file: string, slug: string | null, { cwd }: Terminal): Promise<Imported> {
  const path = resolve(cwd, file);
  try {
    const { size } = await stat(path);
    if (size > LARGEST_BYTES)
      throw new UserError(texts().cli.commands.import.tooLarge(LARGEST_BYTES / 1_000_000));
    return await importDocument(basename(path), await readFile(path), slug);
  } catch (error) {
    if (error instanceof UserError)
      throw new UserError(texts().cli.commands.import.problem(file, error.message), { cause: error });
    if (error instanceof Error && 'code' in error)
      throw new UserError(texts().cli.program.unreadable(file), { cause: error });
    throw error;
  }
}

/** A document that is there already is never written over. */
async function write(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const said = texts().cli.commands.import;
    throw new UserError(there ? said.taken(path) : said.notMade(path), { cause: error });
  }
}
