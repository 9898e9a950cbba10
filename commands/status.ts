import { branchMeant, defineCommand, showProgress, texts } from '../src/command.ts';

export default defineCommand({
  name: '还差啥',
  aliases: ['还差什么', '还缺什么', '还缺啥', '进度', '缺什么'],
  intents: ['status'],
  order: 30,
  get summary() {
    return texts().commands.summaries.status;
  },
  examples: ['还差啥', '这季度还差啥'],
  tap: '还差啥',
  who: 'member',
  where: 'anywhere',
  run: (call) =>
    showProgress(
      { branch: branchMeant(call), kind: call.understanding.kind, period: call.understanding.period },
      { documents: call.answers.documents(), numbers: call.numbers },
      call.entries,
    ),
});
