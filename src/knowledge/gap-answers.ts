import { UserError } from '../core/errors.ts';
import type { NeedlessQuestions } from '../core/knowledge.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import type { KnowledgeDesk } from './desk.ts';
import { add, begun } from './keeping.ts';
import { proposePair, wordingsOf } from './pair.ts';
import { clauseOrWords } from './pair-words.ts';
import { wordsQuoted } from './sources.ts';

/** More do not fit a menu: then the words alone tell the document. */
const MOST_OPTIONS = 60;

/** The form in which a question is given the words that answer it. */
export function askPair(question: string, { answers }: KnowledgeDesk): Reply {
  const heads = answers.documents();
  return {
    title: '写一条问答',
    tone: 'ask',
    audience: 'sender',
    blocks: [
      { kind: 'text', text: '选文件、写第几条；或者只贴原话。原话要和文件一字不差，收进前先给您看。' },
      {
        kind: 'form',
        name: 'pair',
        fields: [
          { name: 'question', label: '问题', type: 'text', value: question, required: true, maxLength: 100 },
          ...(heads.length > MOST_OPTIONS
            ? []
            : [
                {
                  name: 'document',
                  label: '文件',
                  type: 'select' as const,
                  options: heads.map(({ slug, title }) => ({ label: title, value: slug })),
                },
              ]),
          {
            name: 'words',
            label: '第几条，或原话',
            type: 'multiline',
            required: true,
            maxLength: 400,
            placeholder: '第五条',
          },
        ],
        submit: { label: '看看怎么答', action: 'gaps.pair', style: 'primary' },
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
  if (words === '') throw new UserError('请写明是第几条，或者贴出回答问题的原话。');
  const quote =
    document === '' ? wordsQuoted(words, null, desk.answers) : clauseOrWords(words, document, desk.answers);
  return proposePair(question, quote, desk);
}

/** 不用答: the question and those much like it are not listed any more; 知识记录 leads back. @throws UserError where nobody asks it any more */
export async function markNeedless(question: string, desk: KnowledgeDesk): Promise<Reply> {
  const questions = await wordingsOf(question, desk);
  if (questions.length === 0) throw new UserError('这个问题已经不在清单里了，请发“知识缺口”重新看。');
  const entry: NeedlessQuestions = { ...begun('taken', desk), kind: 'needless', questions };
  await add(entry, desk);
  const text = `“${question}”标为不用答，不再列出；要改回来，发“知识记录”点“撤下”。`;
  return {
    title: '已办好',
    tone: 'done',
    audience: 'sender',
    blocks: [{ kind: 'text', text }],
    toast: { type: 'success', text: '已标为不用答' },
  };
}
