import { branchMeant, defineCommand, showPlan, texts } from '../src/command.ts';

const SHOW = '(?:给我|帮我|我想|想|请)?(?:看看|看一?下|查查|查一?下|说说|列一?下|问一?下)?(?:我们)?(?:支部)?';
const AHEAD = '(?:接下来|后面|下面|往后|近期|下个?月|下周|下个?季度|下半年|这几天|[一二三四]季度)';

export default defineCommand({
  name: '提醒计划',
  aliases: ['提醒安排', '提醒日程', '看提醒计划'],
  phrases: [
    /^(?:你们?的?)?提醒(?:都|会|是|一般)*(?:发给|提醒|给)(?:谁|哪些人|哪几个人?|什么人)[的啊呢?.]*$/,
    /^(?:接下来|后面|下面|近期|最近|今后|以后)(?:还)?(?:会|要)?(?:有|发)(?:些)?(?:哪些|什么|啥)提醒[?]?$/,
    new RegExp(
      `^${SHOW}${AHEAD}(?:我们|支部|都|还)*(?:要|有|该|得|需要|计划)+(?:做|办|干|开|搞|弄|准备)?(?:些|点)?(?:什么|啥|哪些)(?:事情?|会议?|工作|活动|任务|安排)?(?:要|得)?(?:做|办|干|开|搞)?(?:的|呀|啊|呢|[?.!])*$`,
    ),
    new RegExp(
      `^${SHOW}${AHEAD}的?(?:支部)?(?:工作|会议|活动)?(?:的)?(?:安排|计划)(?:是什么|有哪些|怎么样|一下|[?.!])*$`,
    ),
    /^(?:我们|支部|的)*下一?[次回](?:开会|会议?|活动|组织生活)(?:是|在|定在|安排在)*(?:什么时候|啥时候?|哪一?天|几[号点]|何时)(?:召?开|搞)?[啊呢?]*$/,
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
