import { branchMeant, defineCommand, showTerm, texts } from '../src/command.ts';

const WHOSE =
  '(?:请问|想问一?下|问一?下|那)?(?:我们?|咱们?|本|这个|各)*的?(?:第?[一二三四五六七八九十]+|离退休)?(?:党?支部|支委会?|支部委员会)(?:委员会)?(?:的|这|本|现任|这一)*(?:届|任期)?(?:是|该|要|得|还|的|应该)*';
const WHEN = '(?:哪一?天|哪一?年|哪个月|什么时候|什么时间|啥时候?|几号|几月份?|何时|多久|还有多久|还剩多久)';
const TERM = '(?:届满|到期|期满|换届(?:选举)?|改选|任期(?:届满|到期|结束|满))';
const END = '(?:一次)?[了的啊呀呢吗嘛?.!\\s]*$';

export default defineCommand({
  name: '届满日查询',
  aliases: ['查届满日'],
  // 支部几年换届一次 asks the documents.
  phrases: [
    new RegExp(`^${WHOSE}(?:会|才|再|就|要|该|得)*${WHEN}(?:会|才|再|就|要|该|得)*${TERM}${END}`),
    new RegExp(`^${WHOSE}${TERM}(?:的)?(?:日期?|时间|日子)?(?:是|在|定在|设在|为)*${WHEN}${END}`),
  ],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.term;
  },
  examples: ['我们支部哪天届满'],
  who: 'member',
  where: 'anywhere',
  run: async (call) => showTerm(branchMeant(call), call.entries),
});
