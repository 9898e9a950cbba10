import {
  branchMeant,
  defineCommand,
  leaveArranging,
  pressedTakeBack,
  showArrangements,
} from '../src/command.ts';

export default defineCommand({
  name: '提醒设置',
  aliases: ['看提醒设置', '提醒设定'],
  intents: [],
  order: null,
  summary: '看已设的不适用、请假、暂停和截止日期，可以取消',
  examples: ['提醒设置'],
  who: 'member',
  where: 'anywhere',
  run: (call) => showArrangements(call.speaker.administrator ? branchMeant(call) : null, call),
  actions: {
    'arrangements.end': (press) => pressedTakeBack(press.action, press),
    'arrangements.leave': async () => leaveArranging(),
  },
});
