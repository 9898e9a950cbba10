import { defineCommand, showOwn, texts } from '../src/command.ts';

/** 我 and how one speaks of what one has done so far this year; 我们 means the branch. */
const I =
  '^我(?!们)(?:自己)?(?:的|今年|去年|本年|年内|这一?年|一共|总共|已经|还|都|现在|目前|到现在|[,\\s])*';
const OWN = '(?:深入)?(?:联系点|下基层|走基层|蹲点|调研报告|理论文章)';
const END = '(?:了|啊|呢|呀|吧|[.?!\\s])*$';

export default defineCommand({
  name: '我的',
  aliases: ['我的任务', '我的联系点', '我的下基层', '我的调研报告', '我还差啥', '我还差什么'],
  phrases: [
    new RegExp(`^我的(?:${OWN}|任务|义务|进度|记录)(?:情况|进度|次数|天数|记录|台账|完成情况|怎么样)?${END}`),
    new RegExp(`${I}(?:去|下|跑|到|写|交)?(?:了|过)?(?:几|多少)(?:次|天|篇|个|回)?(?:的)?${OWN}${END}`),
    new RegExp(`${I}(?:去|下|跑|到|写|交)?(?:了|过)?${OWN}.{0,3}(?:多少|几)(?:次|天|篇|个|回)?${END}`),
    new RegExp(
      `${I}${OWN}?(?:还)?(?:差|缺|欠)(?:了)?(?:啥|什么|哪些|多少|几)(?:次|天|篇|个)?(?:${OWN})?${END}`,
    ),
    new RegExp(`${I}${OWN}.{0,4}(?:够|完成|达标|到|写|交)(?:了|满)?.{0,4}(?:吗|没有?|么)${END}`),
  ],
  intents: [],
  order: 35,
  get summary() {
    return texts().commands.summaries.mine;
  },
  examples: ['我的联系点', '我今年下基层多少天了'],
  tap: '我的',
  who: 'member',
  where: 'anywhere',
  run: ({ understanding, answers, entries }) =>
    showOwn(understanding.kind, understanding.period, answers.documents(), entries),
});
