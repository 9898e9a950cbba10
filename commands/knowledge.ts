import {
  decideKnowledge,
  defineCommand,
  dropKnowledge,
  payloadText,
  showKnowledge,
  takeFile,
} from '../src/command.ts';

export default defineCommand({
  name: '知识记录',
  aliases: ['知识库', '收进的文件'],
  intents: [],
  order: 97,
  summary: '看收进的文件和问答，可以撤下、恢复；把文件发给我就能收进',
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
