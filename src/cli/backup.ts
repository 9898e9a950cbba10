import { storeUrlOf } from '../demo.ts';
import { encodeBackup } from '../store/copy/backup-file.ts';
import { dumpStore } from '../store/copy/copy.ts';
import { writeNew } from './kit/files.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const backup: Subcommand = {
  summary: '把全部数据备份成一个文件（助手运行时也可以）',
  usage: 'zhibu backup FILE',
  async run(args, terminal) {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new UsageError('backup 后面要写一个文件名');
    const rows = await dumpStore(storeUrlOf(await settings(terminal)), terminal.log);
    await writeNew(file, encodeBackup(rows), terminal);
    terminal.out(
      `已备份${rows.length}条到 ${file}。谈话概要是加密的：密钥（SECRET_KEY，或数据文件夹里的 secret.key）不在备份里，请另外保管。`,
    );
  },
};

export default backup;
