import { type Knowledge, standingOf } from '../core/knowledge.ts';
import type { Block, Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import { wayBack } from './deciding.ts';
import type { KnowledgeDesk } from './desk.ts';
import { nameOf, trailOf } from './entry-words.ts';

const MOST_SHOWN = 15;

/** 知识记录: what was added, by whom and when, what was changed last first, each with the way back. */
export async function showKnowledge(desk: KnowledgeDesk): Promise<Reply> {
  const said = texts().knowledge.records;
  const entries = (await desk.knowledge.list()).filter((entry) => standingOf(entry) !== 'proposed');
  const latest = entries.toSorted((one, other) => Date.parse(lastAt(other)) - Date.parse(lastAt(one)));
  const more = latest.length - MOST_SHOWN;
  return {
    title: said.title,
    tone: 'plain',
    audience: 'sender',
    blocks: [
      ...(latest.length === 0
        ? [{ kind: 'text' as const, text: said.none }]
        : latest.slice(0, MOST_SHOWN).flatMap((entry) => blocksOf(entry, desk))),
      ...(more > 0 ? [{ kind: 'note' as const, text: said.more(more) }] : []),
      { kind: 'note', text: said.howTo },
    ],
  };
}

function lastAt({ steps }: Knowledge): string {
  return steps.at(-1)?.at ?? '';
}

function blocksOf(entry: Knowledge, { entries }: KnowledgeDesk): readonly Block[] {
  const { common, knowledge } = texts();
  const label = knowledge.records.label(entry.kind, standingOf(entry));
  const back = wayBack(entry);
  return [
    { kind: 'fields', rows: [{ label, value: nameOf(entry) + common.aside(trailOf(entry, entries)) }] },
    ...(back === null
      ? []
      : [{ kind: 'buttons' as const, buttons: [{ ...back, payload: { i: entry.id } }] }]),
  ];
}
