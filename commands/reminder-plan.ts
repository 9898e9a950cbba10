import { branchMeant, defineCommand, showPlan, texts } from '../src/command.ts';

export default defineCommand({
  name: '提醒计划',
  aliases: ['提醒安排', '提醒日程', '看提醒计划'],
  phrases: [
    /^(?:接下来|后面|下面|近期|最近|今后|以后)(?:还)?(?:会|要)?(?:有|发)(?:些)?(?:哪些|什么|啥)提醒[?]?$/,
  ],
  intents: [],
  order: 75,
  get summary() {
    return texts().commands.summaries.reminderPlan;
  },
  examples: ['提醒计划'],
  tap: '提醒计划',
  who: 'member',
  where: 'anywhere',
  run: (call) => showPlan(branchMeant(call), call.answers.documents(), call),
});
