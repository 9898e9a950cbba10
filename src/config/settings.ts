import { z } from 'zod';
import { USUAL_HOURS } from '../core/office-hours.ts';
import { texts } from '../texts/texts.ts';
import { isWebAddress, isZone, keys, language, origin, splitList, workingHours, wrong } from './values.ts';

export const DOMAINS = { feishu: 'https://open.feishu.cn', lark: 'https://open.larksuite.com' } as const;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * Every setting (interfaces.md 3): one line each, and one paragraph in `.env.example`. An empty value counts as absent.
 * What is said of a wrong value follows the setting's name and must not repeat the value.
 */
export const SETTINGS = {
  /** App ID of the Feishu app, e.g. `cli_a1b2c3d4e5f60718`. Default: none, which means the sandbox. */
  LARK_APP_ID: z
    .string()
    .regex(/^cli_[0-9a-fA-F]{16}$/, wrong('appId'))
    .optional(),
  /** App Secret of the Feishu app. Default: none. */
  LARK_APP_SECRET: z.string().regex(/^\S+$/, wrong('appSecret')).optional(),
  /** `feishu`, `lark` or the address of another platform, e.g. `http://127.0.0.1:9000`. Default: `feishu`. */
  LARK_DOMAIN: z
    .union([z.enum(['feishu', 'lark']).transform((name) => DOMAINS[name]), origin()], wrong('domain'))
    .default(DOMAINS.feishu),
  /** `websocket` or `webhook`. Default: `websocket`. */
  LARK_TRANSPORT: z.enum(['websocket', 'webhook'], wrong('transport')).default('websocket'),
  /** Encrypt Key of the app's event subscription. Needed for `webhook`. Default: none. */
  LARK_ENCRYPT_KEY: z.string().optional(),
  /** Verification Token of the app's event subscription. Needed for `webhook`. Default: none. */
  LARK_VERIFICATION_TOKEN: z.string().optional(),
  /** Address on which the HTTP server listens, e.g. `0.0.0.0` for all. Default: `127.0.0.1`. */
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, wrong('host'))
    .default('127.0.0.1'),
  /** Port of the HTTP server, 0 for a free one. Default: `3000`. */
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, wrong('port'))
    .transform(Number)
    .refine((port) => port <= 65_535, wrong('port'))
    .default(3000),
  /** Address that links in messages use, e.g. `https://zhibu.example.cn`. Default: `http://HOST:PORT`. */
  PUBLIC_URL: z
    .string()
    .refine(isWebAddress, wrong('publicUrl'))
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** `file:<folder>`, `postgres://…`, or `memory:` for trying things out. Default: `file:./var`. */
  STORE_URL: z
    .string()
    .regex(/^(?:file:.+|memory:|postgres(?:ql)?:\/\/.+)$/, wrong('storeUrl'))
    .default('file:./var'),
  /** open_ids of administrators, joined by commas, e.g. `ou_1a2b,ou_3c4d`. Default: none. */
  ADMIN_OPEN_IDS: z
    .string()
    .transform(splitList)
    .refine((ids) => ids.every((id) => /^ou_[\w-]+$/.test(id)), wrong('administrators'))
    .default([]),
  /**
   * 32 bytes in base64, e.g. from `openssl rand -base64 32`; older ones may follow, joined by commas: the first seals,
   * all of them open. Default: none; a file store then makes its own.
   */
  SECRET_KEY: keys().default([]),
  /** IANA zone in which dates are meant. Default: `Asia/Shanghai`. */
  TIMEZONE: z.string().refine(isZone, wrong('timeZone')).default('Asia/Shanghai'),
  /** When people may be reminded on a workday, on the hour or half hour; noon is left out. Default: `08:30-17:30`. */
  WORKING_HOURS: workingHours().default(USUAL_HOURS),
  /** `zh` or `en`: what the bot and the pages speak; documents stay as they are. Default: `zh`. */
  LANGUAGE: language().default('zh'),
  /** `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`. Default: `info`. */
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: () => texts().config.logLevel(LOG_LEVELS) }).default('info'),
};

/** What the settings become. */
export type Values = z.output<z.ZodObject<typeof SETTINGS>>;
