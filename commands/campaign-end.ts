import {
  answerCampaign,
  askEnd,
  asking,
  defineCommand,
  nothingAsked,
  pressedEnd,
  texts,
} from '../src/command.ts';

const CONFIRMED = /^确认结束$/;

export default defineCommand({
  name: '结束活动',
  aliases: ['终止活动'],
  phrases: [CONFIRMED],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.campaignEnd;
  },
  examples: ['结束活动 作风建设年'],
  who: 'administrator',
  where: 'anywhere',
  async run(call) {
    const { message, args } = call;
    if (CONFIRMED.test(args.trim())) return (await answerCampaign(message, call)) ?? nothingAsked('结束活动');
    const { reply, name } = await askEnd(args, call);
    if (name !== null) asking('结束活动', name, message, call);
    return reply;
  },
  actions: {
    'campaign.end': (press) => pressedEnd(press.action, press),
  },
});
