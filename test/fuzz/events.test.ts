import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/core/message.ts';
import { read } from '../../src/feishu/reading.ts';
import { INCOMING } from '../../src/store/shapes/incoming.ts';
import { hallWithBooks } from '../security/kit/books.ts';
import { anyValue, spoiltJson } from './kit/any-json.ts';
import { anyText } from './kit/any-text.ts';
import { BOT, dispatcherTo } from './kit/dispatching.ts';
import { feed } from './kit/runs.ts';

const WORKED_ON_OF = 8;
const BOOKS_LAST = 1_000;
const head = (event_type: string) => ({
  ...{
    event_id: 'ev_1',
    event_type,
    create_time: '1773799500000',
    token: 't',
    app_id: 'cli_1',
    tenant_key: 'x',
  },
});
const sender = { sender_id: { open_id: 'ou_1', union_id: 'on_1', user_id: null }, sender_type: 'user' };
const mentions = [
  { key: '@_user_1', id: { open_id: BOT }, name: '支部助手', mentioned_type: 'bot' },
  { key: '@_user_2', id: { open_id: 'ou_2' }, name: '张建国', mentioned_type: 'user' },
];
const context = { open_message_id: 'om_1', open_chat_id: 'oc_1' };

function messageOf(message_type: string, content: unknown): object {
  const message = {
    ...{
      message_id: 'om_1',
      root_id: 'om_0',
      parent_id: 'om_0',
      thread_id: 'omt_1',
      create_time: '1773799500000',
    },
    ...{
      chat_id: 'oc_1',
      chat_type: 'group',
      message_type,
      content: JSON.stringify(content) ?? '',
      mentions,
    },
  };
  return { schema: '2.0', header: head('im.message.receive_v1'), event: { sender, message } };
}

const POST = {
  title: '通知',
  content: [
    [
      { tag: 'text', text: '开会', style: ['bold'] },
      { tag: 'at', user_id: '@_user_1', user_name: '支部助手' },
      { tag: 'a', text: '附件', href: 'https://a.example' },
    ],
    [
      { tag: 'img', image_key: 'img_1' },
      { tag: 'md', text: '**x**' },
      { tag: 'code_block', text: 'y', language: '' },
    ],
  ],
};
const action = (more: object): object => ({
  schema: '2.0',
  header: head('card.action.trigger'),
  event: {
    operator: { open_id: 'ou_1' },
    token: 'c-1',
    action: { tag: 'button', ...more },
    host: 'im_message',
    context,
  },
});
const FORM = {
  date: '2026-03-17 +0800',
  start: '15:00 +0800',
  topic__2: '学习',
  people: ['ou_1', ''],
  ok: true,
};

/** What the platform sends, before anything is spoilt. */
const GENUINE: readonly object[] = [
  action({
    value: { a: 'record.submit', v: 1, t: 'p2p', p: { d: 'x' } },
    name: 'record.submit__e30',
    form_value: FORM,
  }),
  action({ name: 'record.submit__eyJkIjoieCJ9', form_value: FORM }),
  ...[
    'im.chat.member.bot.added_v1',
    'im.chat.member.bot.deleted_v1',
    'im.chat.access_event.bot_p2p_chat_entered_v1',
  ].map((type) => ({
    schema: '2.0',
    header: head(type),
    event: { chat_id: 'oc_1', operator_id: { open_id: 'ou_1' } },
  })),
  { schema: '2.0', header: head('im.message.recalled_v1'), event: { chat_id: 'oc_1', message_id: 'om_1' } },
  {
    schema: '2.0',
    header: head('application.bot.menu_v6'),
    event: { operator: { operator_id: { open_id: 'ou_1' } }, event_key: '帮助', timestamp: 1 },
  },
];

const genuineMessage = fc.oneof(
  anyText(6).map((text) => messageOf('text', { text: `@_user_1 ${text}` })),
  fc.constantFrom(messageOf('post', POST), messageOf('image', { image_key: 'img_1' })),
);
const content: fc.Arbitrary<unknown> = fc.oneof(
  anyText(6).map((text) => ({ text: `@_user_1 ${text}` })),
  spoiltJson(POST),
  anyValue,
);
const message = fc
  .tuple(fc.constantFrom('text', 'post', 'image', 'interactive', '__proto__', 'constructor'), content)
  .map(([type, inside]) => messageOf(type, inside));

/** As the platform sends them, and spoilt. */
const event: fc.Arbitrary<{ readonly raw: unknown; readonly genuine: boolean }> = fc.oneof(
  { weight: 6, arbitrary: message.chain(spoiltJson).map(asSpoilt) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...GENUINE)
      .chain(spoiltJson)
      .map(asSpoilt),
  },
  { weight: 1, arbitrary: anyValue.map(asSpoilt) },
  {
    weight: 1,
    arbitrary: fc.oneof(genuineMessage, fc.constantFrom(...GENUINE)).map((raw) => ({ raw, genuine: true })),
  },
);

function asSpoilt(raw: unknown) {
  return { raw, genuine: false };
}

/** @returns the same event of another message, so that the inbox has not seen it yet */
function another(raw: unknown, nth: number): unknown {
  const text = JSON.stringify(raw) ?? 'null';
  return JSON.parse(text.replaceAll('"om_1"', `"om_1_${nth}"`).replaceAll('"ev_1"', `"ev_1_${nth}"`));
}

function hasType(raw: unknown): boolean {
  return typeof (read(raw, 'header', 'event_type') ?? read(raw, 'event', 'type') ?? '') === 'string';
}

describe('an event of the platform', () => {
  it('is taken, or left aside, and never a fault; as the platform sends it, it is taken once', {
    timeout: 600_000,
  }, async () => {
    let hall = await hallWithBooks('书记');
    let handedOn = true;
    let taken: Incoming[] = [];
    const dispatcher = dispatcherTo((incoming) => {
      taken.push(incoming);
      return handedOn ? hall.accept(incoming) : Promise.resolve(null);
    });
    let nth = 0;
    await feed('events', 100, event, async ({ raw, genuine }) => {
      taken = [];
      nth += 1;
      // To be worked on takes a hundred times as long as to be read.
      handedOn = genuine || nth % WORKED_ON_OF === 0;
      if (nth % BOOKS_LAST === 0) hall = await hallWithBooks('书记');
      const sent = another(raw, nth);
      const dispatched = dispatcher.invoke(sent, { needCheck: false });
      // The SDK looks its handlers up by whatever stands there; what is no word at all it may refuse.
      await (hasType(sent) ? dispatched : dispatched.catch(() => undefined));
      if (genuine) expect(taken).toHaveLength(1);
      else expect(taken.length).toBeLessThanOrEqual(1);
      expect(hall.log.map(({ event, fields }) => `${event} ${String(fields.err)}`)).toEqual([]);
      expect(await hall.store.claims.pending()).toEqual([]);
      const replies = hall.taken().filter(({ to }) => to !== 'the pressed card');
      expect(replies.length).toBeLessThanOrEqual(2);
      // The store takes it, and finds it again as it was.
      for (const incoming of taken)
        expect(INCOMING.safeParse(JSON.parse(JSON.stringify(incoming))).success).toBe(true);
    });
  });
});
