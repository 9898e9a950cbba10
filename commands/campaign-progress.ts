import { defineCommand, showCampaign } from '../src/command.ts';

export default defineCommand({
  name: '活动进度',
  aliases: ['活动进展', '看活动进度'],
  intents: [],
  order: 35,
  summary: '看分阶段的活动到哪一步、登记了没有',
  examples: ['活动进度'],
  tap: '活动进度',
  who: 'member',
  where: 'anywhere',
  run: (call) => showCampaign(call.args, call),
});
