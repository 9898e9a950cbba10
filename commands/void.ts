import { defineCommand, voidRecord } from '../src/command.ts';

export default defineCommand({
  name: '作废',
  aliases: ['撤销登记'],
  intents: ['void'],
  order: 27,
  summary: '把登记错的记录作废；留痕，不删除',
  examples: ['作废', '作废 #0317-3fa2b'],
  who: 'member',
  where: 'anywhere',
  run: ({ understanding, entries }) => voidRecord(understanding.target, entries),
});
