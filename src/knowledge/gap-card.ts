import { showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { Block, Reply } from '../core/reply.ts';
import type { EntryContext } from '../ledger/context.ts';
import { texts } from '../texts/texts.ts';
import type { KnowledgeDesk } from './desk.ts';
import { type OpenGap, openGaps } from './open-gaps.ts';

/** With two buttons each, a card holds so many. */
const MOST_SHOWN = 10;

/** 知识缺口: what was asked in vain and nobody has dealt with yet, what is asked most first. */
export async function showGaps(desk: KnowledgeDesk): Promise<Reply> {
  const said = texts().knowledge.gaps;
  const groups = openGaps(
    await desk.gaps.list(),
    await desk.knowledge.list(),
    ({ document, clause, text }) => desk.answers.cite(document, clause, text) !== null,
  );
  if (groups.length === 0) {
    return { title: said.title, blocks: [{ kind: 'text', text: said.none }] };
  }
  const rest = groups.length - MOST_SHOWN;
  return {
    title: said.title,
    audience: 'sender',
    blocks: [
      { kind: 'text', text: said.about },
      ...groups.slice(0, MOST_SHOWN).flatMap((group) => blocksOf(group, desk)),
      ...(rest > 0 ? [{ kind: 'note' as const, text: said.more(rest) }] : []),
      { kind: 'note', text: said.howTo },
    ],
  };
}

function blocksOf(gap: OpenGap, { entries }: KnowledgeDesk): readonly Block[] {
  const said = texts().knowledge.gaps;
  const payload = { q: gap.question };
  return [
    { kind: 'list', items: [lineOf(gap, entries)] },
    {
      kind: 'buttons',
      buttons: [
        { label: said.write, action: 'gaps.write', payload },
        { label: said.needless, action: 'gaps.needless', payload },
      ],
    },
  ];
}

function lineOf({ question, others, declined, unhelpful, at }: OpenGap, { now, zone }: EntryContext): string {
  const last = showDate(localDate(at, zone), { today: localDate(now, zone) });
  return texts().knowledge.gaps.line(question, others.length + 1, declined, unhelpful, last);
}
