import { afterEach, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

/** Somebody whom Feishu says the bot cannot write to (230053: the bot was blocked). @returns the name */
async function somebodyUnreachable(): Promise<string> {
  world = await startWorld({ at: '2026-03-27T07:00' });
  world.sandbox.faults.set({ failNext: { times: 1, code: 230053, msg: 'blocked' } });
  world.sandbox.clock.moveTo(Date.parse('2026-03-27T11:20:00+08:00'));
  await world.app.tick();
  const refused = world.log.find(({ event }) => event === 'reminder.refused');
  const members = await world.app.store.roster.members();
  const gone = members.find(({ openId }) => openId === refused?.fields.to);
  if (gone === undefined) throw new Error('nobody was refused');
  expect([...(await world.app.store.chats.disabled())]).toEqual([gone.openId]);
  expect(cardsTo(gone.name)).toEqual([]);
  await world.app.tick();
  expect(cardsTo(gone.name)).toEqual([]);
  return gone.name;
}

function cardsTo(name: string) {
  const chatId = world.sandbox.privateChat(world.person(name).openId);
  return world.sandbox.messages(chatId).filter(({ type, sender }) => sender.bot && type === 'interactive');
}

it('who could not be reached is written to again after speaking to the bot in private, once', async () => {
  const name = await somebodyUnreachable();
  await world.tell(name, '帮助');
  expect([...(await world.app.store.chats.disabled())]).toEqual([]);
  const before = cardsTo(name).length;
  expect(await world.app.tick()).toBe(1);
  expect(await world.app.tick()).toBe(0);
  expect(cardsTo(name)).toHaveLength(before + 1);
});

it('so is who opens the private chat', async () => {
  const name = await somebodyUnreachable();
  const { openId } = world.person(name);
  world.sandbox.push('im.chat.access_event.bot_p2p_chat_entered_v1', {
    chat_id: world.sandbox.privateChat(openId),
    operator_id: { open_id: openId },
  });
  await world.privately(name, (words) => words.includes('您好'));
  expect([...(await world.app.store.chats.disabled())]).toEqual([]);
});

it('what is said in a group does not show that private messages arrive', async () => {
  world = await startWorld();
  const { chats } = world.app.store;
  const { openId } = world.person('李秀英');
  await chats.disable(openId, 'blocked', 1);
  await world.tellGroup('李秀英', '帮助');
  expect([...(await chats.disabled())]).toEqual([openId]);
});
