import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUP, startWorld, type World } from '../kit/world.ts';

/** Says something in private and does not wait. @returns its message_id */
function say({ sandbox, person }: World, name: string, text: string): string {
  const { openId } = person(name);
  return sandbox.say({ from: openId, chatId: sandbox.privateChat(openId), text });
}

/** message_ids of what the bot has answered in somebody's private chat, in its order. */
function answered({ sandbox, person }: World, name: string): readonly (string | undefined)[] {
  return sandbox
    .messages(sandbox.privateChat(person(name).openId))
    .filter(({ sender }) => sender.bot)
    .map(({ parent }) => parent?.messageId);
}

/** Nobody is reminded then. */
const NIGHT = '2026-03-18T22:05';
const QUESTION = '支委会多久开一次？';

describe.each(['websocket', 'webhook'] as const)('over the %s', (transport) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ transport, at: NIGHT, timing: { retry: { times: 6, min: 5, max: 1_500 } } });
  });
  afterAll(() => world.close());

  const taken = () => expect.poll(() => world.sandbox.deliveriesPending()).toBe(0);
  const nothingOwed = () => expect.poll(() => world.app.store.claims.pending()).toEqual([]);

  describe('a message that is taken back', () => {
    it('before its turn is not answered, and what was said around it is', async () => {
      world.sandbox.faults.set({ rateLimitNext: 1 });
      const first = say(world, '李秀英', QUESTION);
      const second = say(world, '李秀英', '末位发言是啥');
      await expect.poll(() => world.app.store.claims.pending()).toHaveLength(2);
      world.sandbox.recall(second);
      await taken();
      const third = say(world, '李秀英', QUESTION);
      await world.sandbox.waitFor(({ parent }) => parent?.messageId === third);
      expect(answered(world, '李秀英')).toEqual([first, third]);
      await nothingOwed();
    });

    it('and arrives only after that was told is not answered', async () => {
      const chatId = world.sandbox.privateChat(world.person('周明').openId);
      world.sandbox.push('im.message.recalled_v1', { message_id: 'om_late', chat_id: chatId });
      await taken();
      world.sandbox.push('im.message.receive_v1', pushed(world, '周明', 'om_late'));
      const next = await world.tell('周明', QUESTION);
      expect(answered(world, '周明')).toEqual([next.view.parent?.messageId]);
      await nothingOwed();
    });

    it('after its answer changes nothing', async () => {
      const { view } = await world.tell('王芳', QUESTION);
      world.sandbox.recall(view.parent?.messageId ?? '');
      await taken();
      const next = await world.tell('王芳', '末位发言是啥');
      expect(answered(world, '王芳')).toEqual([view.parent?.messageId, next.view.parent?.messageId]);
    });

    it('while it is being answered is answered in its chat', async () => {
      world.sandbox.faults.set({ failNext: { times: 1, code: 230011, msg: 'The message was withdrawn.' } });
      say(world, '赵六顺', QUESTION);
      await world.privately('赵六顺', (words) => words.includes('支部委员会'));
      expect(answered(world, '赵六顺')).toEqual([undefined]);
    });
  });

  describe('what comes more than once', () => {
    it('under another event_id is answered once', async () => {
      const { view } = await world.tell('吴七斤', QUESTION);
      const messageId = view.parent?.messageId ?? '';
      world.sandbox.push('im.message.receive_v1', pushed(world, '吴七斤', messageId));
      const next = await world.tell('吴七斤', '末位发言是啥');
      expect(answered(world, '吴七斤')).toEqual([messageId, next.view.parent?.messageId]);
    });

    it('under the same event_id is answered once', async () => {
      world.sandbox.faults.set({ deliveries: 3 });
      const first = await world.tell('刘二强', QUESTION);
      const next = await world.tell('刘二强', '末位发言是啥');
      world.sandbox.faults.set({ deliveries: 1 });
      expect(answered(world, '刘二强')).toEqual([first, next].map(({ view }) => view.parent?.messageId));
    });
  });

  it('a question asked in a topic is answered there', async () => {
    const { bot } = world.sandbox;
    const from = world.person('李秀英').openId;
    const asked = { from, chatId: GROUP, text: QUESTION, mentions: [bot], threadId: 'omt_topic' };
    const messageId = world.sandbox.say(asked);
    await world.sandbox.waitFor(({ chatId, parent }) => chatId === GROUP && parent?.messageId === messageId);
  });

  it('and nothing of it was an error', () => {
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

/** A private message as the platform pushes it, under an event_id of its own. */
function pushed({ sandbox, person }: World, name: string, messageId: string): object {
  return {
    sender: { sender_id: { open_id: person(name).openId }, sender_type: 'user', tenant_key: 't' },
    message: {
      message_id: messageId,
      create_time: String(sandbox.clock.now()),
      chat_id: sandbox.privateChat(person(name).openId),
      chat_type: 'p2p',
      message_type: 'text',
      content: JSON.stringify({ text: QUESTION }),
    },
  };
}
