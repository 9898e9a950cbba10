import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSettings } from '../../src/config/write-env.ts';
import { readConfig } from '../../src/config.ts';
import { SetupError } from '../../src/core/errors.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { chineseIn, sentencesIn } from './english.ts';

beforeAll(() => speak('en'));
afterAll(() => speak('zh'));

function problemsOf(env: Record<string, string>, dotenv: string | null = null): readonly string[] {
  try {
    readConfig(env, dotenv);
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings with LANGUAGE=en', () => {
  it('say in English what is wrong with them, each under its name', () => {
    const wrong = {
      ...{
        LARK_APP_ID: 'x',
        LARK_APP_SECRET: 'a b',
        LARK_DOMAIN: 'x',
        LARK_TRANSPORT: 'x',
        HOST: '/',
        PORT: 'x',
      },
      ...{ PUBLIC_URL: 'x', STORE_URL: 'x', ADMIN_OPEN_IDS: 'x', SECRET_KEY: 'x', TIMEZONE: 'x/' },
      ...{ WORKING_HOURS: 'x', LANGUAGE: 'french', LOG_LEVEL: 'x' },
    };
    const problems = problemsOf(wrong);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(Object.keys(wrong));
    expect(chineseIn(problems)).toEqual([]);
    expect(problems).toContain('LANGUAGE: should be zh or en.');
  });

  it('say in English what is missing or misspelt', () => {
    expect(
      problemsOf({ LARK_TRANSPORT: 'webhook', LARK_APP_ID: 'cli_a1b2c3d4e5f60718' }, 'LARK_ID=1'),
    ).toEqual([
      'LARK_APP_SECRET: is not filled in; it goes together with LARK_APP_ID.',
      expect.stringMatching(/^LARK_ENCRYPT_KEY: is not filled in; with LARK_TRANSPORT=webhook/),
      expect.stringMatching(/^LARK_VERIFICATION_TOKEN: is not filled in; with LARK_TRANSPORT=webhook/),
      'LARK_ID: there is no such setting; please compare its name with .env.example.',
    ]);
    expect(() => withSettings('', { A: '\n' })).toThrow('.env is written in a way that is not understood');
  });

  it('have no Chinese in what is always said in the same way', () => {
    expect(chineseIn(sentencesIn(textsIn('en').config))).toEqual([]);
  });
});
