import type { KnowledgeStore } from '../core/knowledge.ts';
import { type Knowledge, standingOf } from '../core/knowledge.ts';
import type { Log } from '../core/ports.ts';
import type { AddingAnswerer } from '../qa/added.ts';
import { documentIn } from './documents.ts';

/** A change, whichever process made it, is noticed this soon. */
const LOOK_EVERY_MS = 1_500;

/**
 * Keeps the answers to what has been added: once before this resolves, and from then on whenever it has changed. Where it
 * cannot be read, answers go on from what was there.
 * @returns what ends that
 */
export async function watchKnowledge(
  store: KnowledgeStore,
  answers: Pick<AddingAnswerer, 'use'>,
  log: Log,
): Promise<() => Promise<void>> {
  let seen = '';
  let failing = false;
  const look = async (): Promise<void> => {
    const standing = (await store.list()).filter((entry) => standingOf(entry) === 'standing');
    const now = standing.map(({ id, steps }) => `${id}:${steps.length}`).join();
    if (now === seen) return;
    seen = now;
    answers.use(
      documentsIn(standing, log),
      standing.filter((entry) => entry.kind === 'pair'),
    );
    log.info('knowledge.renewed', { entries: standing.length });
  };
  const lookAgain = async (): Promise<void> => {
    try {
      await look();
      failing = false;
    } catch (err) {
      if (!failing) log.warn('knowledge.unread', { err });
      failing = true;
    }
  };
  await look();
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= lookAgain().finally(() => {
      looking = null;
    });
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

function documentsIn(entries: readonly Knowledge[], log: Log) {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'document') return [];
    const document = documentIn(entry);
    if (document === null) log.warn('knowledge.unusable', { id: entry.id });
    return document === null ? [] : [document];
  });
}
