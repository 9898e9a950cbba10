import { defineCommand, helpCard, texts } from '../src/command.ts';

export default defineCommand({
  name: '帮助',
  aliases: ['help', '菜单', '怎么用', '使用说明', '功能'],
  intents: ['help'],
  order: null,
  get summary() {
    return texts().commands.summaries.help;
  },
  examples: ['帮助', '帮助 登记'],
  who: 'everyone',
  where: 'anywhere',
  run: async ({ args, commands, speaker, message }) => helpCard(args, commands, speaker, message.chatType),
});
