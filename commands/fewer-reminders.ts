import { defineCommand, FEWER_PHRASES, fewerReminders, texts } from '../src/command.ts';

export default defineCommand({
  name: '少提醒',
  aliases: ['减少提醒', '关闭提醒', '取消提醒'],
  phrases: FEWER_PHRASES,
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.fewerReminders;
  },
  examples: ['周末不要提醒'],
  who: 'member',
  where: 'anywhere',
  run: async ({ entries }) => fewerReminders(entries),
});
