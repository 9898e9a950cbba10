import {
  branchMeant,
  type Call,
  defineCommand,
  exportReply,
  materialReply,
  materialsMeant,
  type Reply,
  texts,
} from '../src/command.ts';

export default defineCommand({
  name: '导出',
  aliases: [
    '导出台账',
    ...['导出年终材料', '导出述职材料', '导出自查材料', '导出自评材料'],
    ...['年终材料', '述职材料', '自查材料', '自评材料'],
  ],
  phrases: [
    /^(?:导出|给我)?(?:\d{4}年|今年|去年)?(?:四好一强|四好班子|四强一硬)?的?(?:年终|述职|自查|自评)(?:材料|素材)$/,
  ],
  intents: ['export'],
  order: 47,
  get summary() {
    return texts().commands.summaries.export;
  },
  examples: ['导出', '导出 一季度台账', '导出述职材料', '导出四好一强自查材料'],
  tap: '导出',
  needs: ['export'],
  who: 'member',
  where: 'private',
  run: exportMeant,
});

/** The ledger as a table, or the year-end material that is asked for. */
function exportMeant(call: Call): Promise<Reply> {
  const { message, understanding, entries, answers } = call;
  const materials = materialsMeant(message.text, call.materials);
  const { period } = understanding;
  return materials.length === 0
    ? exportReply(branchMeant(call), period, answers.documents(), entries)
    : materialReply(materials, branchMeant(call), period, answers.documents(), entries);
}
