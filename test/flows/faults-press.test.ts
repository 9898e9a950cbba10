import { afterEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../kit/card.ts';
import { type Said, startWorld, type World, type WorldOptions } from '../kit/world.ts';

/** Nobody is reminded then. */
const NIGHT = '2026-03-18T22:05';

let world: World;
afterEach(() => world.close());

const chat = () => world.sandbox.privateChat(world.person('李秀英').openId);
const refuse = (code: number, path: string) =>
  world.sandbox.faults.set({ failNext: { times: 1_000, code, msg: 'refused', path } });
const mend = () => world.sandbox.faults.set({ failNext: null });
const cards = () => world.sandbox.messages(chat()).filter(({ sender }) => sender.bot);
const refused = (code: number) => world.sandbox.requests().filter((call) => call.code === code).length;
const saved = (said: Said) => world.now(said).words.includes('已登记');

/** A card on which an entry can be completed, in a chat that is held up until `mend`. */
async function heldUp(options: WorldOptions = {}): Promise<Said> {
  world = await startWorld({
    at: NIGHT,
    ...options,
    timing: { retry: { times: 1_000, min: 20, max: 40 }, owed: 50 },
  });
  const card = await world.tell('李秀英', '昨天支委会，三楼会议室，议题：学习文件');
  refuse(99991400, '/reply');
  world.sandbox.say({ from: world.person('李秀英').openId, chatId: chat(), text: '帮助' });
  await expect.poll(() => refused(99991400)).not.toBe(0);
  return card;
}

const press = (card: Said) => world.press('李秀英', card, '确认', { expected: '5', present: '5' });

describe('a press whose turn comes late', () => {
  it('is answered with a toast in time, and its result takes the card’s place', async () => {
    const card = await heldUp();
    expect((await press(card)).toast).toMatchObject({ content: '处理中，请稍候' });
    expect(saved(card)).toBe(false);
    mend();
    await expect.poll(() => saved(card)).toBe(true);
    expect(await world.app.store.ledger.find({})).toHaveLength(1);
    expect(cards()).toHaveLength(2);
  });

  it('has its result in the card’s place once the storm is over in which nothing could be changed', async () => {
    const card = await heldUp();
    expect((await press(card)).toast).toMatchObject({ content: '处理中，请稍候' });
    refuse(99991403, '');
    const undelivered = () => world.log.filter(({ event }) => event === 'inbox.undelivered');
    await expect
      .poll(() => undelivered().map(({ fields }) => String(fields.key)))
      .toContainEqual(expect.stringMatching(/^action:/));
    expect(await world.app.store.ledger.find({})).toHaveLength(1);
    expect(saved(card)).toBe(false);
    // Longer than the platform knows a message by its uuid.
    world.sandbox.clock.advance(2 * 3_600_000);
    mend();
    await expect.poll(() => saved(card)).toBe(true);
    await expect.poll(() => world.app.store.claims.pending()).toEqual([]);
    expect(cards()).toHaveLength(2);
  });

  it('and changes no card is answered in words', async () => {
    const card = await heldUp();
    const unfilled = world.press('李秀英', card, '确认', { expected: '五', present: '5' });
    expect((await unfilled).toast).toMatchObject({ content: '处理中，请稍候' });
    mend();
    await expect
      .poll(() =>
        cards()
          .map(({ content }) => wordsOf(content))
          .join('\n'),
      )
      .toContain('应到');
    await expect.poll(() => world.app.store.claims.pending()).toEqual([]);
  });

  it('has its result on a new card where the old one is too old to be changed', async () => {
    const card = await heldUp();
    expect((await press(card)).toast).toMatchObject({ content: '处理中，请稍候' });
    const path = `/messages/${card.view.messageId}`;
    world.sandbox.faults.set({ failNext: { times: 1, code: 230031, msg: 'too old', path } });
    await expect
      .poll(() =>
        cards()
          .map(({ content }) => wordsOf(content))
          .join('\n'),
      )
      .toContain('已登记');
    expect(saved(card)).toBe(false);
  });
});

describe('a press for which there is no room', () => {
  it('is said to be one, changes nothing, and is done when it is made again', async () => {
    const card = await heldUp({ bounds: { all: 100, chat: 2 } });
    const pending = () => world.app.store.claims.pending();
    await expect.poll(pending).toHaveLength(1);
    world.sandbox.say({ from: world.person('李秀英').openId, chatId: chat(), text: '帮助' });
    await expect.poll(pending).toHaveLength(2);
    expect((await press(card)).toast).toMatchObject({ content: '现在找我的人太多，请过一会儿再点' });
    mend();
    await expect.poll(pending).toEqual([]);
    expect(await world.app.store.ledger.find({})).toEqual([]);
    expect((await press(card)).toast?.type).toBe('success');
    expect(saved(card)).toBe(true);
  });
});

describe('when nothing happens', () => {
  it('no call is made for ten minutes', async () => {
    world = await startWorld({
      at: NIGHT,
      platform: {
        clientConfig: { PingInterval: 0.02, ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0 },
      },
      timing: { websocket: { watch: 5 }, owed: 5 },
    });
    await world.tell('李秀英', '支委会多久开一次？');
    await world.app.tick();
    const before = world.sandbox.requests().length;
    const { lastFrameAt } = await health();
    for (let minute = 0; minute < 10; minute += 1) world.sandbox.clock.advance(60_000);
    await world.app.tick();
    await expect.poll(async () => (await health()).lastFrameAt).toBeGreaterThan(lastFrameAt);
    expect(world.sandbox.requests()).toHaveLength(before);
  });

  async function health(): Promise<{ readonly lastFrameAt: number }> {
    const answer: unknown = await (await fetch(`${world.app.url}/readyz`)).json();
    return {
      lastFrameAt: Date.parse(String(Object(answer).lastFrameAt)) || Number(Object(answer).lastFrameAt),
    };
  }
});
