import { describe, expect, it } from 'vitest';
import { type Condition, healthOf } from '../../src/meter/health.ts';

const FEISHU: Condition['feishu'] = {
  ready: true,
  appId: 'cli_5a6462780000a001',
  transport: 'websocket',
  connectedSince: 1,
  downForMs: null,
  lastFrameAt: 1,
  lastEventAt: null,
  lastCallbackAt: null,
  outgoing: 0,
};
const WELL: Condition = { feishu: FEISHU, waiting: 3, most: 5_000, storeAnswers: true, stopping: false };

const health = (changes: Partial<Condition>) => healthOf({ ...WELL, ...changes });
const down = (downForMs: number | null) => ({
  feishu: { ...FEISHU, ready: false, connectedSince: null, downForMs },
});

describe('the program is ready', () => {
  it('when it is connected, the store answers and there is room', () => {
    expect(health({})).toMatchObject({ ready: true, trouble: [], waiting: 3 });
  });

  it('for three minutes after the connection was lost: it comes back by itself', () => {
    expect(health(down(0)).ready).toBe(true);
    expect(health(down(180_000)).ready).toBe(true);
    expect(health(down(180_001))).toMatchObject({ ready: false, trouble: ['not-connected'] });
  });
});

describe('the program is not ready', () => {
  it.each<[string, Partial<Condition>]>([
    ['not-connected', down(null)],
    ['store-not-answering', { storeAnswers: false }],
    ['queue-full', { waiting: 5_000 }],
    ['stopping', { stopping: true }],
    ['stopping', { ...down(null), stopping: true }],
  ])('%s', (trouble, changes) => {
    expect(health(changes)).toMatchObject({ ready: false, trouble: [trouble] });
  });

  it('for several reasons at once', () => {
    const { trouble } = health({ ...down(200_000), storeAnswers: false, waiting: 5_001 });
    expect(trouble).toEqual(['not-connected', 'store-not-answering', 'queue-full']);
  });
});
