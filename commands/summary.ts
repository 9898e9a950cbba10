import { defineCommand, recordNumber, takeSummary } from '../src/command.ts';

/** What follows 概要 has been taken out and encrypted before the message came here (`inbox/redact`). */
export default defineCommand({
  name: '概要',
  aliases: ['谈话概要'],
  intents: [],
  order: 22,
  summary: '给刚登记的谈话补一句概要（私聊；加密，只有双方能看）',
  examples: ['概要：…'],
  needs: ['write-talk-summary'],
  who: 'member',
  where: 'anywhere',
  takesSummary: true,
  run: ({ args, message, entries }) => takeSummary(recordNumber(args), message, entries),
});
