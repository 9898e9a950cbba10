import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../core/errors.ts';
import { DATA } from '../paths.ts';
import { type Imported, importDocument, LARGEST_BYTES } from '../qa/import/import.ts';
import { reportOf } from '../qa/import/report.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

const importCommand: Subcommand = {
  summary: '把文件（.md .txt .html .docx .pdf）收进文件库，认出条目，文字不变',
  usage: 'zhibu import FILE… [--as SLUG] [--documents DIR]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, documents: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('import 后面要写至少一个文件');
    if (values.as !== undefined && positionals.length > 1) throw new UsageError('--as 只能用于一个文件');
    if (values.as !== undefined && !SLUG.test(values.as))
      throw new UsageError('--as 要写一个短名，只用字母、汉字、数字和 -');
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
      throw new UserError(`超过 ${LARGEST_BYTES / 1_000_000} MB，请拆开或去掉图片再试。`);
    return await importDocument(basename(path), await readFile(path), slug);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file}：${error.message}`, { cause: error });
    if (error instanceof Error && 'code' in error)
      throw new UserError(`读不了文件 ${file}，请核对路径和权限。`, { cause: error });
    throw error;
  }
}

/** A document that is there already is never written over. */
async function write(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = there ? '已经有了，请用 --as 换一个短名，或先移走它' : '写不了，请核对文件夹和权限';
    throw new UserError(`${path} ${why}。`, { cause: error });
  }
}
