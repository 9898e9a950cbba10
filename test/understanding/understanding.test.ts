import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked, hear } from '../kit/understanding.ts';

// Messages written by hand with what they should be understood as. `work` is the part that rules are made with,
// `held-out` the part that they are only measured on: its shares may fall, a message of `work` may not.
const Line = z.strictObject({
  text: z.string(),
  at: z.string().optional(),
  sender: z.string().optional(),
  chat: z.enum(['p2p', 'group']).optional(),
  intent: z.string(),
  kind: z.string().nullable(),
  record: z.record(z.string(), z.unknown()),
  issues: z.array(z.string()),
});

function linesOf(name: string): readonly z.infer<typeof Line>[] {
  const text = readFileSync(`test/understanding/${name}.jsonl`, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));
}

function understood({ text, at, sender, chat, ...expected }: z.infer<typeof Line>) {
  const saying = { ...(at && { at }), ...(sender && { sender }), ...(chat && { chat }) };
  const heard = hear(text, saying);
  const { intent, kind, record } = heard;
  // What a snooze cannot tell is asked by its own command.
  const issues = intent === 'snooze' ? [] : [...asked(heard)].sort();
  return {
    got: { intent, kind, record, issues },
    expected: { ...expected, issues: [...expected.issues].sort() },
  };
}

describe('messages to work with', () => {
  it.each(linesOf('work'))('$text', (line) => {
    const { got, expected } = understood(line);
    expect(got).toEqual(expected);
  });
});

describe('messages to measure with', () => {
  const results = linesOf('held-out').map(understood);
  const share = (right: (one: (typeof results)[number]) => boolean) =>
    results.filter(right).length / results.length;

  it('are understood as often as the product promises', () => {
    expect(share(({ got, expected }) => got.intent === expected.intent)).toBeGreaterThanOrEqual(0.97);
    expect(share(({ got, expected }) => got.kind === expected.kind)).toBeGreaterThanOrEqual(0.98);
    expect(share(({ got, expected }) => got.record.date === expected.record.date)).toBeGreaterThanOrEqual(
      0.97,
    );
    expect(
      share(({ got, expected }) => isDeepStrictEqual(got.record, expected.record)),
    ).toBeGreaterThanOrEqual(0.94);
    expect(share(({ got, expected }) => got.issues.length > expected.issues.length)).toBeLessThanOrEqual(
      0.05,
    );
  });
});
