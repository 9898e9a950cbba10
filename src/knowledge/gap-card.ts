import { showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import { standingOf } from '../core/knowledge.ts';
import type { Block, Reply } from '../core/reply.ts';
import { type GapGroup, groupGaps } from '../qa/gaps.ts';
import { plainQuestion } from '../qa/plain-question.ts';
import { texts } from '../texts/texts.ts';
import type { KnowledgeDesk } from './desk.ts';

/** With two buttons each, a card holds so many. */
const MOST_SHOWN = 10;

/** 知识缺口: what was asked in vain and nobody has dealt with yet, what is asked most first. */
export async function showGaps(desk: KnowledgeDesk): Promise<Reply> {
  const said = texts().knowledge.gaps;
  const settled = new Set(
    (await desk.knowledge.list())
      .filter((entry) => standingOf(entry) === 'standing')
      .flatMap((entry) => (entry.kind === 'document' ? [] : entry.questions.map(plainQuestion))),
  );
  const open = (await desk.gaps.list()).filter(({ question }) => !settled.has(plainQuestion(question)));
  const groups = groupGaps(open);
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

function blocksOf(group: GapGroup, { entries }: KnowledgeDesk): readonly Block[] {
  const said = texts().knowledge.gaps;
  const [first] = group.gaps;
  const question = first?.question ?? '';
  const payload = { q: question };
  return [
    { kind: 'list', items: [lineOf(group, question, localDate(entries.now, entries.zone), entries.zone)] },
    {
      kind: 'buttons',
      buttons: [
        { label: said.write, action: 'gaps.write', payload },
        { label: said.needless, action: 'gaps.needless', payload },
      ],
    },
  ];
}

function lineOf(
  { gaps, declined, unhelpful }: GapGroup,
  question: string,
  today: string,
  zone: string,
): string {
  const wordings = new Set(gaps.map((gap) => gap.question)).size;
  const last = localDate(Math.max(...gaps.map(({ at }) => at)), zone);
  return texts().knowledge.gaps.line(question, wordings, declined, unhelpful, showDate(last, { today }));
}
