import type { Knowledge, KnowledgeStore } from '../core/knowledge.ts';
import type { Cabinet } from './cabinet.ts';
import type { Rows } from './rows.ts';
import { KNOWLEDGE } from './shapes/knowledge.ts';

/** @throws SetupError when the file cannot be used */
export async function openKnowledge(cabinet: Cabinet): Promise<KnowledgeStore> {
  const shelf = await cabinet.open('knowledge', KNOWLEDGE);
  let listed: { readonly of: Rows<Knowledge>; readonly entries: readonly Knowledge[] } | null = null;
  return {
    async list() {
      if (listed?.of !== shelf.rows) listed = { of: shelf.rows, entries: [...shelf.rows.values()] };
      return listed.entries;
    },
    async put(entry, seen) {
      return shelf.change((rows) => {
        if ((rows.get(entry.id)?.steps.length ?? 0) !== seen) return false;
        rows.set(entry.id, { ...entry });
        return true;
      });
    },
    async remove(id, seen) {
      return shelf.change((rows) => rows.get(id)?.steps.length === seen && rows.delete(id));
    },
  };
}
