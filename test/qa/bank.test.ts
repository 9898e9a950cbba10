import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/qa/answerer.ts';
import { checkBank, loadBank } from '../../src/qa/bank.ts';
import { fold } from '../../src/text/fold.ts';
import { emptyFolder } from '../kit/folder.ts';
import { answerer, documents, lexicon } from './kit.ts';

const clauses = documents.flatMap((document) => document.clauses);
const answered = lexicon.answered.flatMap(({ questions }) => questions);

describe('the questions that are known to be answered (data/lexicon/questions)', () => {
  it('stand beside words that a document holds', () => {
    const lost = lexicon.answered.filter(
      ({ at }) => !clauses.some(({ folded }) => folded.includes(fold(at))),
    );
    expect(lost.map(({ at }) => at)).toEqual([]);
  });

  it('are questions on every line', () => {
    for (const { at, questions } of lexicon.answered) {
      expect(questions.length, at).toBeGreaterThan(0);
      for (const question of questions) expect(question.length, at).toBeGreaterThan(2);
    }
  });

  it('find a sentence by words that no document holds, and nothing else does', () => {
    const question = '写总结的活儿年底弄完得给谁送去啊，四好班子的';
    expect(answerer.answer(question).quotes[0]?.text).toContain('报送市直机关工委');
    const without = createAnswerer(documents, { ...lexicon, answered: [], sayings: [] });
    expect(without.answer(question).outcome).toBe('decline');
  });
});

describe('this very question, where it is known,', () => {
  it.each([
    ['四好班子的四好全称', '政治坚定好、学习创新好、勤政为民好、清正廉洁好'],
    ['作风建设年的八字主题', '实干担当、激情创业'],
  ])('“%s” is answered by the sentence that it is known for', (question, span) => {
    expect(answerer.answer(question).quotes[0]?.text).toContain(span);
  });

  it('is put first wherever it is known, but for a few that are known for two sentences', () => {
    const some = lexicon.answered.filter((_, at) => at % 60 === 0);
    const lost = some.filter(({ at, questions: [question = ''] }) => {
      const { outcome, quotes } = answerer.answer(question);
      return outcome === 'answer' && !quotes.some(({ text }) => fold(text).includes(fold(at)));
    });
    expect(lost.length / some.length).toBeLessThan(0.1);
  });
});

describe('the questions that no document answers (data/lexicon/unanswered.txt)', () => {
  it('are not among those that are answered', () => {
    const both = new Set(answered);
    expect(lexicon.unanswered.filter((question) => both.has(question))).toEqual([]);
  });

  it('are declined, but for a few that are much like others', () => {
    const some = lexicon.unanswered.filter((_, at) => at % 40 === 0);
    const wrongly = some.filter((question) => answerer.answer(question).outcome === 'answer');
    expect(wrongly.length / some.length).toBeLessThan(0.02);
  });
});

describe('small talk (data/lexicon/chat.txt)', () => {
  it.each(['帮我给领导写副春联', '张书记这个人好不好处', '晚上吃火锅去不去'])(
    '“%s” is told what the bot is for',
    (said) => {
      expect(answerer.answer(said)).toMatchObject({ outcome: 'decline', aside: true, lead: lexicon.aside });
    },
  );
});

describe('a bank', () => {
  it('may be missing', () => {
    const empty = emptyFolder();
    expect(loadBank(empty, [])).toEqual({ answered: [], unanswered: [], chat: [] });
  });

  it('has notes for people, which are no questions', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'unanswered.txt'), '# 说明\n党费交多少\n\n');
    expect(loadBank(folder, []).unanswered).toEqual(['党费交多少']);
  });

  it('names every line that is none', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'questions'));
    writeFileSync(join(folder, 'questions/a.txt'), '每季度一次 = 多久一次 几次\n没有等号\n = 空的\n');
    const problems: string[] = [];
    expect(loadBank(folder, problems).answered).toEqual([
      { at: '每季度一次', questions: ['多久一次', '几次'] },
    ]);
    expect(problems).toEqual([expect.stringContaining('a.txt'), expect.stringContaining('空的')]);
    const looked: string[] = [];
    checkBank(folder, looked);
    expect(looked).toEqual(problems);
  });
});
