import { describe, expect, it } from 'vitest';
import { namedCommand } from '../../src/inbox/route.ts';
import { hallWithBooks } from './kit/books.ts';
import { COMMANDS, said } from './kit/hall.ts';
import { cellsOf, createJudge, isWhole } from './kit/judge.ts';
import { idOf } from './kit/people.ts';
import { ROWS } from './rights.ts';

const wrongIn = createJudge(hallWithBooks);

describe('who may say what, in private and in the branch’s group', () => {
  it('is written down for every command there is', () => {
    expect([...new Set(ROWS.map(({ command }) => command))].toSorted()).toEqual(
      COMMANDS.map(({ name }) => name).toSorted(),
    );
    expect(ROWS.filter(({ may }) => !isWhole(may))).toEqual([]);
  });

  it.each(ROWS)('$text: $may', async ({ text, command, may, writes }) => {
    const named = namedCommand(text, COMMANDS);
    if (named !== null) expect(named.command.name).toBe(command);
    for (const cell of cellsOf(may)) {
      const { actor, mark, place } = cell;
      const wrong = await wrongIn(said(idOf(actor), text, place), cell, writes);
      expect(wrong === null ? null : `${actor} ${mark} ${wrong}`).toBeNull();
    }
  });
});
