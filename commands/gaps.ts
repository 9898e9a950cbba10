import { defineCommand, presentGaps } from '../src/command.ts';

export default defineCommand({
  name: '知识缺口',
  aliases: ['答不上来的问题', '缺口'],
  intents: [],
  order: 95,
  summary: '看大家问过、文件里没有答案的问题（不记名，留180天）',
  examples: ['知识缺口'],
  tap: '知识缺口',
  who: 'administrator',
  where: 'private',
  async run({ gaps }) {
    return presentGaps(await gaps.list());
  },
});
