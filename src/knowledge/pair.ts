import type { Citation } from '../core/document.ts';
import { UserError } from '../core/errors.ts';
import type { AddedPair } from '../core/knowledge.ts';
import type { Reply } from '../core/reply.ts';
import { groupGaps } from '../qa/gaps.ts';
import { plainQuestion } from '../qa/plain-question.ts';
import { texts } from '../texts/texts.ts';
import type { KnowledgeDesk } from './desk.ts';
import { decisionButtons } from './document-card.ts';
import { add, begun } from './keeping.ts';
import { readAnswer, readPair } from './pair-words.ts';

const LONGEST_QUESTION = 100;

/**
 * 问：… 答：见《…》第…条: shows which words would answer, before they do.
 * @returns null where the words are nothing of the kind
 * @throws UserError where the answer stands in no document
 */
export async function proposePairSaid(text: string, desk: KnowledgeDesk): Promise<Reply | null> {
  const pair = readPair(text);
  return pair === null ? null : proposePair(pair.question, readAnswer(pair.answer, desk.answers), desk);
}

/** The same for a question and the words that are to answer it, with every wording asked in vain that is much the same. */
export async function proposePair(question: string, quote: Citation, desk: KnowledgeDesk): Promise<Reply> {
  if (plainQuestion(question) === '' || question.length > LONGEST_QUESTION)
    throw new UserError(texts().knowledge.pair.questionLength(LONGEST_QUESTION));
  const questions = [...new Set([question, ...(await wordingsOf(question, desk))])];
  const { document, clause, text } = quote;
  const entry: AddedPair = { ...begun('proposed', desk), kind: 'pair', questions, document, clause, text };
  await add(entry, desk);
  return preview(entry, quote);
}

/** The wordings of what was asked in vain together with this question. */
export async function wordingsOf(question: string, { gaps }: KnowledgeDesk): Promise<readonly string[]> {
  const groups = groupGaps(await gaps.list());
  const group = groups.find((one) => one.gaps.some((gap) => gap.question === question));
  return [...new Set(group?.gaps.map((gap) => gap.question) ?? [])];
}

function preview({ id, questions }: AddedPair, { title, clause, text, caution }: Citation): Reply {
  const {
    common,
    knowledge: { pair: said },
  } = texts();
  return {
    title: said.title,
    tone: 'ask',
    audience: 'sender',
    blocks: [
      {
        kind: 'fields',
        rows: [{ label: said.asked, value: common.list(questions.map(common.quoted)) }],
      },
      { kind: 'text', text: said.answeredBy },
      { kind: 'quote', text, emphasis: [], source: `《${title}》${clause}` },
      ...(caution === null ? [] : [{ kind: 'note' as const, text: caution }]),
      decisionButtons(id),
    ],
  };
}
