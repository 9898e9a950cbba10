import { amend, defineCommand } from '../src/command.ts';

export default defineCommand({
  name: '修改',
  aliases: ['更正', '改一下'],
  intents: ['amend'],
  order: 26,
  summary: '修改已登记的内容，先看改前改后再确认',
  examples: ['刚那条实到改成4', '修改 #0317-3fa2b'],
  who: 'member',
  where: 'anywhere',
  run: ({ understanding, entries }) => amend(understanding.target, understanding.changes, entries),
});
