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

const ASKED = '(?:你?能不能|你?能否|可不可以|你?能|可以)';
const PLEASE = `(?:${ASKED}|请|麻烦|我想要?|我要|我需要|帮我们?|给我们?|替我们?|帮忙|[\\s,])*`;
const MAKE =
  '(?:自动)?(?:导出|生成|写|出|拟|起草|拉|整理?|汇总|弄|做|准备|打印|下载|来|要|发)(?:一?下|出来?|好)?(?:一?[份个篇套])?';
const WHOSE =
  '(?:我们?|咱们|本|这)?(?:(?:各|所有|全部)个?的?党?支部|第?[一二三四五六七八九十\\d]*党?支部|单位)?的?(?:\\d{4}年|今年|去年|本年|年度|全年)?的?(?:四好一强|四好班子|四强一硬)?的?(?:支部)?(?:书记)?的?';
/** Not a 报告 alone: that would be to write it. */
const MATERIAL = '(?:(?:述职(?:述廉)?(?:评议)?(?:考核)?|自查|自评)(?:报告|总结)?|年[终底末])的?(?:材料|素材)';
/** 要自查材料吗 asks whether one is needed, 能出一份吗 asks for one. */
const END = `(?:给我|出来|一下|吧|呗)?(?:(?<=^${ASKED}.*)吗?[?]?)?[\\s.!]*$`;

export default defineCommand({
  name: '导出',
  aliases: [
    '导出台账',
    ...['导出年终材料', '导出述职材料', '导出自查材料', '导出自评材料'],
    ...['年终材料', '述职材料', '自查材料', '自评材料'],
  ],
  phrases: [new RegExp(`^${PLEASE}(?:${MAKE})?${WHOSE}${MATERIAL}${END}`)],
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
