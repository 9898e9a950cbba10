import { relative, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { storeUrlOf } from '../../demo.ts';
import { acceptFile, examineStore, type FileReport, restoreFile } from '../../store/repair.ts';
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
  const url = storeUrlOf(await settings(terminal));
  if (!/^file:/i.test(url)) throw new UserError('数据不在本机文件夹里，没有文件可以处理。');
  const report = (await examineStore(url)).find((one) => isMeant(one, wanted, terminal.cwd));
  if (report === undefined) throw new UserError(`数据文件夹里没有 ${wanted}，文件名见 zhibu doctor。`);
  if (report.condition === 'whole') throw new UserError(`${report.file} 没有问题，不用处理。`);
  for (const line of how === 'restore' ? restoring(report) : accepting(report)) terminal.out(line);
  if (!confirmed) {
    terminal.out(`还没有改动。确认要这样做，请停下助手，再运行 zhibu doctor --${how} ${report.file} --yes`);
    return;
  }
  await (how === 'restore' ? restoreFile : acceptFile)(url, report.file, terminal.log);
  terminal.out(`已处理 ${report.file}，原来的移到了数据文件夹的 last/ 里，没有删除。`);
}

function isMeant({ file, path }: FileReport, wanted: string, cwd: string): boolean {
  return wanted === file || relative(path, resolve(cwd, wanted)) === '';
}

function restoring(report: FileReport): string[] {
  const { file, entries, kept, lost, regained, reverted, added, reason } = report;
  if (kept === null) throw new UserError(`${file} 没有留下上一份，请从备份恢复，或者把它移出数据文件夹。`);
  const whole = kept.certain
    ? '程序写过的都在里面'
    : '如果文件是断电时坏的，断电前最后几次写入可能不在里面，请核对最近登记的';
  return [
    `${file}：${reason}，还读得出${entries}条。`,
    `上一份写于 ${new Date(kept.at).toISOString()}，有${kept.entries}条，${whole}。`,
    ...listed('恢复后会找回', regained),
    ...listed('文件里还读得出、上一份没有，会一并保留', added),
    ...listed('恢复后会去掉', lost),
    ...listed('恢复后会改回原样', reverted),
  ];
}

function accepting({ file, condition, entries, lost, regained, reverted, reason }: FileReport): string[] {
  if (condition === 'damaged') throw new UserError(`${file} 读不出来，不能照现在的样子用。请恢复上一份。`);
  return [
    `${file}：${reason}，有${entries}条。`,
    ...listed('认可后就没有了', regained),
    ...listed('认可后多出来', lost),
    ...listed('认可后改成文件里的样子', reverted),
  ];
}

function listed(what: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  const rest = entries.length > NAMED ? [`  ……还有${entries.length - NAMED}条`] : [];
  return [`${what}${entries.length}条：`, ...entries.slice(0, NAMED).map((entry) => `  ${entry}`), ...rest];
}
