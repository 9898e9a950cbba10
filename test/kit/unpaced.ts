import type { Rates } from '../../src/feishu/outgoing.ts';

const FREE = { perSecond: 1000, burst: 100 };

/** Rates for a platform that limits nothing: no test waits for the place of the message before. */
export const UNPACED: Rates = { app: FREE, lane: FREE, minute: { answer: 100_000, own: 100_000 } };
