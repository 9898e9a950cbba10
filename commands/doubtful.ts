import { defineCommand, pressedDoubtful, showDoubtful, texts } from '../src/command.ts';

export default defineCommand({
  name: '待查提醒',
  aliases: ['待查的提醒', '没发清楚的提醒'],
  intents: [],
  order: 96,
  get summary() {
    return texts().commands.summaries.doubtful;
  },
  examples: ['待查提醒'],
  tap: '待查提醒',
  who: 'administrator',
  where: 'private',
  run: (call) => showDoubtful(call),
  actions: {
    'doubtful.done': (press) => pressedDoubtful('done', press.action, press),
    'doubtful.again': (press) => pressedDoubtful('again', press.action, press),
  },
});
