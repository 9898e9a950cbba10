import {
  decideKnowledge,
  defineCommand,
  dropKnowledge,
  payloadText,
  showKnowledge,
  takeFile,
  texts,
} from '../src/command.ts';

export default defineCommand({
  name: '知识记录',
  aliases: ['知识库', '收进的文件'],
  intents: [],
  order: 97,
  get summary() {
    return texts().commands.summaries.knowledge;
  },
  examples: ['知识记录'],
  who: 'administrator',
  where: 'private',
  run: (call) => showKnowledge(call),
  takeFile: (file, call) => takeFile(file, call.message, call),
  actions: {
    'knowledge.take': (press) => decideKnowledge('take', payloadText(press.action, 'i'), press),
    'knowledge.drop': (press) => dropKnowledge(payloadText(press.action, 'i'), press),
    'knowledge.withdraw': (press) => decideKnowledge('withdraw', payloadText(press.action, 'i'), press),
    'knowledge.restore': (press) => decideKnowledge('restore', payloadText(press.action, 'i'), press),
  },
});
