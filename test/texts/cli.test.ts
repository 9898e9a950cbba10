import { readFile, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import backup from '../../src/cli/backup.ts';
import type { Check, Patient } from '../../src/cli/checks/check.ts';
import { clockCheck } from '../../src/cli/checks/clock.ts';
import { connectionCheck } from '../../src/cli/checks/connection.ts';
import { credentialsCheck } from '../../src/cli/checks/credentials.ts';
import { permissionsCheck } from '../../src/cli/checks/permissions.ts';
import { settingsCheck } from '../../src/cli/checks/settings.ts';
import { storeCheck } from '../../src/cli/checks/store.ts';
import { subscriptionsCheck } from '../../src/cli/checks/subscriptions.ts';
import { mendFile } from '../../src/cli/kit/mend.ts';
import { readConfig } from '../../src/config.ts';
import { FeishuError } from '../../src/feishu/error.ts';
import type { Examination } from '../../src/feishu/examine.ts';
import { SCOPES } from '../../src/feishu/manifest.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { zhibu } from '../../src/zhibu.ts';
import { eachTestHasADesk } from '../cli/kit.ts';
import { silent } from '../store/samples.ts';
import { chineseIn, sentencesIn } from './english.ts';

const desk = eachTestHasADesk();

/** Examples of what a person types, and what is read from a file. */
const SAID = ['第一党支部', '张建国'];

beforeEach(() => {
  desk().env.LANGUAGE = 'en';
});
afterAll(() => speak('zh'));

describe('the command line with LANGUAGE=en', () => {
  it('has no Chinese in what is always said in the same way', () => {
    expect(chineseIn(sentencesIn(textsIn('en').cli))).toEqual([]);
  });

  it('shows a call and what it is for in English, with the words that are typed as they are', async () => {
    expect((await desk().run('backup', '--help')).out).toEqual(['Usage: zhibu backup FILE']);
    // As the language is set, not as it was when the command was loaded.
    expect(backup.summary).toBe('backs all data up into one file (also while the assistant is running)');
  });

  it('says in English what is wrong with a call', async () => {
    const file = await desk().file('lines.jsonl', '{"id":1}\n[]\n');
    const calls = await Promise.all([
      ...[desk().run('nothing'), desk().run('eval', '--loud'), desk().run('eval', '--queries', file)],
      ...[desk().run('eval', '--passages', file, '--queries', file), desk().run('backup')],
      ...[desk().run('restore', 'none.json'), desk().run('roster', 'import', 'none.csv')],
      ...[desk().run('roster', 'burn'), desk().run('reseal', 'now')],
    ]);
    expect(calls.map(({ status }) => status)).not.toContain(0);
    expect(calls.filter(({ complaints }) => complaints.length !== 1)).toEqual([]);
    expect(chineseIn(calls.flatMap(({ complaints }) => complaints))).toEqual([]);
    expect(calls[1]?.complaints[0]).toMatch(/^There is an unknown option, .* Usage: zhibu eval /);
  });

  it('asks in English before it imports, takes yes, and tells a file that was changed by hand', async () => {
    const rows = '支部,姓名,open_id,角色,党小组,职级\n第一党支部,张建国,ou_1,书记、管理员,,\n';
    const list = await desk().file('roster.csv', rows);
    expect((await desk().runAsked('no', 'roster', 'import', list)).out.at(-1)).toBe('Nothing was imported.');
    const { out } = await desk().runAsked('yes', 'roster', 'import', list);
    expect(out.at(-1)).toBe('Imported 1 person and 1 branch.');
    const { out: saved } = await desk().run('backup', 'all.json');
    expect(saved[0]).toMatch(/^2 entries backed up into all\.json\./);
    const path = desk().at('store/roster.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('ou_1', 'ou_2'));
    speak('en');
    const terminal = { env: desk().env, cwd: desk().folder, now: Date.now, log: silent };
    const shown: string[] = [];
    for (const how of ['restore', 'accept'] as const)
      await mendFile(how, 'roster.json', false, {
        ...terminal,
        ...{ out: (line) => void shown.push(line), complain() {} },
      });
    expect(chineseIn(shown, SAID)).toEqual([]);
    expect(shown).toContain('Restoring brings back 1 entry:');
  });

  it('asks for the settings in English', async () => {
    const lines: string[] = [];
    const output = new PassThrough();
    output.on('data', (chunk) => void lines.push(String(chunk)));
    const input = new PassThrough();
    input.end('2\n1\nwrong\ncli_a1b2c3d4e5f60718\nsecret\n');
    const status = await zhibu(['setup'], {
      ...{ env: desk().env, cwd: desk().folder, log: silent, now: () => 0 },
      ...{ out: (line) => void lines.push(line), complain: (line) => void lines.push(line) },
      keyboard: { input, output },
    });
    expect(status).toBe(1);
    expect(chineseIn(lines)).toEqual([]);
    expect(lines).toContain(
      'LARK_APP_ID: should be cli_ and 16 digits or letters a–f; please copy it from the developer console.',
    );
  });
});

describe('zhibu doctor with LANGUAGE=en', () => {
  const CHECKS: readonly Check[] = [
    ...[settingsCheck, credentialsCheck, permissionsCheck, connectionCheck, subscriptionsCheck],
    ...[storeCheck, clockCheck],
  ];
  const EXAMINED: Examination = {
    refusal: null,
    bot: 'active',
    botName: 'Zhibu',
    scopes: SCOPES.map((scope, index) => ({
      scope,
      state: index === 0 ? 'missing' : 'unknown',
      grant: 'https://open.feishu.cn/app',
    })),
    aheadMs: 3_600_000,
  };

  async function findings(changes: Partial<Patient>): Promise<readonly string[]> {
    const app = { LARK_APP_ID: 'cli_a1b2c3d4e5f60718', LARK_APP_SECRET: 's3cret' };
    const env = { ...desk().env, ...app };
    const log = silent;
    const terminal = { env, cwd: desk().folder, now: Date.now, out() {}, complain() {}, log };
    const patient: Patient = {
      ...{ terminal, config: readConfig(env, null), running: async () => null },
      ...{ app: async () => EXAMINED, ...changes },
    };
    const found = await Promise.all(
      CHECKS.map(async (check) => (await check.look(patient)).map(({ text }) => `${check.title}: ${text}`)),
    );
    return found.flat();
  }

  it('says in English what it finds, well or not', async () => {
    speak('en');
    const last = { connectedSince: 0, lastEventAt: 0, lastCallbackAt: null };
    const running = { appId: 'cli_a1b2c3d4e5f60718', transport: 'websocket', ...last } as const;
    const error = new FeishuError({ code: 10003, msg: 'no such app', logId: 'x1' });
    const found = [
      ...(await findings({})),
      ...(await findings({ running: async () => running })),
      ...(await findings({ app: async () => ({ ...EXAMINED, refusal: error }) })),
      ...(await findings({ config: null })),
    ];
    expect(found.length).toBeGreaterThan(25);
    expect(chineseIn(found, SAID)).toEqual([]);
    expect(found).toContainEqual(
      expect.stringMatching(/^Time and zone: .*60 minutes ahead of Feishu’s clock/),
    );
  });
});
