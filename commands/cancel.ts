import { cancel, defineCommand, say } from '../src/command.ts';

export default defineCommand({
  name: '取消',
  aliases: ['不登记了', '算了'],
  intents: [],
  order: null,
  summary: '放弃正在填的登记',
  examples: ['取消'],
  who: 'everyone',
  where: 'anywhere',
  async run({ entries }) {
    const draft = await entries.drafts.latest(entries.speaker.openId, entries.chatId);
    return draft === null ? say('没有要取消的', '现在没有正在填的登记。') : cancel(draft, entries);
  },
});
