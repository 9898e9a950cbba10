import { type Knowledge, type KnowledgeStep, type Standing, standingOf } from '../core/knowledge.ts';
import type { Reply } from '../core/reply.ts';
import { saying } from '../core/reply.ts';
import type { KnowledgeDesk } from './desk.ts';
import { nameOf } from './entry-words.ts';
import { entryOf, step } from './keeping.ts';

/** What can be decided about an entry, by the verb of its button. */
export type Decision = 'take' | 'withdraw' | 'restore';

const DECISIONS: Readonly<
  Record<
    Decision,
    { readonly from: Standing; readonly what: KnowledgeStep['what']; readonly said: (name: string) => string }
  >
> = {
  take: { from: 'proposed', what: 'taken', said: (name) => `${name}已收进，几秒后就能用它回答。` },
  withdraw: {
    from: 'standing',
    what: 'withdrawn',
    said: (name) => `${name}已撤下，不再用它；可以随时恢复。`,
  },
  restore: { from: 'withdrawn', what: 'restored', said: (name) => `${name}已恢复，几秒后照常使用。` },
};

const ALREADY: Readonly<Record<Standing, string>> = {
  proposed: '还没有收进，请先确认。',
  standing: '已经在用了，不用再办。',
  withdrawn: '已经撤下了，不用再办。',
};

/**
 * Takes, withdraws or restores an entry; decided again, it stays as it is.
 * @throws UserError where it is gone, or somebody else was quicker
 */
export async function decide(decision: Decision, id: string, desk: KnowledgeDesk): Promise<Reply> {
  const entry = await entryOf(id, desk);
  const { from, what, said } = DECISIONS[decision];
  const standing = standingOf(entry);
  if (standing !== from) return told(`${nameOf(entry)}${ALREADY[standing]}`, 'plain', entry);
  const after = await step(entry, what, desk);
  return told(said(nameOf(after)), 'done', after);
}

/** Forgets a proposal; what has been taken stays. */
export async function drop(id: string, desk: KnowledgeDesk): Promise<Reply> {
  const entry = (await desk.knowledge.list()).find((one) => one.id === id);
  if (entry !== undefined && standingOf(entry) !== 'proposed')
    return told(`${nameOf(entry)}${ALREADY[standingOf(entry)]}`, 'plain', entry);
  await desk.knowledge.remove(id);
  const text = '已取消，什么也没有收。';
  return { title: '已取消', tone: 'plain', blocks: [{ kind: 'text', text }], toast: { type: 'info', text } };
}

/** @returns the button that leads back from where an entry stands */
export function wayBack(entry: Knowledge): { readonly label: string; readonly action: string } | null {
  switch (standingOf(entry)) {
    case 'standing':
      return { label: '撤下', action: 'knowledge.withdraw' };
    case 'withdrawn':
      return { label: '恢复', action: 'knowledge.restore' };
    case 'proposed':
      return null;
  }
}

function told(text: string, tone: 'done' | 'plain', entry: Knowledge): Reply {
  const back = wayBack(entry);
  return {
    title: tone === 'done' ? '已办好' : '不用再办',
    tone,
    audience: 'sender',
    blocks: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [
          ...(back === null ? [] : [{ ...back, payload: { i: entry.id } }]),
          saying('看知识记录', '知识记录'),
        ],
      },
    ],
    toast: { type: tone === 'done' ? 'success' : 'info', text },
  };
}
