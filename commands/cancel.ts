import { cancel, defineCommand, say, texts } from '../src/command.ts';

export default defineCommand({
  name: '取消',
  aliases: ['不登记了', '算了'],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.cancel;
  },
  examples: ['取消'],
  who: 'everyone',
  where: 'anywhere',
  async run({ entries }) {
    const draft = await entries.drafts.latest(entries.speaker.openId, entries.chatId);
    const { title, nothing } = texts().commands.cancel;
    return draft === null ? say(title, nothing) : cancel(draft, entries);
  },
});
