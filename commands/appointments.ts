import { defineCommand, showAppointments } from '../src/command.ts';

export default defineCommand({
  name: '任免记录',
  aliases: ['看任免记录'],
  intents: [],
  order: null,
  summary: '看在聊天里任免过谁、谁办的（管理员）',
  examples: ['任免记录'],
  who: 'administrator',
  where: 'private',
  run: (call) => showAppointments(call),
});
