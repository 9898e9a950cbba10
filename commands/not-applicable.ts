import {
  arrangeInWords,
  arrangeStopped,
  defineCommand,
  pressedNotApplicable,
  stoppedIn,
  texts,
} from '../src/command.ts';

const ASKS = '(?!.*(?:[?]|[吗呢啥谁哪咋]|什么|怎|多少|几))';
const WHEN = '(?:本月|这个?月|\\d{1,2}月|本季度?|这个?季度|今年|本期|这期|这次)?的?';
const WHAT = '[^,;.]{0,14}(?:会|党日|党课|报告|计划|联系点|下基层|走基层|评议|学习|换届)';

export default defineCommand({
  name: '不适用',
  aliases: ['本期不适用'],
  phrases: [
    new RegExp(`^${ASKS}${WHEN}${WHAT}${WHEN}(?:暂时)?不适用了?(?:$|[\\s,:;.])`),
    new RegExp(`^${ASKS}不适用${WHAT}(?:$|[\\s,:;.])`),
  ],
  means: (text, entries) => stoppedIn(text, entries) !== null,
  intents: [],
  order: 71,
  get summary() {
    return texts().commands.summaries.notApplicable;
  },
  examples: ['不适用 支委会 委员都在外学习'],
  who: 'member',
  where: 'anywhere',
  run(call) {
    const { args, message, understanding } = call;
    const stopped = args === message.text ? stoppedIn(args, call.entries) : null;
    if (stopped !== null) return arrangeStopped(stopped, message, understanding, call);
    return arrangeInWords('不适用', message.text, message, understanding, call);
  },
  actions: {
    'not-applicable.set': (press) =>
      pressedNotApplicable(press.action, { documents: press.answers.documents() }, press),
  },
});
