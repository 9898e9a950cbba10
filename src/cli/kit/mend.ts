import { relative, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { storeUrlOf } from '../../demo.ts';
import { acceptFile, examineStore, type FileReport, restoreFile } from '../../store/repair.ts';
import { texts } from '../../texts/texts.ts';
import { settings } from './settings.ts';
import type { Terminal } from './subcommand.ts';

/** So many entries are named one by one, the others counted. */
const NAMED = 20;

/**
 * Shows what mending a file of the store would change, and does it where that is confirmed.
 * @param how `restore` puts the last good generation back, `accept` takes the file as it is
 * @param wanted the file as `zhibu doctor` names it, or its path
 * @throws UserError when there is no such file or nothing to mend; SetupError when an assistant is running
 */
export async function mendFile(
  how: 'restore' | 'accept',
  wanted: string,
  confirmed: boolean,
  terminal: Terminal,
): Promise<void> {
  const said = texts().cli.mend;
  const url = storeUrlOf(await settings(terminal));
  if (!/^file:/i.test(url)) throw new UserError(said.noFolder);
  const report = (await examineStore(url)).find((one) => isMeant(one, wanted, terminal.cwd));
  if (report === undefined) throw new UserError(said.unknown(wanted));
  if (report.condition === 'whole') throw new UserError(said.whole(report.file));
  for (const line of how === 'restore' ? restoring(report) : accepting(report)) terminal.out(line);
  if (!confirmed) {
    terminal.out(said.notYet(how, report.file));
    return;
  }
  await (how === 'restore' ? restoreFile : acceptFile)(url, report.file, terminal.log);
  terminal.out(said.done(report.file));
}

function isMeant({ file, path }: FileReport, wanted: string, cwd: string): boolean {
  return wanted === file || relative(path, resolve(cwd, wanted)) === '';
}

function restoring(report: FileReport): string[] {
  const { file, entries, kept, lost, regained, reverted, added, reason } = report;
  const said = texts().cli.mend;
  if (kept === null) throw new UserError(said.nothingKept(file));
  return [
    said.readable(file, reason, entries),
    said.kept(new Date(kept.at).toISOString(), kept.entries, kept.certain),
    ...listed(said.restoring.regained, regained),
    ...listed(said.restoring.added, added),
    ...listed(said.restoring.lost, lost),
    ...listed(said.restoring.reverted, reverted),
  ];
}

function accepting({ file, condition, entries, lost, regained, reverted, reason }: FileReport): string[] {
  const said = texts().cli.mend;
  if (condition === 'damaged') throw new UserError(said.useless(file));
  return [
    said.holds(file, reason, entries),
    ...listed(said.accepting.regained, regained),
    ...listed(said.accepting.lost, lost),
    ...listed(said.accepting.reverted, reverted),
  ];
}

function listed(heading: (count: number) => string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  const rest = entries.length > NAMED ? [`  ${texts().cli.mend.more(entries.length - NAMED)}`] : [];
  return [heading(entries.length), ...entries.slice(0, NAMED).map((entry) => `  ${entry}`), ...rest];
}
