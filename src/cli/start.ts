import { createLog } from '../log.ts';
import { gather } from '../store/gather.ts';
import { texts } from '../texts/texts.ts';
import { orphaned } from './kit/orphaned.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

/** What is left of the 10 s that `app.ts` parcels out. */
const LAST_CALLS_MS = 400;

const start: Subcommand = {
  get summary() {
    return texts().cli.commands.start.summary;
  },
  usage: 'zhibu start',
  async run(args, terminal) {
    const said = texts().cli.commands.start;
    if (args.length > 0) throw new UsageError(said.misuse);
    const [{ startApp }, { loadSourceData }] = await Promise.all([
      import('../app.ts'),
      import('../source.ts'),
    ]);
    const [config, source] = await gather([settings(terminal), loadSourceData()]);
    const app = await startApp(config, createLog(config.logLevel), {
      source,
      unreachable: (reason) => terminal.complain(texts().feishu.unreachable(reason)),
    });
    const stopping = Promise.race([asked(['SIGINT', 'SIGTERM']), orphaned(terminal.env)]);
    terminal.out(app.sandbox === null ? said.started(app.url) : said.demo(app.url));
    await stopping;
    await app.stop();
    // A call to the platform that nobody answers must not keep the process: all that counts is on the disk.
    setTimeout(() => process.exit(), LAST_CALLS_MS).unref();
  },
};

export default start;

/** Resolves at the first of these signals; a second one ends the process as usual. */
function asked(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
