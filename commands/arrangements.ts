import {
  branchMeant,
  defineCommand,
  leaveArranging,
  pressedTakeBack,
  showArrangements,
  texts,
} from '../src/command.ts';

export default defineCommand({
  name: '提醒设置',
  aliases: ['看提醒设置', '提醒设定'],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.arrangements;
  },
  examples: ['提醒设置'],
  who: 'member',
  where: 'anywhere',
  run: (call) => showArrangements(call.speaker.administrator ? branchMeant(call) : null, call),
  actions: {
    'arrangements.end': (press) => pressedTakeBack(press.action, press),
    'arrangements.leave': async () => leaveArranging(),
  },
});
