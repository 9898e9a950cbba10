import { arrangeInWords, defineCommand, pressedMute, texts } from '../src/command.ts';

export default defineCommand({
  name: '暂停提醒',
  aliases: ['停止提醒', '停发提醒'],
  phrases: [
    /^(?!.*(?:[?]|[吗呢啥谁哪咋]|什么|怎))(?:请|先)?(?:暂停|停止|停发)(?:一下)?[^,;.]{2,16}?的提醒(?:$|[\s,:;.到])/,
  ],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.mute;
  },
  examples: ['暂停提醒 主题党日 到4月30日 场地装修'],
  who: 'member',
  where: 'anywhere',
  run: (call) => arrangeInWords('暂停提醒', call.message.text, call.message, call.understanding, call),
  actions: { 'mute.set': (press) => pressedMute(press.action, press) },
});
