import type { Config } from '../config.ts';
import type { FeishuOptions } from '../feishu/feishu.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { AppOptions } from './running.ts';

/**
 * @param url where this program listens, and with it the sandbox
 * @returns the app of the settings, or without one the sandbox's
 */
export function feishuOptions(
  config: Config,
  sandbox: Sandbox | null,
  url: string,
  { timing }: AppOptions,
): FeishuOptions {
  const timed = timing === undefined ? {} : { timing };
  if (config.feishu !== null) return { ...config.feishu, ...timed };
  if (sandbox === null) throw new Error('neither credentials nor a sandbox');
  const { appId, appSecret } = sandbox;
  return { appId, appSecret, domain: url, transport: 'websocket', ...timed };
}
