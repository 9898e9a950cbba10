import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/core/message.ts';
import { inGroup, openHall, type Place, privately, said, snapshot } from '../security/kit/hall.ts';
import { idOf, OWN, OWN_GROUP, ROSTER } from '../security/kit/people.ts';
import { wordsOf } from '../security/kit/words.ts';

const ME = idOf('组织委员');
const WORDS = '金丝雀';

/** Says one thing after another; what is claimed of the last one is what lies on the disk while it is worked on. */
async function claimed(texts: readonly string[], place: Place = privately(ME)) {
  const hall = await openHall(ROSTER, { [OWN]: OWN_GROUP });
  const kept: string[] = [];
  const { claim } = hall.store.claims;
  Object.assign(hall.store.claims, {
    claim: (key: string, incoming: Incoming, at: number) => {
      kept.push(incoming.kind === 'message' ? incoming.text : '');
      return claim(key, incoming, at);
    },
  });
  for (const text of texts) await hall.accept(said(ME, text, place));
  const replies = hall.taken().map(({ reply }) => wordsOf(reply));
  return { text: kept.at(-1) ?? '', replies, ...(await snapshot(hall.store)) };
}

describe('what is told of a talk', () => {
  it.each([
    `今天上午跟吴七斤谈心谈话，他说${WORDS}`,
    `今天上午找吴七斤聊了聊，他说${WORDS}`,
    `今天上午跟吴七斤聊了一个小时，他说${WORDS}`,
    `今天上午找吴七斤唠了唠，主要反映${WORDS}`,
    `今天上午找吴七斤拉了拉家常，${WORDS}`,
    `今天上午约谈了吴七斤，他表示${WORDS}`,
    `今天上午找吴七斤谈了一次，${WORDS}`,
    `今天上午跟吴七斤谈心谈话，情绪不好，因为${WORDS}`,
    `今天上午跟吴七斤谈心谈话。${WORDS}`,
    `今天上午跟吴七斤谈心谈话，了解到${WORDS}`,
    `今天上午跟吴七斤谈心谈话，聊了${WORDS}，在办公室`,
    `今天上午跟吴七斤谈心谈话${WORDS}`,
    `谈心谈话记录\n时间：今天上午9点\n地点：办公室\n对象：吴七斤\n谈话情况：${WORDS}`,
  ])('never reaches the disk: %s', async (text) => {
    const { text: kept, records } = await claimed([text]);
    expect(kept).not.toContain(WORDS);
    expect(records).toMatchObject([{ kind: 'heart-talk', date: '2026-03-18', talk: { with: '吴七斤' } }]);
  });

  it.each([
    [[`今天上午跟吴七斤谈心谈话`, `刚那条内容改成${WORDS}`]],
    [[`今天上午跟吴七斤谈心谈话`, `刚那条补充决议：${WORDS}`]],
    [['登记 今天上午谈心谈话', `吴七斤，主题：${WORDS}`]],
    [['登记 今天上午谈心谈话', `村民李大爷，他家${WORDS}`]],
    [['登记 跟吴七斤谈心谈话', `今天上午，他说${WORDS}`]],
  ])('nor where it follows: %s', async (texts) => {
    const { text, records } = await claimed(texts);
    expect(text).not.toContain(WORDS);
    expect(records).toMatchObject([{ kind: 'heart-talk', date: '2026-03-18' }]);
  });

  it.each([
    `今天上午找吴七斤聊了聊，他说${WORDS}`,
    `今天上午找吴七斤谈了一次，他说${WORDS}`,
    `今天上午约谈了吴七斤，他表示${WORDS}`,
    `今天上午跟吴七斤谈心谈话，他说${WORDS}`,
  ])('in a group is not kept, as is said there: %s', async (text) => {
    const { text: kept, replies } = await claimed([text], inGroup(OWN_GROUP));
    expect(kept).not.toContain(WORDS);
    expect(kept).not.toContain('吴七斤');
    expect(replies.join('\n')).toContain('没有保存');
  });
});

describe('what tells of no talk', () => {
  it.each([
    '谈心谈话一年要谈几次，他说不用谈对吗',
    '登记 昨天下午3点支委会，三楼会议室，应到5实到5，议题：谈心谈话工作安排，会上聊了联系点',
    '他们说谈话要做记录，是不是',
    '电话会议算不算一次支委会，文件怎么说',
    '问：谈了话要不要登记？答：见《工作规则》第三条',
    '谈心谈话对象的范围，文件里怎么说的',
  ])('is left as it was said: %s', async (text) => {
    expect((await claimed([text])).text).toBe(text);
  });

  it('is left so while a talk waits for an answer', async () => {
    for (const text of [
      '支委会多久开一次，党小组会呢',
      '登记 昨天下午3点支委会，三楼，应到5实到5，议题：预算',
    ]) {
      expect((await claimed(['登记 今天上午谈心谈话', text])).text).toBe(text);
    }
  });

  it.each(['绑定 第一党支部', '提醒设置 都有哪些', '概要 #0318-3ca5e：想换岗'])(
    'is left so where it is a command, while a talk waits for whom it was with: %s',
    async (text) => {
      const { text: kept } = await claimed(['登记 今天上午谈心谈话', text]);
      expect(kept).toBe(text.replace('：想换岗', ''));
    },
  );

  it('is left so where the entry that is changed is no talk', async () => {
    const entry = '登记 昨天下午3点主题党日，三楼会议室，应到5实到5，主题：学雷锋';
    expect((await claimed([entry, '刚那条主题改成植树'])).text).toBe('刚那条主题改成植树');
  });
});
