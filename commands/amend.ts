import { amend, defineCommand, texts } from '../src/command.ts';

export default defineCommand({
  name: '修改',
  aliases: ['更正', '改一下'],
  intents: ['amend'],
  order: 26,
  get summary() {
    return texts().commands.summaries.amend;
  },
  examples: ['刚那条实到改成4', '修改 #0317-3fa2b'],
  who: 'member',
  where: 'anywhere',
  run: ({ understanding, entries }) =>
    amend(understanding.target, understanding.changes, entries, understanding.day),
});
