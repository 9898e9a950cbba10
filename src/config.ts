import { parseEnv } from 'node:util';
import { z } from 'zod';
import { isWebAddress, isZone, keys, language, origin, splitList, workingHours } from './config/values.ts';
import { SetupError } from './core/errors.ts';
import { type OfficeHours, USUAL_HOURS } from './core/office-hours.ts';
import type { Language } from './texts/texts.ts';

export const DOMAINS = { feishu: 'https://open.feishu.cn', lark: 'https://open.larksuite.com' } as const;

/**
 * Every setting (interfaces.md 3): one line each, and one paragraph in `.env.example`. An empty value counts as absent.
 * Messages follow the setting's name and must not repeat its value.
 */
const SETTINGS = {
  /** App ID of the Feishu app, e.g. `cli_a1b2c3d4e5f60718`. Default: none, which means the sandbox. */
  LARK_APP_ID: z
    .string()
    .regex(/^cli_[0-9a-fA-F]{16}$/, '应是 cli_ 加 16 位数字或字母 a–f，请从开发者后台复制')
    .optional(),
  /** App Secret of the Feishu app. Default: none. */
  LARK_APP_SECRET: z.string().regex(/^\S+$/, '里不能有空格').optional(),
  /** `feishu`, `lark` or the address of another platform, e.g. `http://127.0.0.1:9000`. Default: `feishu`. */
  LARK_DOMAIN: z
    .union(
      [z.enum(['feishu', 'lark']).transform((name) => DOMAINS[name]), origin()],
      '应是 feishu、lark 或 http(s):// 开头、不带路径的地址',
    )
    .default(DOMAINS.feishu),
  /** `websocket` or `webhook`. Default: `websocket`. */
  LARK_TRANSPORT: z.enum(['websocket', 'webhook'], '应是 websocket 或 webhook').default('websocket'),
  /** Encrypt Key of the app's event subscription. Needed for `webhook`. Default: none. */
  LARK_ENCRYPT_KEY: z.string().optional(),
  /** Verification Token of the app's event subscription. Needed for `webhook`. Default: none. */
  LARK_VERIFICATION_TOKEN: z.string().optional(),
  /** Address on which the HTTP server listens, e.g. `0.0.0.0` for all. Default: `127.0.0.1`. */
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, '应是一个主机名或 IP 地址')
    .default('127.0.0.1'),
  /** Port of the HTTP server, 0 for a free one. Default: `3000`. */
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, '应是 0 到 65535 的整数')
    .transform(Number)
    .refine((port) => port <= 65_535, '应是 0 到 65535 的整数')
    .default(3000),
  /** Address that links in messages use, e.g. `https://zhibu.example.cn`. Default: `http://HOST:PORT`. */
  PUBLIC_URL: z
    .string()
    .refine(isWebAddress, '应是 http:// 或 https:// 开头的地址')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** `file:<folder>`, `postgres://…`, or `memory:` for trying things out. Default: `file:./var`. */
  STORE_URL: z
    .string()
    .regex(/^(?:file:.+|memory:|postgres(?:ql)?:\/\/.+)$/, '应是 file:<文件夹> 或 postgres:// 开头的地址')
    .default('file:./var'),
  /** open_ids of administrators, joined by commas, e.g. `ou_1a2b,ou_3c4d`. Default: none. */
  ADMIN_OPEN_IDS: z
    .string()
    .transform(splitList)
    .refine((ids) => ids.every((id) => /^ou_[\w-]+$/.test(id)), '应是以 ou_ 开头的 open_id，用逗号隔开')
    .default([]),
  /**
   * 32 bytes in base64, e.g. from `openssl rand -base64 32`; older ones may follow, joined by commas: the first seals,
   * all of them open. Default: none; a file store then makes its own.
   */
  SECRET_KEY: keys().default([]),
  /** IANA zone in which dates are meant. Default: `Asia/Shanghai`. */
  TIMEZONE: z.string().refine(isZone, '应是 IANA 时区名，例如 Asia/Shanghai').default('Asia/Shanghai'),
  /** When people may be reminded on a workday, on the hour or half hour; noon is left out. Default: `08:30-17:30`. */
  WORKING_HOURS: workingHours().default(USUAL_HOURS),
  /** `zh` or `en`: what the bot and the pages speak; documents stay as they are. Default: `zh`. */
  LANGUAGE: language().default('zh'),
  /** `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`. Default: `info`. */
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      '应是 fatal、error、warn、info、debug、trace、silent 之一',
    )
    .default('info'),
};

type Values = z.output<z.ZodObject<typeof SETTINGS>>;

/** Credentials and ways of one Feishu app. */
export interface FeishuConfig {
  readonly appId: string;
  readonly appSecret: string;
  /** Origin of the platform, without a slash at the end. */
  readonly domain: string;
  readonly transport: 'websocket' | 'webhook';
  /** Both are there when `transport` is `webhook`. */
  readonly encryptKey: string | null;
  readonly verificationToken: string | null;
}

/** Everything that can be set from outside. */
export interface Config {
  /** `sandbox` when there are no credentials. */
  readonly mode: 'feishu' | 'sandbox';
  /** null in the sandbox. */
  readonly feishu: FeishuConfig | null;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Without a slash at the end; null where it is the address that the server listens on. */
  readonly publicUrl: string | null;
  readonly storeUrl: string;
  /** open_ids. */
  readonly administrators: readonly string[];
  /** 32 bytes each; the first seals, all of them open. Empty where none is set. */
  readonly secretKeys: readonly Uint8Array[];
  /** IANA zone. */
  readonly timeZone: string;
  /** When people may be reminded. */
  readonly workingHours: OfficeHours;
  readonly language: Language;
  /** A pino level. */
  readonly logLevel: Values['LOG_LEVEL'];
}

/** Names of all settings. */
export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS);

/**
 * The only reader of the environment.
 * @param env wins over `dotenvText`
 * @param dotenvText text of the `.env` file, or null where there is none
 * @throws SetupError naming every setting that cannot be used, never its value
 */
export function readConfig(env: NodeJS.ProcessEnv, dotenvText: string | null): Config {
  const dotenv = dotenvText === null ? {} : parseEnv(dotenvText.replace(/^\ufeff/, ''));
  const given = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = (env[name]?.trim() || dotenv[name]?.trim()) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = z.object(SETTINGS).safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}：${issue.message}。`),
    ...missing(given),
    ...misspelt(dotenv),
  ];
  if (!parsed.success || problems.length > 0) throw new SetupError(problems);
  return toConfig(parsed.data);
}

function toConfig(values: Values): Config {
  const feishu = feishuOf(values);
  return {
    mode: feishu === null ? 'sandbox' : 'feishu',
    feishu,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    storeUrl: values.STORE_URL,
    administrators: values.ADMIN_OPEN_IDS,
    secretKeys: values.SECRET_KEY,
    timeZone: values.TIMEZONE,
    workingHours: values.WORKING_HOURS,
    language: values.LANGUAGE,
    logLevel: values.LOG_LEVEL,
  };
}

function feishuOf(values: Values): FeishuConfig | null {
  const { LARK_APP_ID: appId, LARK_APP_SECRET: appSecret } = values;
  if (appId === undefined || appSecret === undefined) return null;
  return {
    appId,
    appSecret,
    domain: values.LARK_DOMAIN,
    transport: values.LARK_TRANSPORT,
    encryptKey: values.LARK_ENCRYPT_KEY ?? null,
    verificationToken: values.LARK_VERIFICATION_TOKEN ?? null,
  };
}

/** What other settings call for. */
function missing(given: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  const need = (name: string, why: string): void => {
    if (!(name in given)) problems.push(`${name}：没有填，${why}。`);
  };
  if ('LARK_APP_SECRET' in given) need('LARK_APP_ID', '它要和 LARK_APP_SECRET 一起填');
  if ('LARK_APP_ID' in given) need('LARK_APP_SECRET', '它要和 LARK_APP_ID 一起填');
  if (given.LARK_TRANSPORT === 'webhook') {
    for (const name of ['LARK_ENCRYPT_KEY', 'LARK_VERIFICATION_TOKEN']) {
      need(name, 'LARK_TRANSPORT 是 webhook 时必须有，否则任何人都能冒充飞书');
    }
  }
  return problems;
}

/** A slip in a name would silently start the sandbox. Only in `.env`: the environment belongs to others, too. */
function misspelt(dotenv: NodeJS.Dict<string>): string[] {
  const strangers = Object.keys(dotenv).filter((name) => name.startsWith('LARK_') && !(name in SETTINGS));
  return strangers.map((name) => `${name}：没有这个设置，请对照 .env.example 核对名称。`);
}
