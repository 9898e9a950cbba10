import { defineCommand, dropSummary, recordNumber, texts } from '../src/command.ts';

export default defineCommand({
  name: '删掉概要',
  aliases: ['删除概要', '删概要', '去掉概要', '撤掉概要', '不要概要'],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.summaryDrop;
  },
  examples: ['删掉概要'],
  who: 'member',
  where: 'private',
  run: ({ args, message, entries }) => dropSummary(recordNumber(args), message, entries),
});
