import type { LaneQueue } from './queue.ts';

/** How much may wait or be worked on at once. */
export interface Bounds {
  readonly all: number;
  /** Of one chat: one that floods leaves room for the others. */
  readonly chat: number;
}

/** Minutes of work at the platform's pace, and a few megabytes. */
export const BOUNDS: Bounds = { all: 5_000, chat: 200 };

/** Lets in what there is room for; the rest stays with the platform, which delivers it again later. */
export interface Admission {
  /** @returns false where there is no room */
  enter(chatId: string): boolean;
  /** What was let in is in its line now, or has turned out to be nothing new. */
  entered(chatId: string): void;
}

export function createAdmission(queue: Pick<LaneQueue, 'size'>, bounds: Bounds): Admission {
  /** Those let in that are not in line yet, by chat: they are being written down. */
  const entering = new Map<string, number>();
  let count = 0;
  return {
    enter(chatId) {
      const own = entering.get(chatId) ?? 0;
      if (queue.size() + count >= bounds.all || queue.size(chatId) + own >= bounds.chat) return false;
      entering.set(chatId, own + 1);
      count += 1;
      return true;
    },
    entered(chatId) {
      const left = (entering.get(chatId) ?? 1) - 1;
      if (left === 0) entering.delete(chatId);
      else entering.set(chatId, left);
      count -= 1;
    },
  };
}
