import { UserError } from '../core/errors.ts';
import type { NeedlessQuestions } from '../core/knowledge.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import type { KnowledgeDesk } from './desk.ts';
import { add, begun } from './keeping.ts';
import { proposePair, wordingsOf } from './pair.ts';
import { clauseOrWords } from './pair-words.ts';
import { wordsQuoted } from './sources.ts';

/** More do not fit a menu: then the words alone tell the document. */
const MOST_OPTIONS = 60;

/** The form in which a question is given the words that answer it. */
export function askPair(question: string, { answers }: KnowledgeDesk): Reply {
  const said = texts().knowledge.pair;
  const heads = answers.documents();
  return {
    title: said.form,
    tone: 'ask',
    audience: 'sender',
    blocks: [
      { kind: 'text', text: said.howTo },
      {
        kind: 'form',
        name: 'pair',
        fields: [
          {
            name: 'question',
            label: said.question,
            type: 'text',
            value: question,
            required: true,
            maxLength: 100,
          },
          ...(heads.length > MOST_OPTIONS
            ? []
            : [
                {
                  name: 'document',
                  label: said.document,
                  type: 'select' as const,
                  options: heads.map(({ slug, title }) => ({ label: title, value: slug })),
                },
              ]),
          {
            name: 'words',
            label: said.words,
            type: 'multiline',
            required: true,
            maxLength: 400,
            placeholder: said.placeholder,
          },
        ],
        submit: { label: said.look, action: 'gaps.pair', style: 'primary' },
      },
    ],
  };
}

/** @throws UserError where the words stand in no document */
export async function pairFilledIn({ form }: CardAction, desk: KnowledgeDesk): Promise<Reply> {
  const text = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [question, document, words] = [text('question'), text('document'), text('words')];
  if (words === '') throw new UserError(texts().knowledge.pair.noWords);
  const quote =
    document === '' ? wordsQuoted(words, null, desk.answers) : clauseOrWords(words, document, desk.answers);
  return proposePair(question, quote, desk);
}

/** 不用答: the question and those much like it are not listed any more; 知识记录 leads back. @throws UserError where nobody asks it any more */
export async function markNeedless(question: string, desk: KnowledgeDesk): Promise<Reply> {
  const { done, gaps } = texts().knowledge;
  const questions = await wordingsOf(question, desk);
  if (questions.length === 0) throw new UserError(gaps.gone);
  const entry: NeedlessQuestions = { ...begun('taken', desk), kind: 'needless', questions };
  await add(entry, desk);
  return {
    title: done,
    tone: 'done',
    audience: 'sender',
    blocks: [{ kind: 'text', text: gaps.marked(question) }],
    toast: { type: 'success', text: gaps.markedShort },
  };
}
