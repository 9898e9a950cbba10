import type { FeishuConfig } from '../../config.ts';
import { CALLBACKS, EVENTS } from '../../feishu/manifest.ts';
import { texts } from '../../texts/texts.ts';
import { spanOf } from '../kit/span.ts';
import { type Check, good, unknown } from './check.ts';

/**
 * Whether the platform sends what the assistant waits for. What an app has subscribed to cannot be asked without a
 * permission of its own, so it is known only by what has come in.
 */
export const subscriptionsCheck: Check = {
  get title() {
    return texts().cli.checks.subscriptions.title;
  },
  async look({ terminal, config, running }) {
    if (config === null || config.feishu === null) return [];
    const found = await running();
    // What comes in for another app says nothing of this one.
    const assistant = found?.appId === config.feishu.appId ? found : null;
    const age = (moment: number) => spanOf(terminal.now() - moment);
    const said = texts().cli.checks.subscriptions;
    const address = addressOf(config.feishu, config.publicUrl);
    const steps = {
      events: said.events.steps(address, EVENTS),
      callbacks: said.callbacks.steps(address, CALLBACKS),
    };
    if (assistant === null)
      return [
        unknown(said.events.notRunning(steps.events)),
        unknown(said.callbacks.notRunning(steps.callbacks)),
      ];
    const { lastEventAt: event, lastCallbackAt: callback } = assistant;
    return [
      event === null ? unknown(said.events.unseen(steps.events)) : good(said.events.seen(age(event))),
      callback === null
        ? unknown(said.callbacks.unseen(steps.callbacks))
        : good(said.callbacks.seen(age(callback))),
    ];
  },
};

/** @returns where a webhook is to be sent to; null for a long connection (platform.md, appendix A) */
function addressOf({ transport }: FeishuConfig, publicUrl: string | null): string | null {
  if (transport === 'websocket') return null;
  return `${publicUrl ?? texts().cli.checks.subscriptions.yourAddress}/feishu/events`;
}
