import { afterEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

const moveTo = (local: string): void => world.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));

describe('a reminder', () => {
  it('reaches the responsible person in private while nothing is recorded, once', async () => {
    world = await startWorld({ at: '2026-03-02T08:00' });
    moveTo('2026-03-27T11:20');
    expect(await world.app.tick()).toBeGreaterThan(0);
    expect(await world.app.tick()).toBe(0);
    const card = await world.privately('李秀英', (words) => words.includes('支部党员大会'));
    expect(card.words).toContain('支部党员大会每季度至少召开一次');
    expect(world.sandbox.messages(world.group).filter((message) => message.sender.bot)).toEqual([]);
  });

  it('is not sent for what is recorded', async () => {
    world = await startWorld({ at: '2026-03-20T08:00' });
    await world.tell('李秀英', '3月11号党员大会，三楼会议室，应到12实到12，议题：学习');
    moveTo('2026-03-27T11:20');
    await world.app.tick();
    const chat = world.sandbox.privateChat(world.person('李秀英').openId);
    const assembly = world.sandbox
      .messages(chat)
      .filter((message) => JSON.stringify(message.content).includes('党员大会（'));
    expect(assembly).toEqual([]);
  });

  it('leaves people alone at night and on days off', async () => {
    world = await startWorld({ at: '2026-03-02T08:00' });
    moveTo('2026-03-28T10:10');
    expect(await world.app.tick()).toBe(0);
    moveTo('2026-03-30T22:10');
    expect(await world.app.tick()).toBe(0);
  });

  it('can be put off, and answered with a record', async () => {
    world = await startWorld({ at: '2026-03-02T08:00' });
    moveTo('2026-03-18T10:20');
    await world.app.tick();
    const card = await world.privately('李秀英', (words) => words.includes('支部党员大会每季度'));
    const put = await world.press('李秀英', card, '推迟3天');
    expect(put.toast?.content).toContain('已推迟');
    expect(world.now(card).words).toContain('3月23日');
  });
});
