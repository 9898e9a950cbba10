import type { Claimed } from '../core/ports.ts';

/**
 * Answers that the platform would not take, although it was tried for a while: a storm, an outage, a quota that is used
 * up. The oldest is tried now and then; once anything gets through again, so are the others.
 */
export interface Owed {
  /**
   * @param unsure an attempt may have arrived: then it can be tried again only while the platform knows its uuid
   * @param arrived the parts of the answer that surely have
   */
  add(key: string, unsure: boolean, arrived?: Set<string>): void;
  has(key: string): boolean;
  /** @returns the parts of an answer that have arrived already, to be added to; none where nothing is owed */
  arrived(key: string): Set<string>;
  /** Nothing is owed under this key any more. */
  settle(key: string): void;
  /** Something got through: tries all of them. */
  tryAll(): void;
  /** Tries the oldest, where there is any. */
  tryOne(): void;
}

export interface OwedParts {
  readonly pending: () => Promise<readonly Claimed[]>;
  /** Puts it in line once more. @returns false where it still is */
  readonly retry: (claimed: Claimed) => boolean;
  /** Nobody can tell any more whether it arrived. */
  readonly giveUp: (key: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

interface Debt {
  /** Since when nobody knows whether it arrived, epoch ms; null where it surely did not. */
  readonly unsureSince: number | null;
  readonly trying: boolean;
  readonly arrived: Set<string>;
}

/** Feishu knows a uuid for an hour, in which trying has to end, too. */
const UUID_SAFE_MS = 50 * 60_000;

export function createOwed({ pending, retry, giveUp, onError, now }: OwedParts): Owed {
  /** Oldest first. */
  const debts = new Map<string, Debt>();

  async function pay(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const claimed = new Map((await pending()).map((one) => [one.key, one]));
    for (const key of keys) {
      const debt = debts.get(key);
      const one = claimed.get(key);
      // Another process may have been luckier, or its sender has taken it back.
      if (debt === undefined || one === undefined) debts.delete(key);
      else if (now() - (debt.unsureSince ?? now()) > UUID_SAFE_MS) {
        await giveUp(key);
        debts.delete(key);
      } else if (!debt.trying && retry(one)) debts.set(key, { ...debt, trying: true });
    }
  }

  return {
    add(key, unsure, arrived = new Set()) {
      const since = debts.get(key)?.unsureSince ?? (unsure ? now() : null);
      debts.set(key, { unsureSince: since, trying: false, arrived });
    },
    has: (key) => debts.has(key),
    arrived: (key) => debts.get(key)?.arrived ?? new Set(),
    settle: (key) => void debts.delete(key),
    tryAll() {
      const idle = [...debts].filter(([, { trying }]) => !trying).map(([key]) => key);
      pay(idle).catch(onError);
    },
    tryOne() {
      const [oldest] = debts.keys();
      if (oldest !== undefined) pay([oldest]).catch(onError);
    },
  };
}
