import { storeUrlOf } from '../demo.ts';
import { decodeBackup } from '../store/copy/backup-file.ts';
import { fillStore } from '../store/copy/copy.ts';
import { readText } from './kit/files.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const restore: Subcommand = {
  summary: '把备份恢复到空的数据文件夹或数据库',
  usage: 'zhibu restore FILE',
  async run(args, terminal) {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new UsageError('restore 后面要写一个备份文件');
    const rows = decodeBackup(await readText(file, terminal), file);
    await fillStore(storeUrlOf(await settings(terminal)), rows, terminal.log);
    terminal.out(`已恢复${rows.length}条。要看以前的谈话概要，SECRET_KEY 要和备份时的一样。`);
  },
};

export default restore;
