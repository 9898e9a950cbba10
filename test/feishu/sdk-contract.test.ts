import { describe, expect, it } from 'vitest';
import { asEvent } from '../../src/feishu/frames.ts';
import { axios, lark } from '../../src/feishu/sdk.ts';
import { silentLog } from '../../src/feishu/sdk-log.ts';

describe('the SDK, as we lean on it', () => {
  it('still has the two private methods through which we see frames', () => {
    expect(Reflect.get(lark.WSClient.prototype, 'handleEventData')).toBeTypeOf('function');
    expect(Reflect.get(lark.WSClient.prototype, 'handleControlData')).toBeTypeOf('function');
  });

  it('hands events over flat and runs a handler without a check of its own when asked to', async () => {
    const dispatcher = new lark.EventDispatcher({ logger: silentLog });
    let got: unknown;
    dispatcher.register({
      'im.message.recalled_v1': (data: unknown) => {
        got = data;
      },
    });
    const header = { event_id: 'e1', event_type: 'im.message.recalled_v1' };
    await dispatcher.invoke({ schema: '2.0', header, event: { message_id: 'om_1' } }, { needCheck: false });
    expect(got).toMatchObject({ event_id: 'e1', event_type: 'im.message.recalled_v1', message_id: 'om_1' });
  });

  it('shares its copy of axios with us', () => {
    expect(axios.isAxiosError(new axios.AxiosError('x'))).toBe(true);
  });
});

describe('a frame', () => {
  const data = { SeqID: 1, method: 1, payload: 'x', headers: [{ key: 'message_id', value: 'm' }] };

  it('of type card becomes one of type event, the rest as it was', () => {
    const frame = { ...data, headers: [...data.headers, { key: 'type', value: 'card' }] };
    expect(asEvent(frame)).toEqual({ ...data, headers: [...data.headers, { key: 'type', value: 'event' }] });
  });

  it.each([data, null, undefined, 'x', { headers: 'x' }])('of another kind stays the same', (frame) => {
    expect(asEvent(frame)).toBe(frame);
  });
});
