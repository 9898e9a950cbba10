import { randomBytes } from 'node:crypto';
import { derivedId } from './ids.ts';

/** The app whose bot is being developed. */
export interface App {
  readonly id: string;
  readonly secret: string;
  readonly tenantKey: string;
  readonly bot: { readonly openId: string; readonly name: string };
  /** Whether the app has the ability of a bot, and its newest version is in use. */
  readonly botState: BotState;
}

export type BotState = 'active' | 'inactive' | 'absent';

/** The SDK's long connection accepts no other shape of app id. */
const APP_ID = /^cli_[0-9a-fA-F]{16}$/;

/** @throws RangeError for an app id that the SDK would silently refuse. */
export function createApp(given: {
  readonly appId?: string;
  readonly appSecret?: string;
  readonly botName?: string;
  readonly botState?: BotState;
}): App {
  const { appId = 'cli_5a6462780000a001', appSecret = randomBytes(16).toString('hex') } = given;
  if (!APP_ID.test(appId)) throw new RangeError(`应用编号 ${appId} 不合格式：cli_ 加 16 位十六进制数字。`);
  return {
    id: appId,
    secret: appSecret,
    tenantKey: derivedId('tenant', appId).slice(7, 23),
    bot: { openId: derivedId('ou', appId), name: given.botName ?? '支部助手' },
    botState: given.botState ?? 'active',
  };
}
