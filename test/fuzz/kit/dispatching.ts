import { expect } from 'vitest';
import type { Inbox } from '../../../src/core/ports.ts';
import { createDispatch, type Dispatch } from '../../../src/feishu/dispatch.ts';
import { NOW } from '../../security/kit/hall.ts';
import { silent } from '../../store/samples.ts';

export const BOT = 'ou_bot';

/** The SDK's own dispatcher before this door; what it logs as an error fails the test. */
export function dispatcherTo(accept: Inbox['accept']): Dispatch['dispatcher'] {
  const { dispatcher } = createDispatch({
    inbox: { accept },
    log: { ...silent, error: (...line) => expect(line).toEqual([]) },
    clock: { now: () => NOW },
    chatTypes: { note() {}, known: () => null, find: () => Promise.resolve('group') },
    botOpenId: () => BOT,
    update: () => Promise.resolve(),
    cuts: () => 0,
  });
  return dispatcher;
}
