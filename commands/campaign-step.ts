import { campaignStep, defineCommand, pressedStep, texts } from '../src/command.ts';

export default defineCommand({
  name: '活动步骤',
  aliases: [],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.campaignStep;
  },
  examples: ['活动步骤', '活动步骤 完成 组织考察'],
  who: 'administrator',
  where: 'anywhere',
  run: (call) => campaignStep(call.args, call),
  actions: {
    'campaign.done': (press) => pressedStep(press.action, press),
  },
});
