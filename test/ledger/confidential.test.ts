import { describe, expect, it } from 'vitest';
import type { CardAction, Incoming } from '../../src/core/message.ts';
import type { Draft, LedgerRecord } from '../../src/core/record.ts';
import { type Hall, openHall, pressed, said, snapshot } from '../security/kit/hall.ts';
import { idOf, OWN, OWN_GROUP, ROSTER } from '../security/kit/people.ts';
import { wordsOf } from '../security/kit/words.ts';

const ME = idOf('组织委员');
const WORDS = '想去外地照顾老人';
const TALK = '今天上午跟吴七斤谈心谈话，办公室，日常谈心';

interface Told {
  readonly replies: readonly string[];
  readonly records: readonly LedgerRecord[];
  readonly drafts: readonly Draft[];
  /** Everything that is kept, as one text. */
  readonly kept: string;
}

type Step = string | ((hall: Hall) => Promise<Incoming>);

async function tell(...steps: readonly Step[]): Promise<Told> {
  const hall = await openHall(ROSTER, { [OWN]: OWN_GROUP });
  const replies: string[] = [];
  for (const step of steps) {
    await hall.accept(typeof step === 'string' ? said(ME, step) : await step(hall));
    replies.push(
      hall
        .taken()
        .map(({ reply }) => wordsOf(reply))
        .join('\n'),
    );
  }
  const { records, drafts, ...others } = await snapshot(hall.store);
  return { replies, records, drafts, kept: JSON.stringify({ records, drafts, ...others }) };
}

async function theDraft(hall: Hall): Promise<Draft> {
  const [draft] = await hall.store.drafts.expired(Number.MAX_SAFE_INTEGER);
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const byNumber =
  (words: string): Step =>
  async ({ store }) =>
    said(ME, `修改 #${(await store.ledger.find({}))[0]?.id} ${words}`);
const sent =
  (form: CardAction['form']): Step =>
  async (hall) =>
    pressed(ME, 'record.submit', { d: (await theDraft(hall)).id }, form);

describe('what was said in a talk', () => {
  it.each<[string, readonly Step[]]>([
    ['by another content', [TALK, `刚那条内容改成${WORDS}`, '确认']],
    ['by a resolution', [TALK, `刚那条补充决议：${WORDS}`, '确认']],
    ['by a topic', [TALK, `刚那条主题改成${WORDS}`, '确认']],
    ['by its number', [TALK, byNumber(`内容：${WORDS}`), '确认']],
    [
      'by a form that holds more than was asked',
      [TALK, byNumber(''), sent({ content: WORDS, topic: WORDS })],
    ],
  ])('does not come into its record %s', async (_, steps) => {
    const { records, kept } = await tell(...steps);
    expect(records).toHaveLength(1);
    expect(kept).not.toContain(WORDS);
  });

  it('is told not to be kept, with how to add one line, where nothing else was to be changed', async () => {
    const { replies } = await tell(TALK, `刚那条内容改成${WORDS}`);
    expect(replies[1]).toMatch(/谈话内容不记[\s\S]*概要：/);
    expect(replies[1]).not.toContain(WORDS);
  });

  it('is told not to be kept beside what is changed', async () => {
    const { replies, records } = await tell(TALK, `刚那条地点改成会客室，内容改成${WORDS}`, '确认');
    expect(replies[1]).toMatch(/办公室 → 会客室[\s\S]*谈话内容不记/);
    expect(records[0]).toMatchObject({ place: '会客室', content: null });
  });

  it.each<[string, readonly Step[]]>([
    [
      'was said before the entry was known to be a talk',
      [`登记 今天上午9点 内容：${WORDS}`, '谈心谈话', '吴七斤'],
    ],
    ['was said before words that tell of a talk', [`登记 今天上午9点 内容：${WORDS}`, '跟吴七斤谈心谈话']],
    [
      'was said before a whole entry',
      [`登记 今天上午9点 内容：${WORDS}`, '今天上午跟吴七斤谈心谈话，办公室'],
    ],
    [
      'comes before a form that says that it is a talk, and with whom',
      [`登记 今天上午9点 内容：${WORDS}`, sent({ kind: 'heart-talk', with: '吴七斤' })],
    ],
    ['follows a name', ['登记 今天上午谈心谈话', `吴七斤，主题：${WORDS}`]],
    ['follows a name in free words', ['登记 今天上午谈心谈话', `和吴七斤，${WORDS}`]],
    ['runs on after a name', ['登记 今天上午谈心谈话', `吴七斤${WORDS}`]],
    ['stands on a line of its own', ['登记 今天上午谈心谈话', `对象：吴七斤\n内容：${WORDS}`]],
    [
      'is typed into the field of the other side',
      ['登记 今天上午谈心谈话', sent({ with: `吴七斤，${WORDS}` })],
    ],
    ['comes with a form', ['登记 今天上午谈心谈话', sent({ with: '吴七斤', content: WORDS, agenda: WORDS })]],
  ])('is left out of an entry where it %s', async (_, steps) => {
    const { records, drafts, kept } = await tell(...steps);
    expect(kept).not.toContain(WORDS);
    expect(drafts.filter(({ over }) => over === undefined)).toEqual([]);
    expect(records).toMatchObject([{ kind: 'heart-talk', content: null, talk: { with: '吴七斤' } }]);
    expect(records[0]?.parties).toContain(idOf('吴七斤'));
  });

  it.each(['了解到', '谈到', '说到', '得知', '想去', '他爱人在'])(
    'makes no place after %s',
    async (before) => {
      const { records, kept } = await tell(`今天上午跟吴七斤谈心谈话，${before}县医院`);
      expect(records).toMatchObject([{ kind: 'heart-talk', place: null }]);
      expect(kept).not.toContain('县医院');
    },
  );

  it.each([
    ['办公室', '今天上午跟吴七斤谈心谈话，办公室'],
    ['三楼会客室', '今天上午在三楼会客室跟吴七斤谈心谈话'],
    ['柳河村', '今天上午去柳河村，和吴七斤谈心谈话'],
    ['办公室', '今天上午跟吴七斤谈心谈话，在办公室谈了一个小时'],
    ['谈心室', '谈心谈话\n时间：今天上午9点\n地点：谈心室\n对象：吴七斤'],
  ])('leaves the place %s where it is', async (place, text) => {
    const { records } = await tell(text);
    expect(records).toMatchObject([{ kind: 'heart-talk', place }]);
  });

  it('is not kept of a talk that is planned, nor once it was held', async () => {
    const plan = await tell(
      `计划 明天上午跟吴七斤谈心谈话，主题：${WORDS}`,
      `刚那条内容改成${WORDS}`,
      '确认',
    );
    expect(plan.records).toMatchObject([{ status: 'planned' }]);
    expect(plan.kept).not.toContain(WORDS);
  });

  it('is no reason to drop the content of other records', async () => {
    const { records } = await tell(
      '登记 昨天下午3点主题党日，三楼会议室，应到5实到5，主题：学雷锋',
      '刚那条主题改成植树',
      '确认',
    );
    expect(records).toMatchObject([{ kind: 'theme-day', topic: '植树' }]);
  });
});

describe('the other side of a talk', () => {
  it.each([
    ['和吴七斤', '吴七斤'],
    ['跟吴七斤、王芳谈的', '吴七斤、王芳'],
    ['村民李大爷', '村民李大爷'],
    ['群众老张，他家房子漏雨', '群众老张'],
    ['吴七斤，王芳', '吴七斤、王芳'],
    ['吴七斤，周明收礼的事', '吴七斤'],
    ['吴七斤、村民代表，说路没修', '吴七斤、村民代表'],
    ['吴七斤和老赵', '吴七斤、赵六顺'],
    ['Alexander Hamilton', 'Alexander Hamilton'],
    ['单位外的朋友', '单位外的朋友'],
  ])('answered as %s is %s', async (answer, name) => {
    const { records } = await tell('登记 今天上午谈心谈话', answer);
    expect(records).toMatchObject([{ talk: { with: name } }]);
  });
});
