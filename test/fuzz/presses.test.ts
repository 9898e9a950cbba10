import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CardAction, FormValue } from '../../src/core/message.ts';
import { callbackAnswer } from '../../src/feishu/cards/callback.ts';
import { saidByPress } from '../../src/inbox/handle.ts';
import { NUMBERS } from '../security/kit/books.ts';
import { CARDS, hallWithCards } from '../security/kit/cards.ts';
import { COMMANDS, DUTIES, type Hall, inGroup, pressed, privately, said } from '../security/kit/hall.ts';
import { strangeMarkup } from '../security/kit/markup.ts';
import { ACTOR_NAMES, type Actor, ELSE, idOf, OTHER, OWN, OWN_GROUP } from '../security/kit/people.ts';
import { wordsOf } from '../security/kit/words.ts';
import { anySaying } from './kit/any-saying.ts';
import { anyText } from './kit/any-text.ts';
import { wrongWith } from './kit/replies.ts';
import { feed } from './kit/runs.ts';

const ACTIONS = [
  ...COMMANDS.flatMap(({ actions = {} }) => Object.keys(actions)),
  'say',
  'nowhere',
  '__proto__',
];
const IDS = [
  ...[...Object.values(CARDS), ...Object.values(NUMBERS), ...DUTIES.map(({ id }) => id)],
  ...[OWN, OTHER, idOf(ELSE), '第一党小组', '2026-03', '2026Q1', '2026', '9999-99', '2026Q9', '0000'],
  ...[
    'mute-own',
    'settled-own',
    'five-stages',
    'zuofeng-jianshe-nian',
    '问7',
    '__proto__',
    'constructor',
    '',
  ],
];
const DAYS = [
  '2026-03-31',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-13-01',
  '2026-03-31 09:00',
  '25:61',
  '09:00',
];

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...IDS) },
  { weight: 2, arbitrary: fc.constantFrom(...DAYS) },
  { weight: 1, arbitrary: anyText(3) },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)) },
);
const KEYS = ['d', 'r', 'i', 'c', 'f', 'o', 'b', 'p', 'g', 'm', 't', 'k', 'q', 'all', 'days'];
const FIELDS = [
  ...[
    'date',
    'start',
    'end',
    'place',
    'topic',
    'host',
    'recorder',
    'speaker',
    'expected',
    'present',
    'absent',
  ],
  ...[
    'observers',
    'agenda',
    'content',
    'resolution',
    'with',
    'type',
    'mode',
    'relation',
    'days',
    'kind',
    'branch',
  ],
  ...['group', 'from', 'until', 'reason', 'branches', 'mobilise-start', '__proto__', 'constructor', 'talk'],
];
const fieldValue: fc.Arbitrary<FormValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...DAYS, ...IDS, '12', '0.5', '半天', '张建国、李秀英（病假）') },
  { weight: 2, arbitrary: anyText(5) },
  { weight: 2, arbitrary: anySaying.map((text) => text.slice(0, 2000)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(' ', '（', '、', '\n', '1').map((dull) => `赵六${dull.repeat(990)}））`),
  },
  { weight: 1, arbitrary: fc.array(anyText(2), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.oneof(fc.boolean(), fc.constant(null)) },
);

interface Press {
  readonly actor: Actor;
  readonly inGroup: boolean;
  readonly action: string;
  readonly payload: CardAction['payload'];
  readonly form: CardAction['form'];
}

const press: fc.Arbitrary<Press> = fc.record({
  actor: fc.constantFrom(...ACTOR_NAMES),
  inGroup: fc.boolean(),
  action: fc.constantFrom(...ACTIONS),
  payload: fc.dictionary(fc.constantFrom(...KEYS), scalar, { maxKeys: 5 }),
  form: fc.dictionary(fc.constantFrom(...FIELDS), fieldValue, { maxKeys: 6 }),
});

let hall: Hall;
let pressings = 0;
beforeAll(async () => {
  hall = await hallWithCards('书记');
  // The index is read at its first use: that would be taken for a hang.
  await hall.accept(said(idOf('书记'), '支委会多久开一次'));
  hall.taken();
}, 60_000);

describe('a press', () => {
  it('gets an answer that is fit to be sent, whatever the card is said to have held', {
    timeout: 600_000,
  }, async () => {
    await feed('presses', 75, press, async ({ actor, inGroup: here, action, payload, form }) => {
      pressings += 1;
      if (pressings % 20 === 0) hall = await hallWithCards(actor);
      const place = here ? inGroup(OWN_GROUP) : privately(idOf(actor));
      const press = pressed(idOf(actor), action, payload, form, place);
      await hall.accept(press);
      const sent = hall.taken();
      const asked = { by: press.operator, messageId: press.messageId, chatType: place.chatType };
      const answers = saidByPress(press) === null ? 0 : 1;
      expect(wrongWith(sent, { ...asked, answers, cards: 1 })).toEqual([]);
      await hall.accept(press);
      expect(hall.taken()).toEqual([]);
      expect(await hall.store.claims.pending()).toEqual([]);
      expect(hall.log.map(({ event, fields }) => `${event} ${String(fields.err)}`)).toEqual([]);
      for (const { to, reply } of sent) {
        if (to === 'the pressed card' && action !== 'say') expect(wordsOf(reply)).not.toBe('');
        expect(strangeMarkup(callbackAnswer(reply, place.chatType))).toEqual([]);
      }
    });
  });
});
