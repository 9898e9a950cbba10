import { defineCommand, pressedDoubtful, showDoubtful } from '../src/command.ts';

export default defineCommand({
  name: '待查提醒',
  aliases: ['待查的提醒', '没发清楚的提醒'],
  intents: [],
  order: 96,
  summary: '看不能确定发到没有的提醒，逐条处理',
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
