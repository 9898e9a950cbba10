/** Up to when each persona has seen each chat. What was there when the page was opened counts as seen. */
export interface Seen {
  /** @returns epoch ms on the sandbox's clock. */
  at(persona: string, chatId: string): number;
  mark(persona: string, chatId: string, at: number): void;
}

/** @param start epoch ms on the sandbox's clock. */
export function createSeen(start: number): Seen {
  const marks = new Map<string, number>();
  const key = (persona: string, chatId: string) => `${persona} ${chatId}`;
  return {
    at: (persona, chatId) => marks.get(key(persona, chatId)) ?? start,
    mark(persona, chatId, at) {
      marks.set(key(persona, chatId), Math.max(at, marks.get(key(persona, chatId)) ?? start));
    },
  };
}
