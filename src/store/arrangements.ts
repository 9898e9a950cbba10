import type { Arrangements } from '../core/ports.ts';
import type { Cabinet } from './cabinet.ts';
import { ARRANGEMENTS } from './shapes/arrangement.ts';

/** @throws SetupError when the file cannot be used */
export async function openArrangements(cabinet: Cabinet): Promise<Arrangements> {
  const shelf = await cabinet.open('arrangements', ARRANGEMENTS);
  return {
    async list() {
      return [...shelf.rows.values()];
    },
    async put(arrangement) {
      await shelf.change((draft) => draft.set(arrangement.id, { ...arrangement }));
    },
  };
}
