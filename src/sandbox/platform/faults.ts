import type { Faults } from '../api.ts';

/** No fault at all: how the sandbox starts. */
const NONE: Faults = {
  rateLimitNext: 0,
  loseAnswerNext: 0,
  failNext: null,
  revokeTokens: false,
  mutePong: false,
  endpointCode: 0,
  endpointStatus: 200,
  endpointBody: null,
  refuseHandshake: false,
  deliveries: 1,
  fragments: 1,
  cardFrames: false,
};

export interface FaultSwitches {
  get(): Faults;
  set(change: Partial<Faults>): Faults;
  /** Uses up one count; true when there was one left. */
  take(counter: 'rateLimitNext' | 'loseAnswerNext'): boolean;
  /** Uses up one of the failures asked for a call of `path`, or null. */
  takeFailure(path: string): { readonly code: number; readonly msg: string } | null;
}

/** `onRevoke` is called when somebody asks for all tokens to become invalid; the switch falls back by itself. */
export function createFaults(onRevoke: () => void): FaultSwitches {
  let faults = NONE;
  return {
    get: () => faults,
    set(change) {
      faults = { ...faults, ...change, revokeTokens: false };
      if (change.revokeTokens === true) onRevoke();
      return faults;
    },
    take(counter) {
      if (faults[counter] <= 0) return false;
      faults = { ...faults, [counter]: faults[counter] - 1 };
      return true;
    },
    takeFailure(path) {
      const { failNext } = faults;
      if (failNext === null || failNext.times <= 0 || !path.includes(failNext.path ?? '')) return null;
      faults = {
        ...faults,
        failNext: failNext.times === 1 ? null : { ...failNext, times: failNext.times - 1 },
      };
      return { code: failNext.code, msg: failNext.msg };
    },
  };
}
