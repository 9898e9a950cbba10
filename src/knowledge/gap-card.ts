import { showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import { standingOf } from '../core/knowledge.ts';
import type { Block, Reply } from '../core/reply.ts';
import { type GapGroup, groupGaps } from '../qa/gaps.ts';
import { plainQuestion } from '../qa/plain-question.ts';
import type { KnowledgeDesk } from './desk.ts';

/** With two buttons each, a card holds so many. */
const MOST_SHOWN = 10;

/** 知识缺口: what was asked in vain and nobody has dealt with yet, what is asked most first. */
export async function showGaps(desk: KnowledgeDesk): Promise<Reply> {
  const settled = new Set(
    (await desk.knowledge.list())
      .filter((entry) => standingOf(entry) === 'standing')
      .flatMap((entry) => (entry.kind === 'document' ? [] : entry.questions.map(plainQuestion))),
  );
  const open = (await desk.gaps.list()).filter(({ question }) => !settled.has(plainQuestion(question)));
  const groups = groupGaps(open);
  if (groups.length === 0) {
    return { title: '知识缺口', blocks: [{ kind: 'text', text: '近180天没有答不上来的问题。' }] };
  }
  const rest = groups.length - MOST_SHOWN;
  return {
    title: '知识缺口',
    audience: 'sender',
    blocks: [
      { kind: 'text', text: '近180天答不上来、或者被评为没帮到的问题，相近的排在一起，不记是谁问的。' },
      ...groups.slice(0, MOST_SHOWN).flatMap((group) => blocksOf(group, desk)),
      ...(rest > 0 ? [{ kind: 'note' as const, text: `还有${rest}类问得更少的没有列出。` }] : []),
      {
        kind: 'note',
        text: '文件里没有的，把文件（.docx、.pdf、.md、.txt、.html）直接发给我，确认后就能用原文回答。',
      },
    ],
  };
}

function blocksOf(group: GapGroup, { entries }: KnowledgeDesk): readonly Block[] {
  const [first] = group.gaps;
  const question = first?.question ?? '';
  const payload = { q: question };
  return [
    { kind: 'list', items: [lineOf(group, question, localDate(entries.now, entries.zone), entries.zone)] },
    {
      kind: 'buttons',
      buttons: [
        { label: '文件里有，写问答', action: 'gaps.write', payload },
        { label: '不用答', action: 'gaps.needless', payload },
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
  const counts = [
    ...(declined > 0 ? [`没有答案${declined}次`] : []),
    ...(unhelpful > 0 ? [`没帮到${unhelpful}次`] : []),
    `最近${showDate(last, { today })}`,
  ];
  return `“${question}”${wordings > 1 ? `等${wordings}种问法` : ''}：${counts.join('，')}`;
}
