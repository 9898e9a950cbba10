import { defineCommand, payloadText, recordNumber, showSummary, texts } from '../src/command.ts';

export default defineCommand({
  name: '看概要',
  aliases: ['查看概要', '看谈话概要'],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.summaryRead;
  },
  examples: ['看概要'],
  who: 'member',
  where: 'private',
  run: ({ args, entries }) => showSummary(recordNumber(args), entries),
  actions: {
    'summary.show': ({ action, entries }) => showSummary(payloadText(action, 'r'), entries),
  },
});
