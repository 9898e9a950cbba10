import type { Gap, Gaps } from '../core/gaps.ts';
import type { Cabinet } from './cabinet.ts';
import { GAPS } from './shapes/gap.ts';

/** @throws SetupError when the file cannot be used */
export async function openGaps(cabinet: Cabinet): Promise<Gaps> {
  const shelf = await cabinet.open('gaps', GAPS);
  return {
    async add(question, outcome, at) {
      await shelf.change((draft) => {
        const gap: Gap = { question, outcome, times: 1, at };
        const before = draft.get(GAPS.key(gap));
        if (before === undefined) draft.set(GAPS.key(gap), gap);
        else draft.set(GAPS.key(gap), { ...before, times: before.times + 1, at: Math.max(before.at, at) });
      });
    },
    async list() {
      return [...shelf.rows.values()].toSorted((one, other) => other.at - one.at);
    },
    async prune(before) {
      await shelf.change((draft) => {
        for (const [key, gap] of [...draft]) if (gap.at < before) draft.delete(key);
      });
    },
  };
}
