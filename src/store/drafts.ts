import type { Drafts } from '../core/ports.ts';
import type { Draft } from '../core/record.ts';
import type { Shelf } from './shelf.ts';

export function draftsOn(shelf: Shelf<Draft>): Drafts {
  return {
    async get(id) {
      return shelf.rows.get(id) ?? null;
    },
    async latest(author, chatId) {
      let latest: Draft | null = null;
      for (const draft of shelf.rows.values()) {
        if (draft.author !== author || draft.chatId !== chatId) continue;
        if (latest === null || draft.createdAt >= latest.createdAt) latest = draft;
      }
      return latest;
    },
    async by(author) {
      return [...shelf.rows.values()].filter((draft) => draft.author === author);
    },
    async put(draft) {
      const copy = structuredClone(draft);
      await shelf.change((rows) => rows.set(copy.id, copy));
    },
    async remove(id) {
      await shelf.change((rows) => rows.delete(id));
    },
    async expired(now) {
      return [...shelf.rows.values()].filter((draft) => draft.expiresAt <= now);
    },
  };
}
