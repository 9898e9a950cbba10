import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOMS = ['src/store/postgres', 'src/store/copy'];

/** How the README lays the tables out on Citus, by the column by which each is distributed; all others are whole on one node. */
const DISTRIBUTED = new Map([
  ['records', 'branch'],
  ['claims', 'key'],
  ['deeds', 'key'],
  ['deliveries', 'key'],
  ['record_ids', 'id'],
]);

/**
 * What CockroachDB (https://www.cockroachlabs.com/docs/stable/sql-feature-support), Citus
 * (https://docs.citusdata.com/en/stable/develop/reference_workarounds.html) or a pool of connections before the server
 * does not have, or has otherwise.
 */
const NOWHERE_ELSE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['advisory locks', /\bpg_(try_)?advisory/i],
  ['LISTEN and NOTIFY', /\b(UN)?LISTEN\b|\bNOTIFY\b|\bpg_notify/i],
  ['triggers and functions of ours', /\bCREATE (OR REPLACE )?(TRIGGER|FUNCTION|PROCEDURE|RULE)\b|^\s*DO\b/i],
  ['hidden columns', /\b(ctid|xmin|xmax|tableoid)\b/i],
  ['integers of 32 bits', /::\s*(int|int4|integer)\b/i],
  ['foreign keys', /\bREFERENCES\b|\bFOREIGN KEY\b/i],
  ['temporary and unlogged tables', /\bCREATE (TEMP|TEMPORARY|UNLOGGED)\b/i],
  ['locks of whole tables', /\bLOCK TABLE\b|^\s*LOCK\b/i],
  ['recursion, samples and grouping sets', /\bWITH RECURSIVE\b|\bTABLESAMPLE\b|\bGROUPING SETS\b/i],
];

/** Every text in the sources that begins like a statement. */
const STATEMENTS = ROOMS.flatMap((room) =>
  readdirSync(room).flatMap((file) =>
    [...readFileSync(join(room, file), 'utf8').matchAll(/`([^`]*)`|'([^'\n]*)'|"([^"\n]*)"/g)]
      .map(([, template, single, double]) => (template ?? single ?? double ?? '').replace(/\s+/g, ' ').trim())
      .filter((text) =>
        /^(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|WITH|SET|BEGIN|DECLARE|FETCH|CLOSE|DO|LOCK) /.test(
          text,
        ),
      )
      .map((text) => ({ file, text })),
  ),
);

/** Statements about a distributed table that fit, with the column by which it is distributed. */
function about(pattern: RegExp): readonly { file: string; text: string; column: string; rest: string }[] {
  return STATEMENTS.flatMap(({ file, text }) => {
    const [, table = '', rest = ''] = pattern.exec(text) ?? [];
    const column = DISTRIBUTED.get(table);
    return column === undefined ? [] : [{ file, text, column, rest }];
  });
}

const named = (text: string, column: string): boolean => new RegExp(`\\b${column}\\b`).test(text);

describe('the statements for PostgreSQL', () => {
  it('are found', () => {
    expect(STATEMENTS.length).toBeGreaterThan(60);
    expect(new Set(STATEMENTS.map(({ file }) => file)).size).toBeGreaterThan(12);
  });

  it.each(NOWHERE_ELSE)('need no %s', (_, pattern) => {
    expect(STATEMENTS.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  it('hold a row of a distributed table only where they say on which node it lies', () => {
    const holding = about(/^SELECT .* FROM (\w+)(.*) FOR (?:UPDATE|SHARE)/);
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.filter(({ rest, column }) => !new RegExp(`\\b${column} = \\$`).test(rest))).toEqual([]);
  });

  it('never move a row of a distributed table to another node, nor look elsewhere while adding one', () => {
    const changing = about(/^UPDATE (\w+) SET (.*?)(?: WHERE|$)/);
    const upserting = about(/^INSERT INTO (\w+) .* DO UPDATE SET (.*?)(?: WHERE|$)/);
    expect(
      [...changing, ...upserting].filter(({ rest, column }) => new RegExp(`\\b${column} =`).test(rest)),
    ).toEqual([]);
    expect(about(/^INSERT INTO (\w+) (.*)/).filter(({ rest }) => /\(SELECT/.test(rest))).toEqual([]);
  });

  it('keep nothing unique on a distributed table but together with the column that tells its node', () => {
    const tables = about(/^CREATE TABLE (\w+) \((.*)\)/);
    expect(tables.map(({ column }) => column).sort()).toEqual([...DISTRIBUTED.values()].sort());
    for (const { rest, column, text } of tables) {
      const key = /PRIMARY KEY \(([^)]*)\)/.exec(rest)?.[1] ?? /(\w+) text PRIMARY KEY/.exec(rest)?.[1] ?? '';
      expect({ text, unique: /\bUNIQUE\b/.test(rest), holds: named(key, column) }).toEqual({
        ...{ text, unique: false, holds: true },
      });
    }
    const conflicts = about(/^INSERT INTO (\w+) .* ON CONFLICT (\([^)]*\))?/);
    expect(conflicts.filter(({ rest, column }) => !named(rest, column))).toEqual([]);
  });
});
