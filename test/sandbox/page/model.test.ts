import { describe, expect, test } from 'vitest';
import { applyEvent, keepUnchanged, unreadCount } from '../../../src/sandbox/page/model.ts';
import { createSeen } from '../../../src/sandbox/page/seen.ts';
import { GROUP, message, NOW, ORGANISER, PRIVATE, pageState, SECRETARY } from './builders.ts';

const first = message({ messageId: 'a', at: NOW });
const later = message({ messageId: 'c', at: NOW + 2000 });

function ids(state: ReturnType<typeof applyEvent>, chatId = GROUP): readonly string[] | undefined {
  return state?.chats.find((chat) => chat.chatId === chatId)?.messages.map(({ messageId }) => messageId);
}

describe('what an event does to the state', () => {
  test('a message stands where its time puts it, also when it comes late', () => {
    const late = message({ messageId: 'b', at: NOW + 1000 });
    expect(ids(applyEvent(pageState([first, later]), { type: 'message', message: late }))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('a message of the same moment stands after those that are there', () => {
    const same = message({ messageId: 'b', at: NOW });
    expect(ids(applyEvent(pageState([first, later]), { type: 'message', message: same }))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('the same message twice stands there once', () => {
    const state = pageState([first, later]);
    expect(ids(applyEvent(state, { type: 'message', message: first }))).toEqual(['a', 'c']);
  });

  test('an update replaces the message in its place, and shows one that was never seen', () => {
    const changed = { ...first, recalled: true };
    const state = applyEvent(pageState([first, later]), { type: 'update', message: changed });
    expect(state?.chats[0]?.messages[0]).toBe(changed);
    expect(ids(applyEvent(pageState([]), { type: 'update', message: first }))).toEqual(['a']);
  });

  test('the chat with the newest message moves to the top', () => {
    const direct = message({ messageId: 'd', chatId: PRIVATE, at: NOW + 1 });
    const state = applyEvent(pageState([first]), { type: 'message', message: direct });
    expect(state?.chats.map(({ chatId }) => chatId)).toEqual([PRIVATE, GROUP]);
  });

  test('an event of a chat that is not known asks for the state anew', () => {
    const elsewhere = message({ chatId: 'oc_new' });
    expect(applyEvent(pageState([]), { type: 'message', message: elsewhere })).toBeNull();
  });

  test('the clock moves', () => {
    expect(applyEvent(pageState([]), { type: 'clock', now: NOW + 5 })?.now).toBe(NOW + 5);
  });
});

test('a state that is fetched anew keeps the objects of the messages that did not change', () => {
  const before = pageState([first, later]);
  const fresh = keepUnchanged(before, pageState([{ ...first }, { ...later, recalled: true }]));
  expect(fresh.chats[0]?.messages[0]).toBe(first);
  expect(fresh.chats[0]?.messages[1]).not.toBe(later);
  expect(keepUnchanged(null, before)).toEqual(before);
});

test('unread are the messages of others since one last looked', () => {
  const mine = message({ at: NOW + 1 });
  const theirs = message({ at: NOW + 2, sender: { openId: ORGANISER.openId, name: '李红梅', bot: false } });
  const [group] = pageState([first, mine, theirs]).chats;
  if (group === undefined) throw new Error('no group');
  const seen = createSeen(NOW);
  expect(unreadCount(group, SECRETARY.openId, seen.at(SECRETARY.openId, GROUP))).toBe(1);
  seen.mark(SECRETARY.openId, GROUP, NOW + 2);
  seen.mark(SECRETARY.openId, GROUP, NOW);
  expect(unreadCount(group, SECRETARY.openId, seen.at(SECRETARY.openId, GROUP))).toBe(0);
  expect(seen.at(ORGANISER.openId, GROUP)).toBe(NOW);
});
