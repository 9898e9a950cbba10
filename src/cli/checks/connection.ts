import { spanOf } from '../kit/span.ts';
import { bad, type Check, good, unknown } from './check.ts';

/**
 * Whether the running assistant hears the platform. No connection is opened to find out: the platform would send some of
 * the real one's messages to it.
 */
export const connectionCheck: Check = {
  title: '连接',
  async look({ terminal, config, running }) {
    if (config === null || config.feishu === null) return [];
    const { transport } = config.feishu;
    const assistant = await running();
    if (assistant === null) {
      const where = config.port === 0 ? '' : `（${config.host}:${config.port}）`;
      return [unknown(`助手没有在这台机器上运行${where}，看不出连得上没有。用 npm start 启动后再查一次。`)];
    }
    if (assistant.appId !== config.feishu.appId)
      return [bad('正在运行的是另一个应用，或者是本机演示。请停下它，用 npm start 重新启动。')];
    if (assistant.transport !== transport)
      return [bad('正在运行的助手用的不是现在的 LARK_TRANSPORT。请停下它，重新启动。')];
    if (transport === 'webhook') return [good('助手在运行，用 webhook 收消息。')];
    if (assistant.connectedSince === null)
      return [bad('长连接断着，助手会一直重连。请检查网络能不能到飞书，应用有没有发布过一个版本。')];
    return [good(`长连接已连上${spanOf(terminal.now() - assistant.connectedSince)}。`)];
  },
};
