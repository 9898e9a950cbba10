import { createLog } from '../log.ts';
import { gather } from '../store/gather.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const LAST_CALLS_MS = 500;

const start: Subcommand = {
  summary: '启动助手；没有飞书凭据时启动本机演示',
  usage: 'zhibu start',
  async run(args, terminal) {
    if (args.length > 0) throw new UsageError('start 后面不写别的，设置写在 .env 里');
    const [{ startApp }, { loadSourceData }] = await Promise.all([
      import('../app.ts'),
      import('../source.ts'),
    ]);
    const [config, source] = await gather([settings(terminal), loadSourceData()]);
    const app = await startApp(config, createLog(config.logLevel), { source });
    const stopping = asked(['SIGINT', 'SIGTERM']);
    terminal.out(
      app.sandbox === null
        ? `支部助手已启动，健康检查：${app.url}/healthz`
        : `演示已就绪，请用浏览器打开：${app.url}/`,
    );
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
