import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

const BIN = resolve('dist/src/bin.js');

/** Runs the real program. */
async function program(...argv: readonly string[]) {
  const options = { cwd: desk().folder, env: { ...process.env, ...desk().env } };
  const done = promisify(execFile)(process.execPath, [BIN, ...argv], options);
  return done.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );
}

describe('zhibu', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists every subcommand', async (argv) => {
    const { status, out } = await desk().run(...argv);
    expect(status).toBe(0);
    const files = readdirSync('src/cli').filter((file) => file.endsWith('.ts'));
    for (const file of files) expect(out.join('\n')).toContain(`  zhibu ${file.replace('.ts', '')}`);
  });

  it.each(['ask', 'eval', 'export', 'parse', 'reminders', 'roster', 'start'])(
    'tells how %s is called',
    async (name) => {
      const { status, out } = await desk().run(name, '--help');
      expect(status).toBe(0);
      expect(out[0]).toContain(`zhibu ${name}`);
    },
  );

  it.each(['nope', 'kit', '../main', 'start.js', ''])('refuses the unknown command “%s”', async (name) => {
    const outcome = await desk().run(name);
    expect(outcome).toMatchObject({ status: 2, out: [] });
    expect(outcome.complaints).toEqual([expect.stringContaining('没有')]);
  });

  it('lists every problem of a broken .env, never a value', async () => {
    await desk().file(
      '.env',
      '\ufeffLARK_APP_ID=oops-secret\nPORT=99999\nTIMEZONE=Moon/Base\nLARK_SECRET=x\n',
    );
    const { status, complaints } = await desk().run('export', '--format', 'json');
    expect(status).toBe(1);
    const text = complaints.join('\n');
    for (const name of ['LARK_APP_ID', 'LARK_APP_SECRET', 'PORT', 'TIMEZONE', 'LARK_SECRET'])
      expect(text).toContain(name);
    expect(text).not.toContain('oops-secret');
  });
});

describe('the program', () => {
  it('prints results on stdout only, and ends with 0', async () => {
    const { code, stdout, stderr } = await program('ask', '末位发言是啥');
    expect(code).toBe(0);
    expect(stdout).toContain('实行一把手末位发言制度');
    expect(stderr).toBe('');
  });

  it('prints one line on stderr for a wrong call, and ends with 2', async () => {
    const { code, stdout, stderr } = await program('reminders', '--from', 'x', '--to', 'y');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('does not mind a log level that there is not, where nothing is read from it', async () => {
    desk().env.LOG_LEVEL = 'loud';
    expect((await program('help')).code).toBe(0);
    const { code, stderr } = await program('export', '--format', 'json');
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^LOG_LEVEL：.*。$/);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `{"q":"第${index}个问题，党费交多少"}`);
    const file = await desk().file('many.jsonl', lines.join('\n'));
    const child = spawn(process.execPath, [BIN, 'ask', '--batch', file], { cwd: desk().folder });
    const stderr: string[] = [];
    child.stderr.on('data', (chunk) => stderr.push(String(chunk)));
    await once(createInterface({ input: child.stdout }), 'line');
    child.stdout.destroy();
    await once(child, 'exit');
    expect(stderr.join('')).toBe('');
  });
});
