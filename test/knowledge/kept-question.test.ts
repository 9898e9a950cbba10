import { describe, expect, it } from 'vitest';
import { keptQuestion } from '../../src/knowledge/kept-question.ts';
import { OWN, ROSTER } from '../security/kit/people.ts';

const near = ROSTER.filter(({ branch }) => branch === OWN);
const names = [...ROSTER.map(({ name }) => name), '韩待来'];
const kept = (question: string) => keptQuestion(question, { names, near });

describe('what was asked in vain', () => {
  it.each([
    ['党费交多少', '党费交多少'],
    ['探亲假车票', '探亲假车票'],
    ['党费交纳标准', '党费交纳标准'],
    ['会前要提前几天通知', '会前要提前几天通知'],
    ['我想退休后转组织关系', '我想退休后转组织关系'],
    ['支部书记怎么选举产生', '支部书记怎么选举产生'],
    ['機關書記由誰兼任', '機關書記由誰兼任'],
    ['小程序怎么登录，小范围用行吗', '小程序怎么登录，小范围用行吗'],
    ['谢谢同志，小组会谁来开', '谢谢同志，小组会谁来开'],
    ['谈了话要不要做记录，要不要保密', '谈了话要不要做记录，要不要保密'],
    ['他们说换届要公示，是不是', '他们说换届要公示，是不是'],
    ['帮助他人算不算志愿服务', '帮助他人算不算志愿服务'],
    ['吴七斤的探亲假车票怎么报销', '某同志的探亲假车票怎么报销'],
    ['韩待来和老吴能不能一起预审', '某同志和某同志能不能一起预审'],
    ['志远同志的档案在哪看', '某同志的档案在哪看'],
    ['老马的车补怎么算', '某同志的车补怎么算'],
    ['吴主任和小王的车补怎么算', '某同志和某同志的车补怎么算'],
    ['王芳委员的公示，准不准撤', '某同志的公示，准不准撤'],
  ])('%s is kept as %s', (question, words) => expect(kept(question)).toBe(words));

  it.each([
    '老吴说想调走，让我保密',
    '吴七斤他爱人要和他离婚，情绪很差',
    '小吴今天跟我说他得了抑郁症想辞职',
    '今天吴七斤找我反映周明收礼',
    '约谈了吴七斤，他表示想调走',
    '志远最近总喝酒',
    '他得了抑郁症想辞职',
    '老吴跟我说他爱人病了，想调走，怎么劝',
    '跟小王聊了聊，他情绪很差，怎么办',
    '老馬說想調走，讓我保密',
    '韩待来家里困难',
    '周末不要提醒',
    '提醒太多了，少发点',
    '給我發到群裡',
    '把昨天那条删掉',
    '你们这个系统会给领导看吗',
    '谁没交党费',
    '帮我写个心得体会',
    '👍',
    '',
    '  ',
  ])('%s is not kept: it is no question of the documents', (said) => expect(kept(said)).toBeNull());

  it('stays what it became when it comes back from a card', () => {
    for (const question of ['吴七斤的探亲假车票怎么报销', '老李连着干了两届，下一步怎样安排']) {
      const once = kept(question) ?? '';
      expect(once).toContain('某同志');
      expect(kept(once)).toBe(once);
    }
  });

  it('is kept without names where nobody is on the roster', () => {
    expect(keptQuestion('老吴的党费怎么交', { names: [], near: [] })).toBe('某同志的党费怎么交');
  });
});
