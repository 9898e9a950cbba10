import { branchMeant, defineCommand, periodOverview, texts } from '../src/command.ts';

export default defineCommand({
  name: '台账',
  aliases: ['记录查询', '查台账', '看记录'],
  intents: ['list'],
  order: 40,
  get summary() {
    return texts().commands.summaries.ledger;
  },
  examples: ['台账', '台账 一季度', '台账 主题党日'],
  tap: '台账',
  who: 'member',
  where: 'anywhere',
  run: (call) =>
    periodOverview(
      { branch: branchMeant(call), kind: call.understanding.kind, period: call.understanding.period },
      { documents: call.answers.documents(), numbers: call.numbers },
      call.entries,
    ),
});
