import { describe, expect, it } from 'vitest';
import { buttonName } from '../../../src/feishu/cards/names.ts';
import { readAction } from '../../../src/feishu/normalise/action.ts';

const NOW = 1_800_000_000_000;

describe('a pressed button', () => {
  it('becomes one plain value', () => {
    const value = { a: 'draft.save', v: 1, t: 'p2p', p: { draft: 'd1', n: 2 } };
    expect(readAction(event({ value }), NOW)).toEqual({
      kind: 'action',
      eventId: 'e1',
      messageId: 'om_1',
      chatId: 'oc_1',
      chatType: 'p2p',
      operator: 'ou_li',
      action: 'draft.save',
      payload: { draft: 'd1', n: 2 },
      form: {},
      at: 1_603_977_298_000,
    });
  });

  it('without a value is known by its name, payload included', () => {
    const name = buttonName('draft.save', { draft: 'd1' });
    expect(readAction(event({ name }), NOW)).toMatchObject({
      action: 'draft.save',
      payload: { draft: 'd1' },
      chatType: null,
    });
  });

  it('whose payload was too long for the name keeps its action', () => {
    const name = buttonName('draft.save', { text: '长'.repeat(100) });
    expect(name.length).toBeLessThanOrEqual(100);
    expect(readAction(event({ name }), NOW)).toMatchObject({ action: 'draft.save', payload: {} });
  });

  it('drops what is nested in its payload', () => {
    const value = { a: 'x.y', p: { ok: true, deep: { a: 1 }, list: [1] } };
    expect(readAction(event({ value }), NOW)?.payload).toEqual({ ok: true });
  });

  it.each([
    ['neither value nor name', {}],
    ['a value of another app', { value: { key: 'x' } }],
    ['a name without our mark', { name: 'Button_1' }],
    ['a value that is text', { value: 'draft.save' }],
  ])('with %s is null', (_, action) => {
    expect(readAction(event(action), NOW)).toBeNull();
  });

  it.each(['operator', 'context', 'event_id'])('without %s is null', (key) => {
    expect(readAction({ ...event({ value: { a: 'x.y' } }), [key]: undefined }, NOW)).toBeNull();
  });

  it('without a time happens now', () => {
    expect(readAction({ ...event({ value: { a: 'x.y' } }), create_time: undefined }, NOW)?.at).toBe(NOW);
  });
});

describe('a form', () => {
  function form(form_value: unknown) {
    return readAction(event({ value: { a: 'x.y' }, form_value }), NOW)?.form;
  }

  it('gives dates and times without their offset', () => {
    expect(form({ date: '2026-03-17 +0800', start: '15:00 +0800', both: '2026-03-17 15:00 +0800' })).toEqual({
      date: '2026-03-17',
      start: '15:00',
      both: '2026-03-17 15:00',
    });
  });

  it('takes an empty field for no answer', () => {
    expect(form({ place: '', topic: '  ', absent: [], host: null })).toEqual({
      place: null,
      topic: null,
      absent: null,
      host: null,
    });
  });

  it('keeps texts, lists and booleans and drops the rest', () => {
    expect(form({ a: ' x ', b: ['ou_1', 7, ''], c: true, d: 5, e: { f: 1 } })).toEqual({
      a: 'x',
      b: ['ou_1'],
      c: true,
    });
  });

  it('gives a field its own name back when the card had to make it unique', () => {
    expect(form({ date__2: '2026-03-17 +0800' })).toEqual({ date: '2026-03-17' });
  });

  it.each([null, 'x', [1], 7])('that is %j is empty', (value) => {
    expect(form(value)).toEqual({});
  });

  it('cannot reach a prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__": "x", "a": "y"}');
    expect(form(hostile)).toHaveProperty('a', 'y');
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });
});

function event(action: object): object {
  return {
    event_type: 'card.action.trigger',
    event_id: 'e1',
    create_time: '1603977298000000',
    operator: { open_id: 'ou_li' },
    token: 'c-1',
    action: { tag: 'button', ...action },
    context: { open_message_id: 'om_1', open_chat_id: 'oc_1' },
  };
}
