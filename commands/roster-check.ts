import { checkRoster, defineCommand, matchMentioned } from '../src/command.ts';

export default defineCommand({
  name: '核对名册',
  aliases: ['核对名单', '对账号'],
  intents: [],
  order: 91,
  summary: '给名单里还没有账号的人对上飞书账号（管理员）',
  examples: ['核对名册'],
  tap: '核对名册',
  who: 'administrator',
  where: 'anywhere',
  run({ message, entries, roster, contacts }) {
    const { directory } = entries;
    const desk = { roster, contacts, directory };
    if (message.mentions.length === 0) return checkRoster(desk);
    return matchMentioned(message.mentions, directory.branchOfChat(message.chatId), desk);
  },
});
