import type { KnowledgeStore } from '../../core/knowledge.ts';
import { KNOWLEDGE } from '../shapes/knowledge.ts';
import type { Database } from './database.ts';
import { keep, noteChange } from './kept.ts';
import { contentOf, mapInTurns } from './reading.ts';

/** Under this name changes of what was added are counted. */
export const KNOWLEDGE_CHANGES = 'knowledge';

/** Looked at every other second by each process, and kept in memory by it. */
export function createKnowledge(database: Database): KnowledgeStore {
  const kept = keep(database, KNOWLEDGE_CHANGES, async () => {
    const rows = await database.rows('SELECT content FROM knowledge ORDER BY number');
    return mapInTurns(rows, (row) => contentOf(row, KNOWLEDGE));
  });
  return {
    list: () => kept.get(),
    put: (entry, seen) =>
      database.transact(async (queries) => {
        const written = await queries.rows(
          seen === 0
            ? `INSERT INTO knowledge (id, revision, content) VALUES ($1, $2, $3)
                ON CONFLICT (id) DO NOTHING RETURNING id`
            : 'UPDATE knowledge SET revision = $2, content = $3 WHERE id = $1 AND revision = $4 RETURNING id',
          [entry.id, entry.steps.length, JSON.stringify(entry), ...(seen === 0 ? [] : [seen])],
        );
        if (written.length === 0) return false;
        await noteChange(queries, KNOWLEDGE_CHANGES);
        return true;
      }),
    remove: (id, seen) =>
      database.transact(async (queries) => {
        const removed = await queries.rows(
          'DELETE FROM knowledge WHERE id = $1 AND revision = $2 RETURNING id',
          [id, seen],
        );
        if (removed.length === 0) return false;
        await noteChange(queries, KNOWLEDGE_CHANGES);
        return true;
      }),
  };
}
