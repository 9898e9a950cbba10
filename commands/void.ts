import { defineCommand, texts, voidLatest } from '../src/command.ts';

export default defineCommand({
  name: '作废',
  aliases: ['撤销登记'],
  intents: ['void'],
  order: 27,
  get summary() {
    return texts().commands.summaries.voiding;
  },
  examples: ['作废', '作废 #0317-3fa2b'],
  who: 'member',
  where: 'anywhere',
  run: ({ understanding, entries }) => voidLatest(understanding.target, entries),
});
