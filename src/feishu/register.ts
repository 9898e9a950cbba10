import { CALLBACKS, EVENTS, SCOPES } from './manifest.ts';
import { read, textAt } from './reading.ts';
import { lark } from './sdk.ts';

export interface RegisterOptions {
  /** Address of the open platform, without a slash at its end. */
  readonly domain: string;
  /** What the new app is called; who scans may change it. */
  readonly name: string;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Told once of the page to be opened on a phone that is logged in to Feishu, and of the seconds that it is good for. */
  onLink(url: string, seconds: number): void;
}

export interface RegisteredApp {
  readonly appId: string;
  readonly appSecret: string;
  /** open_id of who scanned, or ''. */
  readonly openId: string;
  /** True where that person belongs to Lark, the edition for other countries. */
  readonly isLark: boolean;
}

/** Why there is no new app. */
export type RegistrationFailure = 'denied' | 'expired' | 'aborted' | 'unreachable' | 'refused';

export class RegistrationError extends Error {
  override readonly name = 'RegistrationError';
  readonly why: RegistrationFailure;

  constructor(why: RegistrationFailure, detail: string) {
    super(`${why}: ${detail}`);
    this.why = why;
  }
}

/** The codes of the SDK's errors (its README, “registerApp”). */
const FAILURES: Readonly<Record<string, RegistrationFailure>> = {
  access_denied: 'denied',
  expired_token: 'expired',
  abort: 'aborted',
};

const ACCOUNTS: Readonly<Record<string, string>> = {
  'https://open.feishu.cn': 'https://accounts.feishu.cn',
  'https://open.larksuite.com': 'https://accounts.larksuite.com',
};

const REQUEST_WITHIN_MS = 15_000;

/**
 * Has somebody make an app by scanning a code, with the permissions, events and callbacks that the bot needs asked for
 * at once (the SDK's `registerApp`, RFC 8628). Waits until that person has decided.
 * @throws RegistrationError
 */
export async function registerApp(options: RegisterOptions): Promise<RegisteredApp> {
  const known = ACCOUNTS[options.domain];
  const accounts = new URL(known ?? options.domain);
  const release = prepareHttp(accounts);
  try {
    const answer = await lark.registerApp({
      domain: accounts.host,
      // Left alone, the SDK goes on at Lark's when a person of Lark scans; a platform of its own has no other.
      ...(known === undefined ? { larkDomain: accounts.host } : {}),
      source: 'zhibu',
      signal: options.signal,
      createOnly: true,
      appPreset: { name: options.name },
      addons: {
        scopes: { tenant: SCOPES.map(({ name }) => name) },
        events: { items: { tenant: [...EVENTS] } },
        callbacks: { items: [...CALLBACKS] },
      },
      onQRCodeReady: ({ url, expireIn }) => options.onLink(url, expireIn),
    });
    return {
      appId: answer.client_id,
      appSecret: answer.client_secret,
      openId: answer.user_info?.open_id ?? '',
      isLark: answer.user_info?.tenant_brand === 'lark',
    };
  } catch (error) {
    throw explained(error);
  } finally {
    release();
  }
}

/** The SDK throws plain objects with a code for what the platform says, and other errors for what the network does. */
function explained(error: unknown): RegistrationError {
  const code = textAt(error, 'code');
  const isAnswer = typeof error === 'object' && !(error instanceof Error);
  if (isAnswer && code !== '') return new RegistrationError(FAILURES[code] ?? 'refused', code);
  return new RegistrationError('unreachable', code === '' ? 'no answer that can be read' : code);
}

/**
 * `registerApp` uses the SDK's own HTTP instance and nothing else. That one always says https, which a platform on this
 * machine does not speak; waits for ever; and gives up the whole waiting for one answer that is lost on the way.
 * @returns puts the instance back as it was
 */
function prepareHttp(accounts: URL): () => void {
  const { request, response } = lark.defaultHttpInstance.interceptors;
  const asking = request.use((config) => {
    const plain = accounts.protocol === 'http:';
    return {
      ...config,
      timeout: REQUEST_WITHIN_MS,
      ...(plain ? { url: config.url?.replace(/^https:/, 'http:') ?? '', proxy: false as const } : {}),
    };
  });
  const answering = response.use(undefined, (error: unknown) => {
    const isPoll = textAt(error, 'config', 'data').startsWith('action=poll');
    if (isPoll && read(error, 'response') === undefined) return { error: 'authorization_pending' };
    throw error;
  });
  return () => {
    request.eject(asking);
    response.eject(answering);
  };
}
