import { describe, expect, it } from 'vitest';
import type { EntryContext } from '../../../src/ledger/context.ts';
import { wishIn } from '../../../src/members/appointing/wish.ts';
import { room } from '../../arrangements/room.ts';
import { everythingWritten } from '../../kit/written.ts';

const { desk } = await room();
const entries: Readonly<Record<string, EntryContext>> = {
  宋岚: (await desk('宋岚')).entries,
  李秀英: (await desk('李秀英')).entries,
};
const wish = (text: string, by = '宋岚') => {
  const context = entries[by];
  if (context === undefined) throw new Error(by);
  return wishIn(text, context);
};

describe('a change of an office', () => {
  it.each([
    ['把李秀英的职务改成书记', '李秀英 为 书记'],
    ['把李秀英同志的职务改为书记。', '李秀英 为 书记'],
    ['把李秀英的職務改成書記', '李秀英 为 书记'],
    ['李秀英职务调整为书记', '李秀英 为 书记'],
    ['修改李秀英的职务为书记', '李秀英 为 书记'],
    ['把李秀英改成书记', '李秀英 为 书记'],
    ['李秀英改任书记', '李秀英 为 书记'],
    ['李秀英现在担任支部书记了', '李秀英 为 支部书记'],
    ['第二党支部何静接任书记', '第二党支部 何静 为 书记'],
    ['让周明当副书记', '周明 为 副书记'],
    ['由周明兼任党小组长', '周明 为 党小组长'],
    ['换届后书记是陈志远', '陈志远 为 书记'],
    ['换届了，新书记是李秀英', '李秀英 为 书记'],
    ['第一党支部书记换成李秀英了', '李秀英 为 书记'],
    ['给何静加个管理员', '何静 为 管理员'],
    ['给何静开通管理员权限', '何静 为 管理员'],
    ['组织委员改由赵六顺担任', '赵六顺 为 组织委员'],
    ['把李秀英的职务改成书记兼组织委员', '李秀英 为 书记兼组织委员'],
    ['第二支部的书记换成何静了', '第二支部 何静 为 书记'],
    ['2支部的书记换成何静了', '2支部 何静 为 书记'],
    ['何静担任第二党支部书记', '第二党支部 何静 为 书记'],
    ['何静担任党支部书记了', '何静 为 党支部书记'],
    ['把二支部的书记换了', '二支部 为 书记'],
  ])('%s', (text, words) => {
    const found = wish(text);
    expect(found?.what === 'give' ? found.words.replace('第一党支部 ', '') : found).toBe(words);
  });

  it.each([
    ['王芳不当纪检委员了', '王芳 的 纪检委员'],
    ['王芳不再担任纪检委员', '王芳 的 纪检委员'],
    ['王芳以后不做纪检委员了', '王芳 的 纪检委员'],
    ['把王芳的纪检委员撤了', '王芳 的 纪检委员'],
    ['取消王芳的纪检委员职务', '王芳 的 纪检委员'],
    ['取消宋岚的管理员权限', '宋岚 的 管理员'],
    ['副书记陈志远不干了', '陈志远 的 副书记'],
    ['王芳卸任纪检委员', '王芳 的 纪检委员'],
    ['何静不当二支部组织委员了', '二支部 何静 的 组织委员'],
    ['把2支部书记免了', '2支部 的 书记'],
  ])('%s takes it', (text, words) => {
    expect(wish(text)).toEqual({ what: 'take', words });
  });

  it.each([
    '把王芳调到第二党支部',
    '王芳转到第二党支部了',
    '王芳的组织关系转到离退休党支部',
    '王芳改名叫王方',
    '把冯雷调到第二党小组',
    '把我的名字改一下',
    '冯雷调走了',
    '郑周一退休了，从名册里去掉',
    '把冯雷转为正式党员',
    '新来了个党员叫林小满，怎么加',
  ])('%s is the roster’s', (text) => {
    expect(wish(text)).toEqual({ what: 'roster' });
  });

  it('is known by whoever says it', () => {
    expect(wish('把王芳的职务改成书记', '李秀英')).toEqual({ what: 'give', words: '王芳 为 书记' });
  });
});

it('who comes and goes is news where no administrator says it', () => {
  for (const text of ['冯雷调走了', '郑周一退休了', '把冯雷转为正式党员'])
    expect(wish(text, '李秀英')).toBeNull();
});

describe('words that are something else', () => {
  it.each([
    '一把手兼任书记',
    '部门负责人担任书记',
    '书记兼任副书记可以吗',
    '换届后书记是谁',
    '换届后书记是选举产生',
    '书记由党员大会选举',
    '李秀英能不能当书记',
    '王芳当书记要什么条件',
    '把主持人改成书记',
    '主持人改成陈志远',
    '记录人换成李秀英',
    '把主持人的名字改成王芳',
    '地点改到第二党支部',
    '主题党日改到第二党支部',
    '昨天党员大会，李秀英当选书记',
    '支委会改到周五',
    '昨天和李秀英谈心，她不当组织委员了',
    '书记不当了怎么办',
    '刚那条主持人改成李秀英',
    '冯雷转正',
    '昨天党员大会，冯雷转正',
    '给党员加个学习任务',
    '增加党员活动经费',
  ])('%s', (text) => {
    expect(wish(text)).toBeNull();
  });

  it('are never taken, whoever wrote them', () => {
    expect(everythingWritten().filter((text) => wish(text) !== null).length).toBe(0);
  });
});
