import { defineCommand, resume, resumedIn, texts } from '../src/command.ts';

const LEAVE = /^\s*[/／]?\s*(?:[销銷]假|取消[请請]假)/;

export default defineCommand({
  name: '恢复',
  aliases: ['恢复提醒', '销假', '取消请假'],
  phrases: [/^恢复(?!.*[?吗呢啥谁哪])[^,;.]{2,14}?的?提醒$/],
  means: resumedIn,
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.resume;
  },
  examples: ['恢复 支委会', '销假'],
  who: 'member',
  where: 'anywhere',
  run: (call) => resume(call.args, LEAVE.test(call.message.text), call),
});
