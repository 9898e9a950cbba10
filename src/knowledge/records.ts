import { type Knowledge, type Standing, standingOf } from '../core/knowledge.ts';
import type { Block, Reply } from '../core/reply.ts';
import { wayBack } from './deciding.ts';
import type { KnowledgeDesk } from './desk.ts';
import { nameOf, trailOf } from './entry-words.ts';

const MOST_SHOWN = 15;
const KINDS: Readonly<Record<Knowledge['kind'], string>> = {
  document: '文件',
  pair: '问答',
  needless: '不用答',
};
const STANDING: Readonly<Record<Standing, string>> = {
  proposed: '待确认',
  standing: '在用',
  withdrawn: '已撤下',
};

/** 知识记录: what was added, by whom and when, what was changed last first, each with the way back. */
export async function showKnowledge(desk: KnowledgeDesk): Promise<Reply> {
  const entries = (await desk.knowledge.list()).filter((entry) => standingOf(entry) !== 'proposed');
  const latest = entries.toSorted((one, other) => Date.parse(lastAt(other)) - Date.parse(lastAt(one)));
  const more = latest.length - MOST_SHOWN;
  return {
    title: '知识记录',
    tone: 'plain',
    audience: 'sender',
    blocks: [
      ...(latest.length === 0
        ? [{ kind: 'text' as const, text: '除了原有的文件，还没有收进别的。' }]
        : latest.slice(0, MOST_SHOWN).flatMap((entry) => blocksOf(entry, desk))),
      ...(more > 0 ? [{ kind: 'note' as const, text: `还有${more}条更早的没有列出。` }] : []),
      {
        kind: 'note',
        text: '要加文件，把 .docx、.pdf、.md、.txt 或 .html 直接发给我；要加问答，发“问：… 答：见《文件》第…条”。',
      },
    ],
  };
}

function lastAt({ steps }: Knowledge): string {
  return steps.at(-1)?.at ?? '';
}

function blocksOf(entry: Knowledge, { entries }: KnowledgeDesk): readonly Block[] {
  const label = `${KINDS[entry.kind]} · ${STANDING[standingOf(entry)]}`;
  const back = wayBack(entry);
  return [
    { kind: 'fields', rows: [{ label, value: `${nameOf(entry)}（${trailOf(entry, entries)}）` }] },
    ...(back === null
      ? []
      : [{ kind: 'buttons' as const, buttons: [{ ...back, payload: { i: entry.id } }] }]),
  ];
}
