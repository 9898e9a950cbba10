import { defineCommand, payloadText, presentAnswer, presentClause } from '../src/command.ts';

export default defineCommand({
  name: '问',
  aliases: ['问答', '请问', '查文件'],
  intents: ['ask', 'other'],
  order: 10,
  summary: '问文件里的规定，用原话回答，注明文件和条款',
  examples: ['支委会多久开一次', '末位发言是啥'],
  who: 'everyone',
  where: 'anywhere',
  async run({ answers, args }) {
    return presentAnswer(answers.answer(args));
  },
  actions: {
    'ask.clause': async ({ answers, action }) =>
      presentClause(payloadText(action, 'd'), payloadText(action, 'c'), answers),
  },
});
