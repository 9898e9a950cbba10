import { arrangeInWords, defineCommand, LEAVE_PHRASES, pressedLeave, texts } from '../src/command.ts';

export default defineCommand({
  // 请假 alone begins many a list of who was absent (请假：赵六), so that it is no name: the phrases know leaves.
  name: '外出请假',
  aliases: ['我要请假'],
  phrases: LEAVE_PHRASES,
  intents: [],
  order: 72,
  get summary() {
    return texts().commands.summaries.absence;
  },
  examples: ['请假 3月1日到3月20日', '李秀英请假到下周五'],
  who: 'member',
  where: 'anywhere',
  run: (call) => arrangeInWords('外出请假', call.message.text, call.message, call.understanding, call),
  actions: { 'absence.set': (press) => pressedLeave(press.action, press) },
});
