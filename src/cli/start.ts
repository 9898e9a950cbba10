import { startApp } from '../app.ts';
import { createLog } from '../log.ts';
import { settings } from './kit/settings.ts';
import type { Subcommand } from './kit/subcommand.ts';

const start: Subcommand = {
  summary: '启动助手；没有飞书凭据时启动本机演示',
  usage: 'zhibu start',
  async run(_args, terminal) {
    const config = await settings(terminal);
    const app = await startApp(config, createLog(config.logLevel));
    terminal.out(
      app.sandbox === null
        ? `支部助手已启动，健康检查：${app.url}/healthz`
        : `演示已就绪，请用浏览器打开：${app.url}/`,
    );
    await asked(['SIGINT', 'SIGTERM']);
    await app.stop();
  },
};

export default start;

/** Resolves at the first of these signals; a second one ends the process as usual. */
function asked(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
