import { storeUrlOf } from '../demo.ts';
import { backupTo } from '../store/copy/backup-sink.ts';
import { dumpStore } from '../store/copy/copy.ts';
import { texts } from '../texts/texts.ts';
import { writeNew } from './kit/big-files.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const backup: Subcommand = {
  get summary() {
    return texts().cli.commands.backup.summary;
  },
  usage: 'zhibu backup FILE',
  async run(args, terminal) {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new UsageError(texts().cli.commands.backup.misuse);
    const url = storeUrlOf(await settings(terminal));
    const rows = await writeNew(file, terminal, async (paper) => {
      const backup = backupTo(paper);
      await dumpStore(url, terminal.log, backup);
      return backup.end();
    });
    terminal.out(texts().cli.commands.backup.done(rows, file));
  },
};

export default backup;
