import { parseEnv } from 'node:util';
import { z } from 'zod';
import { SETTINGS, type Values } from './config/settings.ts';
import { isOfSystem } from './config/values.ts';
import { SetupError } from './core/errors.ts';
import type { OfficeHours } from './core/office-hours.ts';
import { type Language, texts } from './texts/texts.ts';

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
      const value = (inEnvironment(env, name) || dotenv[name]?.trim()) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = z.object(SETTINGS).safeParse(given);
  const said = texts().config;
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => said.problem(path.join('.'), message)),
    ...missing(given),
    ...misspelt(dotenv),
  ];
  if (!parsed.success || problems.length > 0) throw new SetupError(problems);
  return toConfig(parsed.data);
}

function inEnvironment(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]?.trim() ?? '';
  return name === 'LANGUAGE' && isOfSystem(value) ? '' : value;
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
  const said = texts().config;
  const problems: string[] = [];
  const need = (name: string, why: string): void => {
    if (!(name in given)) problems.push(said.problem(name, why));
  };
  if ('LARK_APP_SECRET' in given) need('LARK_APP_ID', said.goesWith('LARK_APP_SECRET'));
  if ('LARK_APP_ID' in given) need('LARK_APP_SECRET', said.goesWith('LARK_APP_ID'));
  if (given.LARK_TRANSPORT === 'webhook') {
    for (const name of ['LARK_ENCRYPT_KEY', 'LARK_VERIFICATION_TOKEN']) need(name, said.webhookNeeds);
  }
  return problems;
}

/** A slip in a name would silently start the sandbox. Only in `.env`: the environment belongs to others, too. */
function misspelt(dotenv: NodeJS.Dict<string>): string[] {
  const strangers = Object.keys(dotenv).filter((name) => name.startsWith('LARK_') && !(name in SETTINGS));
  const said = texts().config;
  return strangers.map((name) => said.problem(name, said.unknown));
}
