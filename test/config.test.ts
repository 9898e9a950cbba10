import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig, SETTING_NAMES } from '../src/config.ts';
import { SetupError } from '../src/core/errors.ts';

/** Keys of 32 bytes in base64, by the byte that they consist of. */
const KEYS = { 6: Buffer.alloc(32, 6).toString('base64'), 7: Buffer.alloc(32, 7).toString('base64') };
const APP = { LARK_APP_ID: 'cli_a1b2c3d4e5f60718', LARK_APP_SECRET: 's3cret' };
const DEFAULTS = {
  mode: 'sandbox',
  feishu: null,
  host: '127.0.0.1',
  port: 3000,
  publicUrl: null,
  storeUrl: 'file:./var',
  administrators: [],
  secretKeys: [],
  timeZone: 'Asia/Shanghai',
  workingHours: [
    { from: '08:30', to: '11:30' },
    { from: '14:00', to: '17:30' },
  ],
  language: 'zh',
  logLevel: 'info',
};

function problemsOf(env: Record<string, string>, dotenv: string | null = null): readonly string[] {
  try {
    readConfig(env, dotenv);
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('starts the sandbox with nothing set', () => {
    expect(readConfig({}, null)).toEqual(DEFAULTS);
    expect(readConfig({ PATH: '/bin', NODE_ENV: 'test' }, '')).toEqual(DEFAULTS);
  });

  it.each([
    ['en_US:en', 'zh'],
    ['zh_CN:zh', 'zh'],
    ['en', 'en'],
    ['de', 'zh'],
    ['pt_BR', 'zh'],
    ['sr@latin', 'zh'],
    ['zh.UTF-8', 'zh'],
    ['C.UTF-8', 'zh'],
    ['POSIX', 'zh'],
  ])(
    'takes the language %s for %s: places and codes are what operating systems set',
    (LANGUAGE, expected) => {
      expect(readConfig({ LANGUAGE }, null).language).toBe(expected);
      expect(readConfig({ LANGUAGE }, 'LANGUAGE=en').language).toBe('en');
    },
  );

  it.each(['deutsch', 'EN', 'en-US', '中文'])('does not take %s for a language of the system', (LANGUAGE) => {
    expect(() => readConfig({ LANGUAGE }, null)).toThrow(/LANGUAGE/);
  });

  it('takes no other language from .env, which is meant for nobody else', () => {
    expect(() => readConfig({}, 'LANGUAGE=de')).toThrow(/LANGUAGE/);
  });

  it('takes the language of .env where the system has set a list of places, which is not meant for us', () => {
    expect(readConfig({ LANGUAGE: 'zh_CN:zh' }, 'LANGUAGE=en').language).toBe('en');
    expect(readConfig({ LANGUAGE: 'zh' }, 'LANGUAGE=en').language).toBe('zh');
  });

  it('reads every setting', () => {
    const config = readConfig(
      {
        ...APP,
        LARK_DOMAIN: 'http://127.0.0.1:9000/',
        LARK_TRANSPORT: 'webhook',
        LARK_ENCRYPT_KEY: 'ek',
        LARK_VERIFICATION_TOKEN: 'vt',
        HOST: '0.0.0.0',
        PORT: '0',
        PUBLIC_URL: 'https://zhibu.example.cn/bot//',
        STORE_URL: 'postgres://u:p@db/zhibu',
        ADMIN_OPEN_IDS: 'ou_1a, ou_2b，ou_3c,',
        SECRET_KEY: `${KEYS[7]}, ${KEYS[6]}`,
        TIMEZONE: 'Asia/Urumqi',
        WORKING_HOURS: '10:00-19:30',
        LANGUAGE: 'en',
        LOG_LEVEL: 'debug',
      },
      null,
    );
    expect(config).toEqual({
      mode: 'feishu',
      feishu: {
        appId: APP.LARK_APP_ID,
        appSecret: APP.LARK_APP_SECRET,
        domain: 'http://127.0.0.1:9000',
        transport: 'webhook',
        encryptKey: 'ek',
        verificationToken: 'vt',
      },
      host: '0.0.0.0',
      port: 0,
      publicUrl: 'https://zhibu.example.cn/bot',
      storeUrl: 'postgres://u:p@db/zhibu',
      administrators: ['ou_1a', 'ou_2b', 'ou_3c'],
      secretKeys: [Buffer.alloc(32, 7), Buffer.alloc(32, 6)],
      timeZone: 'Asia/Urumqi',
      workingHours: [
        { from: '10:00', to: '11:30' },
        { from: '14:00', to: '19:30' },
      ],
      language: 'en',
      logLevel: 'debug',
    });
  });

  it.each([
    ['feishu', 'https://open.feishu.cn'],
    ['lark', 'https://open.larksuite.com'],
    ['https://Open.Example.CN:8443', 'https://open.example.cn:8443'],
  ])('turns the domain %s into %s', (LARK_DOMAIN, domain) => {
    expect(readConfig({ ...APP, LARK_DOMAIN }, null).feishu?.domain).toBe(domain);
  });

  it.each([
    ['09:00-10:00', ['09:00-10:00']],
    ['11:00-14:30', ['11:00-11:30', '14:00-14:30']],
    ['9:00', null],
    ['14:00 - 23:30', ['14:00-23:30']],
    ['08:30～17:30', ['08:30-11:30', '14:00-17:30']],
  ])('reads the working hours %s', (WORKING_HOURS, expected) => {
    if (expected === null) expect(problemsOf({ WORKING_HOURS })).toHaveLength(1);
    else
      expect(readConfig({ WORKING_HOURS }, null).workingHours.map(({ from, to }) => `${from}-${to}`)).toEqual(
        expected,
      );
  });

  it('lets the environment win over .env, but not with an empty value', () => {
    const dotenv = '\ufeffPORT=4000\r\nHOST="localhost"\r\n# 注释\r\nLOG_LEVEL=warn\r\n';
    expect(readConfig({ PORT: '5000', LOG_LEVEL: ' ' }, dotenv)).toMatchObject({
      port: 5000,
      host: 'localhost',
      logLevel: 'warn',
    });
  });

  it.each<[string, Record<string, string>]>([
    ['LARK_APP_SECRET', { LARK_APP_ID: APP.LARK_APP_ID }],
    ['LARK_APP_ID', { LARK_APP_SECRET: 'hunter2' }],
    ['LARK_APP_ID', { ...APP, LARK_APP_ID: 'hunter2' }],
    ['LARK_APP_ID', { ...APP, LARK_APP_ID: `${APP.LARK_APP_ID}0` }],
    ['LARK_APP_SECRET', { ...APP, LARK_APP_SECRET: 'hunter2 hunter2' }],
    ['LARK_DOMAIN', { LARK_DOMAIN: 'hunter2' }],
    ['LARK_DOMAIN', { LARK_DOMAIN: 'ftp://hunter2' }],
    ['LARK_DOMAIN', { LARK_DOMAIN: 'https://open.feishu.cn/hunter2' }],
    ['LARK_DOMAIN', { LARK_DOMAIN: 'https://hunter2@open.feishu.cn' }],
    ['LARK_TRANSPORT', { LARK_TRANSPORT: 'hunter2' }],
    ['LARK_ENCRYPT_KEY', { LARK_TRANSPORT: 'webhook', LARK_VERIFICATION_TOKEN: 'hunter2' }],
    ['LARK_VERIFICATION_TOKEN', { LARK_TRANSPORT: 'webhook', LARK_ENCRYPT_KEY: 'hunter2' }],
    ['HOST', { HOST: 'http://hunter2' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '30e1' }],
    ['PORT', { PORT: 'hunter2' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'hunter2.cn' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'javascript:hunter2' }],
    ['STORE_URL', { STORE_URL: 'mysql://root:hunter2@db' }],
    ['STORE_URL', { STORE_URL: 'file:' }],
    ['ADMIN_OPEN_IDS', { ADMIN_OPEN_IDS: 'ou_1,hunter2' }],
    ['SECRET_KEY', { SECRET_KEY: 'hunter2' }],
    ['SECRET_KEY', { SECRET_KEY: Buffer.alloc(33).toString('base64') }],
    ['SECRET_KEY', { SECRET_KEY: ',' }],
    ['SECRET_KEY', { SECRET_KEY: `${KEYS[7]},hunter2` }],
    ['SECRET_KEY', { SECRET_KEY: `${KEYS[7]},${KEYS[7]}` }],
    ['TIMEZONE', { TIMEZONE: 'Asia/Hunter2' }],
    ['TIMEZONE', { TIMEZONE: '+08:00' }],
    ['WORKING_HOURS', { WORKING_HOURS: 'hunter2' }],
    ['WORKING_HOURS', { WORKING_HOURS: '08:30' }],
    ['WORKING_HOURS', { WORKING_HOURS: '08:15-17:30' }],
    ['WORKING_HOURS', { WORKING_HOURS: '08:30-24:00' }],
    ['WORKING_HOURS', { WORKING_HOURS: '17:30-08:30' }],
    ['WORKING_HOURS', { WORKING_HOURS: '09:00-09:00' }],
    ['WORKING_HOURS', { WORKING_HOURS: '11:00-14:00' }],
    ['WORKING_HOURS', { WORKING_HOURS: '12:00-13:30' }],
    ['LANGUAGE', { LANGUAGE: 'hunter2' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'hunter2' }],
  ])('names %s when it cannot be used, once, in Chinese, without its value', (name, env) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}：.*\\p{Script=Han}.*。$`, 'u'));
    expect(problems[0]).not.toContain('hunter2');
  });

  it('tells every problem at once', () => {
    const problems = problemsOf(
      { LARK_APP_ID: 'x', PORT: 'x', TIMEZONE: 'x', LARK_TRANSPORT: 'webhook' },
      'SECRET_KEY=x\n',
    );
    expect(problems.map((problem) => problem.split('：')[0]).sort()).toEqual([
      'LARK_APP_ID',
      'LARK_APP_SECRET',
      'LARK_ENCRYPT_KEY',
      'LARK_VERIFICATION_TOKEN',
      'PORT',
      'SECRET_KEY',
      'TIMEZONE',
    ]);
  });

  it('notices a slip in a name in .env, but leaves the environment to others', () => {
    expect(problemsOf({}, 'LARK_APPID=cli_x\n')).toEqual([
      expect.stringMatching(/^LARK_APPID：没有这个设置/),
    ]);
    expect(problemsOf({ LARK_CLI_HOME: '/x' }, 'OTHER=1\n')).toEqual([]);
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('has every setting and no other, each with words of its own above it', () => {
    expect(Object.keys(parseEnv(text)).sort()).toEqual([...SETTING_NAMES].sort());
    for (const name of SETTING_NAMES)
      expect(text).toMatch(new RegExp(`^#.*\\p{Script=Han}.*\n${name}=`, 'mu'));
  });

  it('changes nothing when it is copied as it is', () => {
    expect(readConfig({}, text)).toEqual(DEFAULTS);
  });
});
