import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe } from 'vitest';

const EXECUTABLE = process.env.SOFFICE_PATH ?? '/usr/bin/soffice';

/** A first start with a new profile takes some seconds, on a busy machine many. */
const LONGEST_MS = 120_000;

/** Commas, double quotes, UTF-8; cells as they are shown, so that a formula would be seen by its result; every sheet in a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
const TEXT = 'txt:Text (encoded):UTF8';

/** What LibreOffice makes of our files. */
export interface OfficeKit {
  /** @returns the cells of each sheet as they are shown, by the sheet's name */
  sheets(xlsx: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>>;
  /** @returns the words of each document, line by line */
  texts(...docx: readonly Uint8Array[]): Promise<readonly string[]>;
}

/**
 * A suite that opens files with LibreOffice. Where there is none it is skipped, and its name says so.
 * LibreOffice is looked for at SOFFICE_PATH, else at /usr/bin/soffice.
 */
export function describeInOffice(name: string, suite: (kit: OfficeKit) => void): void {
  if (!existsSync(EXECUTABLE)) {
    const missing = () => Promise.reject(new Error('no LibreOffice'));
    describe.skip(`${name} [skipped: no LibreOffice at ${EXECUTABLE}; set SOFFICE_PATH]`, () => {
      suite({ sheets: missing, texts: missing });
    });
    return;
  }
  describe(name, { timeout: LONGEST_MS }, () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'zhibu-office-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));
    suite({
      async sheets(xlsx) {
        const files = await converted(folder, CSV, { 'ledger.xlsx': xlsx });
        const sheets = [...files].map(([file, text]) => {
          const cells: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true });
          return [file.replace(/^ledger-|\.csv$/g, ''), cells] as const;
        });
        return new Map(sheets);
      },
      async texts(...docx) {
        const named = docx.map((bytes, index) => [`${index}.docx`, bytes] as const);
        const files = await converted(folder, TEXT, Object.fromEntries(named));
        return docx.map((_, index) => (files.get(`${index}.txt`) ?? '').replace(/^\ufeff/, ''));
      },
    });
  });
}

/**
 * @param folder holds the profile, so that only the first start makes one
 * @returns the files that came of it, by their names
 */
async function converted(
  folder: string,
  format: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<ReadonlyMap<string, string>> {
  const work = await mkdtemp(join(folder, 'work-'));
  const names = Object.keys(files);
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(work, name), bytes)));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const out = join(work, 'out');
  await promisify(execFile)(
    EXECUTABLE,
    [
      ...[`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out],
      ...names.map((name) => join(work, name)),
    ],
    { timeout: LONGEST_MS, env: { ...process.env, LANG: 'C.UTF-8' } },
  );
  const written = await readdir(out);
  return new Map(
    await Promise.all(written.map(async (file) => [file, await readFile(join(out, file), 'utf8')] as const)),
  );
}
