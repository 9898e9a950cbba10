import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/qa/answerer.ts';
import type { Document } from '../../src/qa/document.ts';
import { EMPTY_LEXICON } from '../../src/qa/lexicon.ts';
import { parseDocument } from '../../src/qa/load.ts';
import { answerer } from './kit.ts';

describe('which document is meant', () => {
  it('answers from the one that is named', () => {
    expect(answerer.answer('四好一强的自查报告报给谁').quotes[0]).toMatchObject({
      document: 'sihao-yiqiang',
      clause: '问8',
    });
    expect(answerer.answer('四好班子的自查报告报给谁').quotes[0]).toMatchObject({
      document: 'sihao-banzi',
      clause: '四',
    });
  });

  it('asks back when two say different things, official one first, with a question to each', () => {
    const answer = answerer.answer('自查报告报给谁');
    expect(answer.outcome).toBe('clarify');
    expect(answer.quotes.map((quote) => quote.document)).toEqual(['sihao-yiqiang', 'sihao-banzi']);
    expect(answer.suggestions).toHaveLength(2);
    for (const [at, suggestion] of answer.suggestions.entries()) {
      expect(answerer.answer(suggestion).quotes[0]?.document).toBe(answer.quotes[at]?.document);
    }
  });

  it('shows one and names the other when two say the same', () => {
    const answer = answerer.answer('多久评比一次');
    expect(answer.outcome).toBe('answer');
    expect(answer.lead).toContain('“四好班子”意见（四）');
  });

  it('tells a campaign that does not exist from those that look like it', () => {
    const answer = answerer.answer('七好一强是什么');
    expect(answer).toMatchObject({ outcome: 'decline', quotes: [] });
    expect(answer.lead).toContain('七好一强');
    expect(answer.suggestions).toEqual(['四好一强是什么']);
  });

  it('corrects a rule that is ascribed to the wrong document', () => {
    const answer = answerer.answer('四好一强要求下基层60天对吧');
    expect(answer).toMatchObject({ outcome: 'decline', quotes: [] });
    expect(answer.lead).toContain('“四好班子”意见（三·勤政为民好）写的是');
    expect(answer.lead).toContain('领导班子成员每年下基层调查研究不少于60天');
  });
});

describe('what is not there', () => {
  it.each([
    '党费交多少',
    '预备期多长啊',
    '组织生活会一年开几次',
    '深圳作风建设年活动分几个阶段',
    '科级干部联系点几次',
    '党费是按工资多少比例',
    '党费占工资多少',
  ])('declines %s', (question) => {
    expect(answerer.answer(question)).toMatchObject({ outcome: 'decline', quotes: [] });
  });

  it('offers a question near it that can be answered', () => {
    const { suggestions } = answerer.answer('组织生活会一年开几次');
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(2);
    for (const suggestion of suggestions) expect(answerer.answer(suggestion).outcome).not.toBe('decline');
  });

  it.each([
    '',
    '   ',
    '？？？',
    '\u0000\u0007',
    '🙂🙂',
    'a'.repeat(100_000),
    '谁'.repeat(5_000),
    '"'.repeat(300),
    '(((((*+?[',
  ])('takes odd input %#: one sentence, no quotes', (question) => {
    const answer = answerer.answer(question);
    expect(answer.outcome).toBe('decline');
    expect(answer.lead).not.toBe('');
  });

  it('greets back', () => {
    expect(answerer.answer('你好呀！').lead).toContain('您好');
    expect(answerer.answer('谢谢').lead).toBe('不客气。');
  });

  it.each([
    ['收到谢谢哈', '不客气'],
    ['好的收到，辛苦了！', '不客气'],
    ['你好啊你是机器人吗', '一个程序'],
    ['你是 chatgpt 吗', '一个程序'],
    ['你是不是機器人', '一个程序'],
    ['你好，你是谁', '支部助手'],
    ['通过了', '有事随时找我'],
    ['👍', '随时找我'],
    ['[赞]', '随时找我'],
    ['收到[抱拳]', '随时找我'],
    ['你是真人吗还是机器人', '一个程序'],
    ['👍🏻 ❤️', '随时找我'],
  ])('says a fitting line to %s', (said, words) => {
    const answer = answerer.answer(said);
    expect(answer).toMatchObject({ outcome: 'decline', quotes: [], aside: true });
    expect(answer.lead).toContain(words);
  });

  it.each(['好的，支委会多久开一次', '谢谢，那末位发言是啥', '你好 主题党日多久一次'])(
    'answers what comes with a greeting: %s',
    (said) => expect(answerer.answer(said).outcome).toBe('answer'),
  );
});

describe('what goes with a quote', () => {
  it('says that a document calls itself unofficial, that dates have passed, that an error is the original’s', () => {
    expect(answerer.answer('四好班子多久评比一次').quotes[0]).toMatchObject({
      official: false,
      caution: expect.stringContaining('不是正式文件'),
    });
    expect(answerer.answer('四强一硬由谁牵头考察').quotes[0]?.caution).toContain('不是正式文件');
    expect(answerer.answer('公开承诺阶段是什么时间').quotes[0]?.caution).toContain('已经过去');
    expect(answerer.answer('四好一强问答是干什么用的').quotes[0]?.caution).toContain('原文如此');
  });

  it('gives a clause in full, and null for one that is not there', () => {
    expect(answerer.clause('jiguan-dangjian', '三、（六）')?.text).toContain('规范和严格党的组织生活');
    expect(answerer.clause('jiguan-dangjian', '九十九')).toBeNull();
    expect(answerer.clause('nothing', '一')).toBeNull();
    expect(answerer.documents()).toHaveLength(5);
  });
});

describe('several questions and questions that follow', () => {
  it('answers each part and says which part is not written', () => {
    const answer = answerer.answer('党员大会多久开一次？活动经费按什么比例列？党费交多少？');
    expect(answer.outcome).toBe('answer');
    expect(answer.quotes.some((quote) => quote.text.includes('每季度至少召开一次'))).toBe(true);
    expect(answer.quotes.some((quote) => quote.text.includes('百分之二'))).toBe(true);
    expect(answer.lead).toBe('“党费交多少”在现有文件里没有写。');
  });

  it('shows a stretch once when two parts are answered by it', () => {
    const { quotes } = answerer.answer('党员大会多久开一次？支委会多久开一次？');
    expect(new Set(quotes.map((quote) => quote.text)).size).toBe(quotes.length);
  });

  it('understands 那……呢 from what was asked before', () => {
    const earlier = ['党员大会多久开一次'];
    const answer = answerer.answer('那书记讲党课呢', { earlier });
    expect(answer.quotes[0]?.text).toContain('基层党组织书记每年讲党课不少于一次');
    expect(answerer.answer('哪份文件说的？', { earlier }).quotes[0]?.document).toBe('jiguan-dangjian');
  });

  it('does not carry anything over without being asked to', () => {
    expect(answerer.answer('那呢').outcome).toBe('decline');
    expect(answerer.answer('中午吃啥', { earlier: ['党员大会多久开一次'] }).outcome).toBe('decline');
  });
});

describe('what goes on from an answer', () => {
  const first = '批评和自我批评的具体做法是什么';

  it.each(['还有呢', '还有别的吗', '還有其他規定嗎', '还有什么', '接着说'])(
    '%s shows other clauses, or that there are none',
    (more) => {
      const shown = new Set(answerer.answer(first).quotes.map(({ document, clause }) => document + clause));
      const earlier = [first];
      for (let round = 0; round < 5; round += 1) {
        const next = answerer.answer(more, { earlier });
        earlier.push(more);
        if (next.quotes.length === 0) {
          expect(next).toMatchObject({ outcome: 'decline', aside: true });
          expect(next.lead).toContain('就是这些');
          return;
        }
        for (const { document, clause } of next.quotes) expect(shown).not.toContain(document + clause);
        for (const { document, clause } of next.quotes) shown.add(document + clause);
      }
      throw new Error('it never comes to an end');
    },
  );

  it.each(['说详细点', '能具体说说吗', '展开讲讲', '看全文', '講詳細一點'])(
    '%s shows the whole clause',
    (more) => {
      const { quotes } = answerer.answer(more, { earlier: [first] });
      expect(
        quotes
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(answerer.clause('jiguan-dangjian', '三、（六）')?.text.replace(/\s/g, ''));
    },
  );

  it('shows no clause that only sounds like it', () => {
    const { quotes } = answerer.answer('还有呢', { earlier: ['谈心谈话有什么要求'] });
    expect(quotes.map(({ clause }) => clause)).toEqual(['三·勤政为民好']);
  });

  it('asks of what, where nothing was asked before', () => {
    for (const said of ['还有呢', '说详细点', '继续'])
      expect(answerer.answer(said)).toMatchObject({ outcome: 'decline', aside: true, quotes: [] });
  });

  it('says again that nothing is written', () => {
    const again = answerer.answer('还有呢', { earlier: ['党费交多少'] });
    expect(again).toMatchObject({ outcome: 'decline', aside: true });
  });

  it('leans on what was asked, also after more of it was shown', () => {
    const { quotes } = answerer.answer('那支委会呢', { earlier: ['党员大会多久开一次', '说详细点'] });
    expect(quotes[0]?.text).toContain('一般每月召开一次');
  });
});

describe('a clause that is named by its number', () => {
  it.each([
    ['意见三（六）原文', 'jiguan-dangjian', '三、（六）'],
    ['三(六)', 'jiguan-dangjian', '三、（六）'],
    ['机关党建意见第三部分第六条', 'jiguan-dangjian', '三、（六）'],
    ['意見第三部分第（六）條說什麼', 'jiguan-dangjian', '三、（六）'],
    ['第（十六）条讲什么', 'jiguan-dangjian', '六、（十六）'],
    ['机关党建第21条', 'jiguan-dangjian', '七、（二十一）'],
    ['四好一强问3', 'sihao-yiqiang', '问3'],
    ['问答第三个问题是什么', 'sihao-yiqiang', '问3'],
    ['四强一硬二·3', 'siqiang-yiying', '二、3'],
    ['四强一硬第三部分', 'siqiang-yiying', '三'],
  ])('%s', (asked, document, clause) => {
    const answer = answerer.answer(asked);
    expect(answer.outcome).toBe('answer');
    expect(answer.quotes[0]).toMatchObject({ document, clause });
  });

  it('is the one of the document that was quoted just before, if it has one', () => {
    const earlier = ['末位发言是啥'];
    const { quotes } = answerer.answer('第十五条讲什么', { earlier });
    expect(quotes[0]).toMatchObject({ document: 'jiguan-dangjian', clause: '六、（十五）' });
    const none = answerer.answer('第九十条讲什么', { earlier });
    expect(none).toMatchObject({ outcome: 'decline', aside: true });
    expect(none.lead).toContain('没有编号是“第九十条”的条款');
  });

  it('is opened from the only document that has it, whatever was quoted before', () => {
    const clauses = ['五（十一）', '二、（四）', '第七部分有哪些'].map(
      (asked) => answerer.answer(asked, { earlier: ['作风建设年的主题是什么'] }).quotes[0]?.clause,
    );
    expect(clauses).toEqual(['五、（十一）', '二、（四）', '七']);
  });

  it('is asked for its document where several have one', () => {
    const { outcome, suggestions } = answerer.answer('问3');
    expect(outcome).toBe('clarify');
    expect(suggestions).toHaveLength(2);
    for (const suggestion of suggestions) expect(answerer.answer(suggestion).quotes[0]?.clause).toBe('问3');
  });

  it.each(['党章第三条讲什么', '八项规定第三条', '支部工作条例第十七条写了啥'])(
    'is not taken from another document: %s',
    (asked) => expect(answerer.answer(asked).outcome).toBe('decline'),
  );

  it.each(['三会一课是哪些', '请问四好班子多久评比一次', '第三个阶段是什么时候'])(
    'is not meant by %s',
    (asked) => expect(answerer.answer(asked).quotes.some(({ emphasis }) => emphasis.length > 0)).toBe(true),
  );
});

describe('words as people type them', () => {
  it.each([
    ['主体党日多久一次', '突出一月一主题'],
    ['末味发言是啥', '实行一把手末位发言制度'],
    ['黨組織活動經費按什麼比例列', '工资总额的百分之二列入行政经费预算'],
    ['经费２％的基数是什么', '工资总额的百分之二列入行政经费预算'],
    ['麻烦问一下老师，支书讲党课有没有硬性次数呀', '基层党组织书记每年讲党课不少于一次'],
  ])('%s', (question, span) => {
    expect(answerer.answer(question).quotes[0]?.text).toContain(span);
  });
});

describe('a list that is spread over sentences', () => {
  const shown = (question: string): string =>
    answerer
      .answer(question)
      .quotes.map((quote) => quote.text)
      .join('\n');

  it.each([
    ['五个阶段分别叫什么', ['宣传发动', '寻标对标', '督查整改', '集中观摩', '总结考核']],
    ['四项教育是哪四项', ['加强思想理论教育', '加强法纪教育', '加强警示教育', '加强先进典型教育']],
    ['四好一强要注重哪几个环节', ['精心制定方案', '有力有序推进', '强化检查考核', '强化结果运用']],
  ])('comes complete and in order: %s', (question, items) => {
    const text = shown(question);
    const places = items.map((item) => text.indexOf(item));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });
});

describe('any folder of documents', () => {
  const read = (name: string, text: string): Document => {
    const document = parseDocument(name, text);
    if ('problems' in document) throw new Error(document.problems.join());
    return document;
  };

  it('is answered from without knowing its field', () => {
    const rules = read(
      '宿舍管理办法.txt',
      '第一条 宿舍大门每日23时关闭，次日6时开启。\n第二条 学生晚归须向值班员登记，每学期晚归三次以上的，由学院约谈。\n第三条 宿舍内禁止使用电炉。',
    );
    const some = createAnswerer([rules], EMPTY_LEXICON);
    expect(some.answer('宿舍大门几点关闭').quotes[0]).toMatchObject({
      document: '宿舍管理办法',
      clause: '第一条',
    });
    expect(some.answer('晚归向谁登记').quotes[0]?.clause).toBe('第二条');
    expect(some.answer('食堂的菜价').outcome).toBe('decline');
  });
});
