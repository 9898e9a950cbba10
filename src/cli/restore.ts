import { storeUrlOf } from '../demo.ts';
import { readBackup } from '../store/copy/backup-file.ts';
import { fillStore } from '../store/copy/copy.ts';
import { texts } from '../texts/texts.ts';
import { bytesOf } from './kit/big-files.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const restore: Subcommand = {
  get summary() {
    return texts().cli.commands.restore.summary;
  },
  usage: 'zhibu restore FILE',
  async run(args, terminal) {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new UsageError(texts().cli.commands.restore.misuse);
    const backup = () => readBackup(bytesOf(file, terminal), file);
    const rows = await fillStore(storeUrlOf(await settings(terminal)), backup, terminal.log);
    terminal.out(texts().cli.commands.restore.done(rows));
  },
};

export default restore;
