import { campaignStep, defineCommand, pressedStep } from '../src/command.ts';

export default defineCommand({
  name: '活动步骤',
  aliases: [],
  intents: [],
  order: null,
  summary: '看、记本单位自己的活动步骤（管理员）',
  examples: ['活动步骤', '活动步骤 完成 组织考察'],
  who: 'administrator',
  where: 'anywhere',
  run: (call) => campaignStep(call.args, call),
  actions: {
    'campaign.done': (press) => pressedStep(press.action, press),
  },
});
