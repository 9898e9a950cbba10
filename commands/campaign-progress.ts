import { defineCommand, showCampaign, texts } from '../src/command.ts';

export default defineCommand({
  name: '活动进度',
  aliases: ['活动进展', '看活动进度'],
  intents: [],
  order: 35,
  get summary() {
    return texts().commands.summaries.campaignProgress;
  },
  examples: ['活动进度'],
  tap: '活动进度',
  who: 'member',
  where: 'anywhere',
  run: (call) => showCampaign(call.args, call),
});
