import {
  branchMeant,
  defineCommand,
  dutyOf,
  onlyDuty,
  showProgress,
  talksProgress,
  texts,
} from '../src/command.ts';

/** The one duty's standing holds its plans. */
const NEXT =
  /^(?:我们|支部|的|那)*下一?[次回].{2,10}(?:什么时候|什麼時候|啥时候?|哪一?天|几号|几点|何时)(?:召?开|搞|办|上|讲)?[啊呢吗？?]*$/;

export default defineCommand({
  name: '还差啥',
  aliases: ['还差什么', '还缺什么', '还缺啥', '进度', '缺什么'],
  means: (text, entries) => NEXT.test(text) && onlyDuty(text, entries) !== null,
  intents: ['status'],
  order: 30,
  get summary() {
    return texts().commands.summaries.status;
  },
  examples: ['还差啥', '这季度还差啥'],
  tap: '还差啥',
  who: 'member',
  where: 'anywhere',
  run(call) {
    const { message, understanding, answers, numbers, entries } = call;
    const kind = onlyDuty(message.text, entries);
    const query = { branch: branchMeant(call), kind, period: understanding.period };
    const grounds = { documents: answers.documents(), numbers };
    return dutyOf(kind, entries.duties)?.place === 'private'
      ? talksProgress(query, message.text, grounds, entries)
      : showProgress(query, grounds, entries);
  },
});
