import { setTimeout as wait } from 'node:timers/promises';
import type { ChatEvent, Incoming, IncomingMessage } from '../core/message.ts';
import type { Claimed, Log, Store } from '../core/ports.ts';
import type { LaneQueue } from './queue.ts';
import type { StillMine, Turns } from './turns.ts';

/** Who works on what was claimed, and in which order: in a chat one thing after the other, also across processes. */
export interface Rota {
  /** Puts something claimed in its chat's line. @param again a crash interrupted it, or may have */
  line(incoming: IncomingMessage | ChatEvent, key: string, again?: boolean): void;
  /** Its sender has taken it back: where it still waits in line here, it is not worked on any more. */
  withdraw(key: string): void;
  /** Puts in line once more what was worked on and is still owed. @returns false where it still is in line */
  again(claimed: Claimed): boolean;
  /** Takes up what was claimed and is not being worked on here, but for presses (`presses.ts`). */
  takeUp(interrupted: readonly Claimed[]): Promise<void>;
}

export interface RotaParts {
  readonly store: Pick<Store, 'claims' | 'leases'>;
  readonly queue: LaneQueue;
  readonly turns: Turns;
  readonly log: Log;
  /** Resolves when nothing more urgent is coming in. */
  lull(): Promise<void>;
  /** Told of what could not be worked on for a fault of ours: it is still owed. */
  lost(key: string, error: unknown): void;
  workOn(incoming: IncomingMessage | ChatEvent, key: string, again: boolean): Promise<void>;
}

/** The last of what is worked on in a chat's turn. */
interface UpTo {
  readonly lane: string;
  readonly chatId: string;
  readonly key: string;
  readonly again: boolean;
}

/** What was said just before may have been delivered to another process: it gets so long to be claimed. */
const OTHERS_CLAIM_WITHIN_MS = 250;

export function createRota({ store, queue, turns, log, lull, lost, workOn }: RotaParts): Rota {
  const { claims, leases } = store;
  /** Keys in line here. */
  const inLine = new Set<string>();
  /** Those of them that were taken back. */
  const withdrawn = new Set<string>();
  /** Keys that were worked on here; those of them that are still owed are tried again only where `again` is asked for. */
  let tried = new Set<string>();

  /**
   * All that the chat said before it, whichever process took it on, and then it itself, unless another was faster. Where
   * the chat has passed on meanwhile, the rest is the next holder's, or is swept up.
   */
  const workUpTo = async ({ lane, chatId, key, again }: UpTo, stillMine: StillMine): Promise<void> => {
    for (let next = ''; next !== key; ) {
      if (next !== '' && !(await stillMine())) return;
      // Looked up anew each time: what still waits may have been taken back, which any process may have heard.
      const waiting = (await claims.pending(chatId))
        .filter(({ incoming }) => laneOf(incoming) === lane)
        .toSorted(bySaying);
      const upTo = waiting.slice(0, waiting.findIndex((one) => one.key === key) + 1);
      const first = upTo.find(
        (one) => one.incoming.kind !== 'action' && (one.key === key || !tried.has(one.key)),
      );
      if (first === undefined || first.incoming.kind === 'action') return;
      next = first.key;
      tried.add(next);
      // Whoever had a message before may have written it down and died.
      await workOn(first.incoming, next, first.incoming.kind === 'message' || (again && next === key));
    }
  };

  const line: Rota['line'] = (incoming, key, again = false) => {
    inLine.add(key);
    const lane = laneOf(incoming);
    const work = async () => {
      // What needs no answer is done with at once.
      if (incoming.kind === 'message') await lull();
      if (withdrawn.has(key)) return;
      if (!leases.shared) return workOn(incoming, key, again);
      await wait(OTHERS_CLAIM_WITHIN_MS);
      const upTo = { lane, chatId: incoming.chatId, key, again };
      return turns.inChat(lane, (stillMine) => workUpTo(upTo, stillMine));
    };
    queue
      .run(lane, work)
      .catch((error: unknown) => lost(key, error))
      .finally(() => {
        inLine.delete(key);
        withdrawn.delete(key);
      });
  };

  return {
    line,
    withdraw(key) {
      if (inLine.has(key)) withdrawn.add(key);
    },
    again({ key, incoming }) {
      if (inLine.has(key)) return false;
      tried.delete(key);
      if (incoming.kind !== 'action') line(incoming, key, true);
      return true;
    },
    async takeUp(interrupted) {
      const owed = new Set(interrupted.map(({ key }) => key));
      tried = new Set([...tried].filter((key) => owed.has(key)));
      for (const { key, incoming } of interrupted) {
        if (incoming.kind === 'action' || inLine.has(key) || tried.has(key)) continue;
        log.info('inbox.recovering', { key, kind: incoming.kind });
        line(incoming, key, true);
      }
    },
  };
}

/** What is dealt with one after the other: what happens in a chat, and, where no chat is told, what one person does. */
export function laneOf(incoming: Incoming): string {
  if (incoming.chatId !== '') return incoming.chatId;
  return incoming.kind === 'message' ? incoming.sender : incoming.operator;
}

/** In the order in which things were said; what was claimed first comes first where that does not tell. */
function bySaying(one: Claimed, other: Claimed): number {
  return momentOf(one) - momentOf(other) || one.at - other.at;
}

function momentOf({ incoming }: Claimed): number {
  return incoming.kind === 'message' ? incoming.sentAt : incoming.at;
}
