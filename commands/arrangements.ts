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
  // 取消请假 is a command of its own, and 取消不适用 takes back what is listed here.
  phrases: [
    /^(?:请|帮我|我要|把)?(?:撤销|撤回|撤掉|取消|收回|去掉|解除)(?:掉|一下)?(?:刚才|刚|上面|那个|那条|我|设|[\s的了])*[^,;.?]{0,10}?(?:本期)?(?:不适用|暂停提醒|暂停)(?:的?(?:设置|设定|提醒))?[了吧.!]*$/,
    /^(?:看看|看一?下|我们?|支部|现在|目前|都)*(?:有|还有)?(?:哪些|什么|啥)(?:的)?提醒(?:是|被|都|已经?)*(?:关|停|暂停|屏蔽)(?:了|着|掉)*的?[啊呢?.]*$/,
    /^(?:看看|看一?下|我们?|支部|现在|目前|都)*(?:关|停|暂停|屏蔽)(?:了|着|掉)+(?:哪些|什么|啥)(?:的)?提醒[啊呢?.]*$/,
    /^(?:请|帮我|把)?(?:刚才|刚|上面|那个|那条|我|设|的)*(?:不适用|暂停提醒)(?:的?设置)?(?:撤销|撤回|取消|收回|去掉|解除)(?:掉|一下)?[了吧.!]*$/,
  ],
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
