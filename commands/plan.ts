import { defineCommand, enter } from '../src/command.ts';

export default defineCommand({
  name: '计划',
  aliases: ['排一次', '安排'],
  intents: ['plan'],
  order: 25,
  summary: '先记下要开的会；开完回“开了”，再转成记录',
  examples: ['下周三支委会 上午9点半'],
  who: 'member',
  where: 'anywhere',
  run: ({ understanding, entries }) => enter({ ...understanding, intent: 'plan' }, entries),
});
