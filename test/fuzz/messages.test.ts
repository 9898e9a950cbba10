import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../src/core/message.ts';
import { renderings } from '../../src/feishu/cards/renderings.ts';
import { cleanText } from '../../src/feishu/normalise/clean.ts';
import { hallWithBooks, NUMBERS } from '../security/kit/books.ts';
import { type Hall, inGroup, privately, said } from '../security/kit/hall.ts';
import { strangeMarkup } from '../security/kit/markup.ts';
import { ACTOR_NAMES, type Actor, ELSE, idOf, OWN_GROUP } from '../security/kit/people.ts';
import { anySaying, ENDLESS } from './kit/any-saying.ts';
import { wrongWith } from './kit/replies.ts';
import { feed } from './kit/runs.ts';

interface Speech {
  readonly actor: Actor;
  readonly inGroup: boolean;
  readonly text: string;
  readonly more: Partial<IncomingMessage>;
}

const speech: fc.Arbitrary<Speech> = fc.record({
  actor: fc.constantFrom(...ACTOR_NAMES),
  inGroup: fc.boolean(),
  text: anySaying.map(cleanText),
  more: fc.record(
    {
      mentions: fc.constantFrom([{ openId: idOf(ELSE), name: ELSE }], [{ openId: 'ou_x', name: '' }]),
      parentId: fc.constantFrom('om_1', 'om_bot_1', NUMBERS.talk, '__proto__'),
      unreadable: fc.constantFrom('image', 'audio', 'constructor'),
    },
    { requiredKeys: [] },
  ),
});

const endless: readonly Speech[] = ENDLESS.map((text) => ({
  actor: '名册外',
  inGroup: true,
  text,
  more: {},
}));
/** The index, and what writes spreadsheets and documents. */
const FIRST_USES = ['支委会多久开一次', '导出', '述职材料'];

/** People go on with what they began; now and then the books are opened anew. */
let hall: Hall;
let spoken = 0;
beforeAll(async () => {
  hall = await hallWithBooks('党员');
  // What is read at its first use would be taken for a hang.
  for (const text of FIRST_USES) await hall.accept(said(idOf('书记'), text));
  expect(hall.taken()).toHaveLength(FIRST_USES.length);
}, 60_000);

describe('a message', () => {
  it('gets exactly one reply that is fit to be sent, whoever says what', { timeout: 600_000 }, async () => {
    const answered = async ({ actor, inGroup: here, text, more }: Speech): Promise<void> => {
      spoken += 1;
      if (spoken % 100 === 0) hall = await hallWithBooks(actor);
      const place = here ? inGroup(OWN_GROUP) : privately(idOf(actor));
      const message = { ...said(idOf(actor), text, place), ...more };
      await hall.accept(message);
      const sent = hall.taken();
      const asked = { by: message.sender, messageId: message.messageId, chatType: place.chatType };
      expect(wrongWith(sent, { ...asked, answers: 1, cards: 0 })).toEqual([]);
      // Delivered once more, as the platform does: nothing comes of it.
      await hall.accept(message);
      expect(hall.taken()).toEqual([]);
      expect(hall.log.map(({ event, fields }) => `${event} ${String(fields.err)}`)).toEqual([]);
      for (const { reply } of sent) {
        for (const { body } of renderings(reply, place.chatType)) {
          if (body.msgType === 'interactive') expect(strangeMarkup(JSON.parse(body.content))).toEqual([]);
        }
      }
      expect(await hall.store.claims.pending()).toEqual([]);
    };
    await feed('messages', 80, speech, answered, { known: endless, deliveries: 2 });
  });
});
