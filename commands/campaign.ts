import {
  answerCampaign,
  asking,
  defineCommand,
  leaveCampaign,
  nothingAsked,
  pressedStart,
  proposeCampaign,
  texts,
} from '../src/command.ts';

/** Said to the card alone, without the campaign's name. */
const CONFIRMED = /^确认启动$/;
/** 启动2027年四好一强创建活动; 启动主题党日活动 is something else. */
const NAMED =
  /^(?:启动|发起)[^,。?!]{0,12}(?:作风建设|四好|四强|创建|争创)[^,。?!]{0,12}活动(?:[,\s]*(?:今年|明年|\d{4}\S{0,8}))?$/;

export default defineCommand({
  name: '启动活动',
  aliases: ['发起活动'],
  phrases: [CONFIRMED, NAMED],
  intents: [],
  order: 100,
  get summary() {
    return texts().commands.summaries.campaign;
  },
  examples: ['启动活动 作风建设年 2027年'],
  who: 'administrator',
  where: 'anywhere',
  async run(call) {
    const { message, args } = call;
    if (CONFIRMED.test(args.trim())) return (await answerCampaign(message, call)) ?? nothingAsked('启动活动');
    // Also where it cannot be started: 确认 must not mean what was proposed before.
    asking('启动活动', args, message, call);
    return proposeCampaign(args, call.answers.documents(), call);
  },
  actions: {
    'campaign.start': (press) => pressedStart(press.action, press),
    'campaign.leave': async () => leaveCampaign(),
  },
});
