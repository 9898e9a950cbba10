import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSettings } from '../../src/config/write-env.ts';
import { UserError } from '../../src/core/errors.ts';

describe('writing settings into a .env', () => {
  it.each([
    ['a new file', '', 'PORT=1\n'],
    ['one that is there', 'A=1\nPORT=3000\nB=2\n', 'A=1\nPORT=1\nB=2\n'],
    ['one without an end of line', 'A=1', 'A=1\nPORT=1\n'],
    ['comments and blank lines', '# PORT=9\n\nPORT = 3000\n# end', '# PORT=9\n\nPORT = 1\n# end'],
    ['one with export', 'export PORT=3000\n', 'export PORT=1\n'],
    ['one that is there twice', 'PORT=2\nA=1\nPORT=3\n', 'PORT=1\nA=1\n'],
    ['a file of Windows', '\ufeffA=1\r\nPORT=2\r\nB=3\r\n', '\ufeffA=1\r\nPORT=1\r\nB=3\r\n'],
    ['one that goes over several lines', 'PORT="2\n3"\nA=1\n', 'PORT=1\nA=1\n'],
    ['another that does, with our name in it', 'A="2\nPORT=3\n"\n', 'A="2\nPORT=3\n"\nPORT=1\n'],
    ['a quote that is never closed', 'A="2\nPORT=3\n', 'A="2\nPORT=1\n'],
  ])('changes %s and nothing else', (_, before, after) => {
    expect(withSettings(before, { PORT: '1' })).toBe(after);
  });

  it('keeps every word of .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    const written = withSettings(example, { LARK_APP_ID: 'cli_x', SECRET_KEY: 'a+/=', ADMIN_OPEN_IDS: '' });
    expect(written).toBe(
      example.replace('LARK_APP_ID=', 'LARK_APP_ID=cli_x').replace(/^SECRET_KEY=$/m, 'SECRET_KEY=a+/='),
    );
  });

  it.each(['a b', 'a#b', "a'b", 'a"b', 'a\\nb', 'postgres://u:p%23@h/db?a=1&b=2', ' x ', '$HOME', ''])(
    'reads back %j',
    (value) => {
      expect(parseEnv(withSettings('A=1\n', { KEY: value }))).toEqual({ A: '1', KEY: value });
    },
  );

  it('refuses what cannot be written for sure', () => {
    expect(() => withSettings('', { KEY: '\'"`' })).toThrow(UserError);
    expect(() => withSettings('', { KEY: 'a\nB=1' })).toThrow(UserError);
  });

  it('changes what it was asked to and nothing else, or refuses, whatever the file is', () => {
    const piece = fc.constantFrom('A', 'B', '=', ' ', '"', "'", '`', '#', '\n', '\r\n', 'export ', '1', '\\');
    const file = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(file, fc.string(), (text, value) => {
        try {
          const written = withSettings(text, { A: value });
          expect(parseEnv(written)).toEqual({ ...parseEnv(text), A: value });
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
    );
  });
});
