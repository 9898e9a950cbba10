import { describe, expect, it } from 'vitest';
import type { CardAction } from '../../src/core/message.ts';
import { CARDS, hallWithCards } from './kit/cards.ts';
import { COMMANDS, type Hall, inGroup, type Place, pressed, privately, said, snapshot } from './kit/hall.ts';
import { cellsOf, createJudge, isWhole } from './kit/judge.ts';
import { type Actor, ELSE, idOf, OTHER_GROUP, OWN, THERE } from './kit/people.ts';
import { isRefusal } from './kit/refusals.ts';
import { wordsOf } from './kit/words.ts';
import { PRESSES } from './presses.ts';

const ACTIONS = COMMANDS.flatMap(({ actions = {} }) => Object.keys(actions));
const wrongIn = createJudge(hallWithCards);

describe('who may press what', () => {
  it('is written down for every button there is', () => {
    expect([...new Set(PRESSES.map(({ action }) => action))].toSorted()).toEqual(ACTIONS.toSorted());
    expect(PRESSES.filter(({ may }) => !isWhole(may))).toEqual([]);
  });

  it.each(PRESSES)('$action $payload: $may', async ({ action, payload, form, may, writes }) => {
    for (const cell of cellsOf(may)) {
      const { actor, mark, place } = cell;
      const wrong = await wrongIn(pressed(idOf(actor), action, payload, form, place), cell, writes);
      expect(wrong === null ? null : `${actor} ${mark} ${wrong}`).toBeNull();
    }
  });
});

const LONG = '长'.repeat(3000);
/** What no card of ours holds under any name. */
const FORGED: readonly (string | number | boolean | null)[] = [
  ...[
    '',
    '__proto__',
    'constructor',
    'toString',
    '../secret.key',
    '0311-aaaa5',
    "'; DROP TABLE drafts; --",
    LONG,
  ],
  ...[Number.NaN, 1e308, -1, 0.5, true, false, null],
];
const NAMES = ['d', 'r', 'i', 'c', 'f', 'o', 'b', 'p', 'g', 'm', 't', 'k', 'q', 'all', 'days'];

function forgedPayloads(): readonly CardAction['payload'][] {
  return FORGED.map((value) => Object.fromEntries(NAMES.map((name) => [name, value])));
}

/** Every action with every forged payload, and with the form's fields forged in the same way. */
async function pressForged(actor: Actor, action: string, hall: Hall): Promise<readonly string[]> {
  const told: string[] = [];
  for (const payload of [{}, ...forgedPayloads()]) {
    const { d } = payload;
    const form = {
      ...FORGED_FORM,
      ...(typeof d === 'string' ? { reason: d, from: d, until: d, date: d } : {}),
    };
    await hall.accept(pressed(idOf(actor), action, payload, form));
    const sent = hall.taken();
    if (sent.length === 0 || sent.some(({ reply }) => wordsOf(reply) === ''))
      told.push(`no word to ${String(d)}`);
  }
  return [...told, ...hall.log.map(({ event, fields }) => `${event} ${String(fields.err)}`)];
}

const FORGED_FORM = {
  __proto__: 'x',
  constructor: 'x',
  branches: ['__proto__', '', LONG],
  present: '99999999999999999999',
  expected: true,
  kind: 'constructor',
  branch: '第九党支部',
  absent: `a${' '.repeat(900)}))`,
};

describe('a forged press', () => {
  it.each(ACTIONS)('%s has an answer and is no fault, whoever makes it', async (action) => {
    for (const actor of ['党员', '管理员', '名册外'] as const) {
      expect(await pressForged(actor, action, await hallWithCards(actor))).toEqual([]);
    }
  });

  it('of somebody who is not on the roster changes nothing but the list of unanswered questions', async () => {
    const hall = await hallWithCards('名册外');
    const { gaps: _, ...before } = await snapshot(hall.store);
    for (const action of ACTIONS) await pressForged('名册外', action, hall);
    const { gaps: __, ...after } = await snapshot(hall.store);
    expect(after).toEqual(before);
  });

  it('of a button that there is not gets an answer, also under a name that every object has', async () => {
    const hall = await hallWithCards('书记');
    for (const action of ['', 'nowhere', 'constructor', '__proto__', 'toString', 'record.', 'say']) {
      await hall.accept(pressed(idOf('书记'), action, {}));
      expect(hall.taken().map(({ reply }) => reply.toast?.text)).toEqual([
        '这个按钮已经不能用了，请发“帮助”重新开始',
      ]);
    }
  });
});

describe('a card that is done', () => {
  it('does nothing a second time, whatever is pressed on it', async () => {
    const hall = await hallWithCards('书记');
    const press = (action: string, form = {}) =>
      hall.accept(pressed(idOf('书记'), action, { d: CARDS.voiding, f: 'topic', c: '学习' }, form));
    await press('record.confirm');
    expect(hall.taken().map(({ reply }) => reply.tone)).toEqual(['done']);
    const done = await snapshot(hall.store);
    for (const action of [
      'record.confirm',
      'record.submit',
      'record.choose',
      'record.leave',
      'record.cancel',
    ]) {
      await press(action, { topic: '改成别的' });
      expect(hall.taken().map(({ reply }) => reply.toast?.text)).toEqual([
        '这张卡片已经办完或过期了。要登记请重新发一次。',
      ]);
    }
    expect(await snapshot(hall.store)).toEqual(done);
  });

  it('counts once when the same press comes twice', async () => {
    const hall = await hallWithCards('书记');
    const twice = pressed(idOf('书记'), 'record.confirm', { d: CARDS.changing });
    await hall.accept(twice);
    const done = await snapshot(hall.store);
    hall.taken();
    await hall.accept(twice);
    expect(hall.taken()).toEqual([]);
    expect(await snapshot(hall.store)).toEqual(done);
  });
});

describe('a card that was forwarded to another chat', () => {
  const forwarded = (who: string, action: string, place: Place, form = {}) =>
    pressed(idOf(who), action, { d: CARDS.meeting, f: 'topic', c: '学习' }, form, place);

  it('does nothing for whoever presses it there, and tells nothing of what it is about', async () => {
    const hall = await hallWithCards('书记');
    const before = await snapshot(hall.store);
    for (const who of [THERE, '名册外', '党员', '管理员'])
      for (const place of [inGroup(OTHER_GROUP), privately(idOf(who))])
        for (const action of ['record.confirm', 'record.submit', 'record.choose', 'record.cancel']) {
          await hall.accept(forwarded(who, action, place, { topic: '改成别的' }));
          const sent = hall.taken();
          expect(sent.length).toBeGreaterThan(0);
          expect(sent.filter(({ reply }) => !isRefusal(reply))).toEqual([]);
        }
    expect(await snapshot(hall.store)).toEqual(before);
  });

  it('of a talk tells the group nothing, also where its own author presses it', async () => {
    const hall = await hallWithCards('书记');
    await hall.accept(said(idOf('书记'), '登记 昨天谈心谈话'));
    const before = new Set(Object.values<string>(CARDS));
    const { drafts, records } = await snapshot(hall.store);
    const talk = drafts.find(({ id }) => !before.has(id));
    expect(talk?.kind).toBe('heart-talk');
    hall.taken();
    await hall.accept(
      pressed(idOf('书记'), 'record.submit', { d: talk?.id ?? '' }, { with: ELSE }, inGroup(OTHER_GROUP)),
    );
    const sent = hall.taken();
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.map(({ reply }) => wordsOf(reply)).join()).not.toContain(ELSE);
    expect((await snapshot(hall.store)).records).toEqual(records);
  });
});

// A hall has an inbox for each thing that comes in, as if another process on the same store had taken it.
it('a message that one process has taken on is not taken on by another, however it was signed', async () => {
  const hall = await hallWithCards('党员');
  const text = `登记 ${OWN} 主题党日 昨天下午3点，三楼会议室，主题：学习，应到12实到12`;
  const message = said(idOf('党员'), text);
  await hall.accept(message);
  expect(hall.taken()).toHaveLength(1);
  await hall.accept(message);
  await hall.accept({ ...message, text: `${text}，记录人李秀英` });
  expect(hall.taken()).toEqual([]);
  expect(await hall.store.ledger.find({ from: '2026-03-17' })).toHaveLength(1);
});
