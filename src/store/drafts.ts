import type { Drafts } from '../core/ports.ts';
import type { Draft } from '../core/record.ts';
import type { DraftShelves } from './draft-shelves.ts';

export function draftsOn(shelves: DraftShelves): Drafts {
  return {
    async get(id) {
      return shelves.holding(id)?.rows.get(id) ?? null;
    },
    async latest(author, chatId) {
      let latest: Draft | null = null;
      for (const draft of shelves.by(author)) {
        if (draft.chatId !== chatId) continue;
        if (latest === null || draft.createdAt >= latest.createdAt) latest = draft;
      }
      return latest;
    },
    async by(author) {
      return shelves.by(author);
    },
    put: (draft) => shelves.put(structuredClone(draft)),
    remove: (id) => shelves.remove(id),
    async expired(now) {
      return [...shelves.all()].filter((draft) => draft.expiresAt <= now);
    },
  };
}
