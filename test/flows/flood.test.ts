import { afterEach, describe, expect, it } from 'vitest';
import type { MessageView } from '../../src/sandbox/api.ts';
import { wordsOf } from '../kit/card.ts';
import { GROUP, startWorld, type World } from '../kit/world.ts';

const NAMES = ['周明', '王芳', '赵六顺', '吴七斤', '冯雷', '孙晓雨', '马春生', '高丽', '林小东', '何静'];
const EACH = 8;
/** Nobody is reminded then. */
const NIGHT = '2026-03-18T22:05';
const BUSY = '不用重发';
/** Milliseconds from one attempt to the next (platform.md 2.3). */
const FEISHU_LADDER = [15_000, 300_000, 3_600_000, 21_600_000];

let world: World;
afterEach(() => world.close());

const chatOf = (name: string) => world.sandbox.privateChat(world.person(name).openId);
const ofBot = (chatId: string) => world.sandbox.messages(chatId).filter(({ sender }) => sender.bot);
const isBusyLine = ({ content }: MessageView) => wordsOf(content).includes(BUSY);

async function waiting(): Promise<number> {
  const status: unknown = await (await fetch(`${world.app.url}/readyz`)).json();
  return Number(Object(status).waiting);
}

async function open(transport: 'websocket' | 'webhook'): Promise<void> {
  world = await startWorld({
    transport,
    at: NIGHT,
    bounds: { all: 20, chat: 5 },
    platform: { retryLadder: new Array<number>(1_000).fill(150) },
  });
}

/** @returns what was not answered just once, with everything that was said to that person */
function doubledOrMissing(said: readonly { readonly name: string; readonly id: string }[]) {
  return said.flatMap(({ name, id }) => {
    const answers = ofBot(chatOf(name)).filter((message) => !isBusyLine(message));
    const own = answers.filter(({ parent }) => parent?.messageId === id);
    return own.length === 1
      ? []
      : [{ id, own: own.length, all: answers.map(({ parent, content }) => [parent, wordsOf(content)]) }];
  });
}

describe.each(['websocket', 'webhook'] as const)('a flood over the %s', (transport) => {
  it('is taken bit by bit: nothing is lost, each is answered once, and people are told once', async () => {
    await open(transport);
    const said = NAMES.flatMap((name) =>
      Array.from({ length: EACH }, () => ({
        name,
        id: world.sandbox.say({
          from: world.person(name).openId,
          chatId: chatOf(name),
          text: '支委会多久开一次？',
        }),
      })),
    );
    let most = 0;
    await expect
      .poll(
        async () => {
          most = Math.max(most, await waiting());
          return world.sandbox.deliveriesPending();
        },
        { interval: 20 },
      )
      .toBe(0);
    await expect.poll(() => world.app.store.claims.pending()).toEqual([]);
    expect(most).toBeLessThanOrEqual(20);
    expect(doubledOrMissing(said)).toEqual([]);
    const lines = NAMES.map((name) => ofBot(chatOf(name)).filter(isBusyLine).length);
    expect(Math.max(...lines)).toBe(1);
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(world.log.filter(({ event }) => event === 'inbox.full').length).toBeGreaterThan(0);
  });

  it('from one group leaves room for everybody else, and is told of once', async () => {
    await open(transport);
    const { bot } = world.sandbox;
    const from = world.person('周明').openId;
    const flood = Array.from({ length: 20 }, () =>
      world.sandbox.say({ from, chatId: GROUP, text: '支委会多久开一次？', mentions: [bot] }),
    );
    expect((await world.tell('王芳', '支委会多久开一次？')).words).toContain('支部委员会');
    expect(ofBot(chatOf('王芳')).filter(isBusyLine)).toEqual([]);
    const answered = () => ofBot(GROUP).filter((message) => !isBusyLine(message));
    await expect.poll(() => answered().length).toBe(flood.length);
    expect(new Set(answered().map(({ parent }) => parent?.messageId))).toEqual(new Set(flood));
    expect(ofBot(GROUP).filter(isBusyLine)).toHaveLength(1);
  });
});

describe('what there was no room for twice', () => {
  it.each(['group', 'private'] as const)(
    'comes again after five minutes and is answered then (%s)',
    async (where) => {
      const again = { retry: { times: 1_000, min: 20, max: 40 } };
      const rungs = new Set<string | symbol>();
      const retryLadder = new Proxy(FEISHU_LADDER, {
        get(ladder, rung) {
          rungs.add(rung);
          return Reflect.get(ladder, rung);
        },
      });
      const bounds = { all: 100, chat: 1 };
      world = await startWorld({ at: NIGHT, bounds, timing: again, platform: { retryLadder } });
      const { sandbox } = world;
      await expect.poll(() => sandbox.connections()).toBe(1);
      const from = world.person('周明').openId;
      const chatId = where === 'group' ? GROUP : chatOf('周明');
      const say = () => sandbox.say({ from, chatId, text: '支委会多久开一次？', mentions: [sandbox.bot] });
      // An answer that the platform delays keeps the only place.
      sandbox.faults.set({ failNext: { times: 100_000, code: 99991400, msg: 'busy', path: '/reply' } });
      const first = say();
      await expect.poll(() => world.app.store.claims.pending()).toHaveLength(1);
      const second = say();
      await expect.poll(() => rungs).toContain('0');
      sandbox.clock.advance(15_500);
      await expect.poll(() => rungs).toContain('1');
      sandbox.faults.set({ failNext: null });
      const answers = () => ofBot(chatId).filter((one) => !isBusyLine(one));
      await expect.poll(() => answers().map(({ parent }) => parent?.messageId)).toEqual([first]);
      await expect.poll(waiting).toBe(0);
      sandbox.clock.advance(300_500);
      await expect.poll(() => answers().map(({ parent }) => parent?.messageId)).toEqual([first, second]);
      expect(answers().map(({ content }) => wordsOf(content))).toEqual([
        expect.stringContaining('支部委员会'),
        expect.stringContaining('支部委员会'),
      ]);
    },
  );
});
