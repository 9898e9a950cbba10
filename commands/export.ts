import { branchMeant, defineCommand, exportReply } from '../src/command.ts';

export default defineCommand({
  name: '导出',
  aliases: ['导出台账'],
  intents: ['export'],
  order: 80,
  summary: '导出台账表格（书记、副书记、组织委员、管理员）',
  examples: ['导出', '导出 一季度台账'],
  who: 'member',
  where: 'private',
  run: (call) => exportReply(branchMeant(call), call.understanding.period, call.entries),
});
