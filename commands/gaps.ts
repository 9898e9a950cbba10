import { askPair, defineCommand, markNeedless, pairFilledIn, payloadText, showGaps } from '../src/command.ts';

export default defineCommand({
  name: '知识缺口',
  aliases: ['答不上来的问题', '缺口'],
  intents: [],
  order: 95,
  summary: '看大家问过、文件里没有答案的问题（不记名，留180天），补写问答',
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
