import { defineCommand, recordNumber, takeSummary, texts } from '../src/command.ts';

/** What follows 概要 has been taken out and encrypted before the message came here (`inbox/redact`). */
export default defineCommand({
  name: '概要',
  aliases: ['谈话概要'],
  intents: [],
  order: 22,
  get summary() {
    return texts().commands.summaries.summary;
  },
  examples: ['概要：…'],
  needs: ['write-talk-summary'],
  who: 'member',
  where: 'anywhere',
  takesSummary: true,
  run: ({ args, message, entries }) => takeSummary(recordNumber(args), message, entries),
});
