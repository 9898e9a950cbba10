import { defineCommand, pressedDeadline, setDeadline, texts } from '../src/command.ts';

const DAY = '(?:(?:\\d{4}年|[今明后]年)?\\d{1,2}月\\d{1,2}[日号]?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|20\\d{6})';
const IS = '(?:设置?[为在到]|定[在于为]|改[为成到在]|是|为|到|在)?';

export default defineCommand({
  name: '截止日期',
  aliases: ['设置截止日期', '届满日', '设置届满日', '设届满日', '设截止日期'],
  // What ends with a day sets it; 自查报告截止哪天 is a question.
  phrases: [new RegExp(`^[^?]{0,24}(?:届满日期?|任期届满|截止(?:日期?|时间)?)${IS}[\\s:,]*${DAY}[\\s.!]*$`)],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.deadline;
  },
  examples: ['第一党支部届满日 2027年5月31日', '自查报告截止 12月20日'],
  who: 'member',
  where: 'anywhere',
  run: (call) => setDeadline(call.message.text, call),
  actions: { 'deadline.set': (press) => pressedDeadline(press.action, press) },
});
