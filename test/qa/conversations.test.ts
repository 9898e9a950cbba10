import { describe, expect, it } from 'vitest';
import type { Recent } from '../../src/core/recent.ts';
import { createSealer } from '../../src/core/seal.ts';
import { createConversations } from '../../src/qa/conversations.ts';
import { message as sample } from '../store/samples.ts';

const MINUTE = 60_000;
const SILENT = { warn: () => undefined };
const sealer = createSealer([Buffer.alloc(32, 7)]);

function memory(): Recent & {
  readonly rows: Map<string, { readonly content: string; readonly at: number }>;
} {
  const rows = new Map<string, { readonly content: string; readonly at: number }>();
  return {
    rows,
    get: async (place) => rows.get(place)?.content ?? null,
    async put(place, content, at, forget) {
      rows.set(place, { content, at });
      for (const [other, row] of rows) if (row.at < forget) rows.delete(other);
    },
  };
}

const message = (minutes: number, over: object = {}) => {
  const { sentAt, ...rest } = sample('om_1');
  return { ...rest, sentAt: sentAt + minutes * MINUTE, ...over };
};

async function said(
  conversations: ReturnType<typeof createConversations>,
  minutes: number,
  question: string,
) {
  const conversation = await conversations.of(message(minutes));
  conversation.remember(message(minutes), question);
  await conversation.kept();
}

describe('a conversation that several processes share', () => {
  it('is known to each of them for five minutes, to the same person in the same place', async () => {
    const recent = memory();
    const [one, other] = [0, 1].map(() => createConversations(recent, sealer, SILENT));
    if (one === undefined || other === undefined) throw new Error('two');
    await said(one, 0, '甲');
    await said(other, 1, '乙');
    expect((await one.of(message(6))).before(message(6))).toEqual(['甲', '乙']);
    expect((await one.of(message(7))).before(message(7))).toEqual([]);
    const stranger = message(2, { sender: 'ou_2' });
    expect((await one.of(stranger)).before(stranger)).toEqual([]);
  });

  it('tells the store neither who speaks nor what, and is forgotten', async () => {
    const recent = memory();
    const conversations = createConversations(recent, sealer, SILENT);
    await said(conversations, 0, '只有我知道的话');
    expect(JSON.stringify([...recent.rows])).not.toMatch(/ou_1|oc_1|om_1|只有我知道/);
    const elsewhere = message(6, { sender: 'ou_2' });
    const conversation = await conversations.of(elsewhere);
    conversation.remember(elsewhere, '乙');
    await conversation.kept();
    expect(recent.rows.size).toBe(1);
  });

  it('sealed with a key that is gone, or written by another version, is none', async () => {
    const recent = memory();
    await said(createConversations(recent, sealer, SILENT), 0, '甲');
    const other = createConversations(recent, createSealer([Buffer.alloc(32, 8)]), SILENT);
    expect((await other.of(message(1))).before(message(1))).toEqual([]);
    const [place = ''] = recent.rows.keys();
    recent.rows.set(place, { content: sealer.seal('[1]', `recent:${place}`), at: 0 });
    const same = createConversations(recent, sealer, SILENT);
    expect((await same.of(message(1))).before(message(1))).toEqual([]);
  });

  it('is nothing that an answer is lost for where it cannot be kept', async () => {
    const warned: string[] = [];
    const away: Recent = { ...memory(), put: () => Promise.reject(new Error('away')) };
    const conversations = createConversations(away, sealer, { warn: (event) => warned.push(event) });
    await said(conversations, 0, '甲');
    expect(warned).toEqual(['conversation.unkept']);
  });

  it('without a key is remembered by each process for itself', async () => {
    const recent = memory();
    const conversations = createConversations(recent, null, SILENT);
    await said(conversations, 0, '甲');
    expect((await conversations.of(message(1))).before(message(1))).toEqual(['甲']);
    expect(recent.rows.size).toBe(0);
  });
});
