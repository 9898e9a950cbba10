import { checkRoster, defineCommand, matchMentioned, texts } from '../src/command.ts';

export default defineCommand({
  name: '核对名册',
  aliases: ['核对名单', '对账号'],
  intents: [],
  order: 91,
  get summary() {
    return texts().commands.summaries.rosterCheck;
  },
  examples: ['核对名册'],
  tap: '核对名册',
  who: 'administrator',
  where: 'anywhere',
  run({ message, entries, roster, contacts, speaker }) {
    const { directory } = entries;
    const desk = { roster, contacts, speaker, directory };
    if (message.mentions.length === 0) return checkRoster(desk);
    return matchMentioned(message.mentions, directory.branchOfChat(message.chatId), message.chatId, desk);
  },
});
