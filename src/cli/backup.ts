import { storeUrlOf } from '../demo.ts';
import { encodeBackup } from '../store/copy/backup-file.ts';
import { dumpStore } from '../store/copy/copy.ts';
import { texts } from '../texts/texts.ts';
import { writeNew } from './kit/files.ts';
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
    const rows = await dumpStore(storeUrlOf(await settings(terminal)), terminal.log);
    await writeNew(file, encodeBackup(rows), terminal);
    terminal.out(texts().cli.commands.backup.done(rows.length, file));
  },
};

export default backup;
