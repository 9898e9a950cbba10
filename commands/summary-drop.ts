import { defineCommand, dropSummary, recordNumber } from '../src/command.ts';

export default defineCommand({
  name: '删掉概要',
  aliases: ['删除概要', '删概要', '去掉概要', '撤掉概要', '不要概要'],
  intents: [],
  order: null,
  summary: '删掉自己写的谈话概要（私聊）',
  examples: ['删掉概要'],
  who: 'member',
  where: 'private',
  run: ({ args, message, entries }) => dropSummary(recordNumber(args), message, entries),
});
