import { texts } from '../../texts/texts.ts';
import { spanOf } from '../kit/span.ts';
import { bad, type Check, good, unknown } from './check.ts';

/**
 * Whether the running assistant hears the platform. No connection is opened to find out: the platform would send some of
 * the real one's messages to it.
 */
export const connectionCheck: Check = {
  get title() {
    return texts().cli.checks.connection.title;
  },
  async look({ terminal, config, running }) {
    if (config === null || config.feishu === null) return [];
    const said = texts().cli.checks.connection;
    const { transport } = config.feishu;
    const assistant = await running();
    if (assistant === null)
      return [unknown(said.notRunning(config.port === 0 ? null : `${config.host}:${config.port}`))];
    if (assistant.appId !== config.feishu.appId) return [bad(said.otherApp)];
    if (assistant.transport !== transport) return [bad(said.otherTransport)];
    if (transport === 'webhook') return [good(said.webhook)];
    if (assistant.connectedSince === null) return [bad(said.down)];
    return [good(said.up(spanOf(terminal.now() - assistant.connectedSince)))];
  },
};
