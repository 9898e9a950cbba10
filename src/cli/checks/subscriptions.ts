import type { FeishuConfig } from '../../config.ts';
import { CALLBACKS, EVENTS } from '../../feishu/manifest.ts';
import { spanOf } from '../kit/span.ts';
import { type Check, type Finding, good, unknown } from './check.ts';

/**
 * Whether the platform sends what the assistant waits for. What an app has subscribed to cannot be asked without a
 * permission of its own, so it is known only by what has come in.
 */
export const subscriptionsCheck: Check = {
  title: '事件与回调',
  async look({ terminal, config, running }) {
    if (config === null || config.feishu === null) return [];
    const found = await running();
    // What comes in for another app says nothing of this one.
    const assistant = found?.appId === config.feishu.appId ? found : null;
    const age = (moment: number) => spanOf(terminal.now() - moment);
    const { lastEventAt: event = null, lastCallbackAt: callback = null } = assistant ?? {};
    const steps = stepsFor(config.feishu, config.publicUrl);
    return [
      event === null
        ? unseen('事件', '给机器人发一句“帮助”', steps.events, assistant !== null)
        : good(`最近一次收到事件在${age(event)}前。`),
      callback === null
        ? unseen('卡片回调', '点一下机器人卡片上的按钮', steps.callbacks, assistant !== null)
        : good(`最近一次收到卡片回调在${age(callback)}前。`),
    ];
  },
};

function unseen(what: string, attempt: string, steps: string, isRunning: boolean): Finding {
  const why = isRunning
    ? `助手启动以来还没有收到${what}，看不出订阅了没有。可以${attempt}再查一次；还是没有，`
    : `助手没有运行，看不出${what}订阅了没有，`;
  return unknown(`${why}请在开发者后台核对：${steps}`);
}

/** What to compare in the developer console (platform.md, appendix A), in Chinese. */
export function stepsFor(
  { transport }: Pick<FeishuConfig, 'transport'>,
  publicUrl: string | null,
): { readonly events: string; readonly callbacks: string } {
  const address = `${publicUrl ?? 'https://你的域名'}/feishu/events`;
  const way = (what: string) =>
    transport === 'websocket'
      ? `选“使用长连接接收${what}”（要在助手运行时保存）`
      : `选“将${what}发送至开发者服务器”，请求地址 ${address}`;
  return {
    events: `“事件与回调 → 事件配置”${way('事件')}，添加 ${EVENTS.join('、')}，再发布新版本。`,
    callbacks: `“事件与回调 → 回调配置”${way('回调')}，添加 ${CALLBACKS.join('、')}，再发布新版本。`,
  };
}
