import { headOf } from '../../core/seal.ts';
import type { SealedWords, Seals } from '../../core/seals.ts';
import { DRAFTS } from '../shapes/draft.ts';
import type { Database, Row } from './database.ts';
import { contentOf, numberOf, textOf } from './reading.ts';

export function createSeals(database: Database): Seals {
  return {
    async heads() {
      // Version and key id make eleven characters; counted by the server, since there may be very many.
      const rows = await database.rows(
        'SELECT left(sealed, 11) AS head, count(*) AS count FROM summaries GROUP BY 1',
      );
      const heads = new Map(rows.map((row) => [headOf(textOf(row, 'head')), numberOf(row, 'count')]));
      for (const { sealed } of await draftsOf(database))
        heads.set(headOf(sealed), (heads.get(headOf(sealed)) ?? 0) + 1);
      return heads;
    },
    async list() {
      const rows = await database.rows('SELECT record_id, sealed FROM summaries ORDER BY record_id');
      return [
        ...rows.map((row) => ({
          part: 'summary' as const,
          id: textOf(row, 'record_id'),
          sealed: textOf(row, 'sealed'),
        })),
        ...(await draftsOf(database)),
      ];
    },
    replace: (words, sealed) =>
      words.part === 'summary' ? replaceSummary(words, sealed) : replaceInDraft(words, sealed),
  };

  async function replaceSummary({ id, sealed: before }: SealedWords, sealed: string): Promise<boolean> {
    const changed = await database.rows(
      'UPDATE summaries SET sealed = $3 WHERE record_id = $1 AND sealed = $2 RETURNING record_id',
      [id, before, sealed],
    );
    return changed.length > 0;
  }

  async function replaceInDraft({ id, sealed: before }: SealedWords, sealed: string): Promise<boolean> {
    const [row] = await database.rows('SELECT content FROM drafts WHERE id = $1', [id]);
    if (row === undefined) return false;
    const draft = contentOf(row, DRAFTS);
    if (draft.sealed !== before) return false;
    const changed = await database.rows(
      'UPDATE drafts SET content = $3 WHERE id = $1 AND content = $2 RETURNING id',
      [id, textOf(row, 'content'), JSON.stringify({ ...draft, sealed })],
    );
    return changed.length > 0;
  }
}

async function draftsOf(database: Database): Promise<readonly SealedWords[]> {
  const rows: readonly Row[] = await database.rows('SELECT content FROM drafts ORDER BY number');
  return rows.flatMap((row) => {
    const { id, sealed = '' } = contentOf(row, DRAFTS);
    return sealed === '' ? [] : [{ part: 'draft' as const, id, sealed }];
  });
}
