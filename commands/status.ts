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

const NOW =
  '(?:这个?月|本月|这个?季度|本季度|今年|(?:这个?月|本月|月|季度|季|今年|年)底前|[这本]周|(?:今天|现在|眼下|手头|目前))';
/** 这个月还有什么要做的: what is asked for is what is open. */
const TO_DO = new RegExp(
  `^(?:我们?|支部|咱们?|那|的)*${NOW}(?:我们|支部|咱们?)?(?:都|还)*(?:有|剩|要|该|得|需要)+(?:做|办|干|开|搞|些)?(?:什么|啥|哪些)(?:事情?|工作|活动|任务|会议?)?(?:是|还)?(?:要|没|得|该|需要)*(?:做|办|干|开|搞|完成|登记)*(?:完|的|了|呢|啊|呀|[?.!])*$`,
);

export default defineCommand({
  name: '还差啥',
  aliases: ['还差什么', '还缺什么', '还缺啥', '进度', '缺什么'],
  phrases: [TO_DO],
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
