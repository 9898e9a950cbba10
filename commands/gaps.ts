import {
  askPair,
  defineCommand,
  markNeedless,
  pairFilledIn,
  payloadText,
  showGaps,
  texts,
} from '../src/command.ts';

export default defineCommand({
  name: '知识缺口',
  aliases: ['答不上来的问题', '缺口'],
  intents: [],
  order: 95,
  get summary() {
    return texts().commands.summaries.gaps;
  },
  examples: ['知识缺口'],
  tap: '知识缺口',
  who: 'administrator',
  where: 'private',
  run: (call) => showGaps(call),
  actions: {
    'gaps.write': async (press) => askPair(payloadText(press.action, 'q'), press),
    'gaps.pair': (press) => pairFilledIn(press.action, press),
    'gaps.needless': (press) => markNeedless(payloadText(press.action, 'q'), press),
  },
});
