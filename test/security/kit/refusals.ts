import type { Reply } from '../../../src/core/reply.ts';

/** Every sentence with which something is refused, word for word: none tells whether the thing exists. */
const SENTENCES: readonly RegExp[] = [
  /^您不在本支部名册，或没有这项权限，未做任何更改。如需办理，请联系支部书记或组织委员。$/,
  /^“[\u4e00-\u9fff]{2,6}”请私聊我发。$/,
  /^请在要绑定的群里@我说“绑定 支部名”。$/,
  /^绑定由本支部书记或管理员来做，未做任何更改。$/,
  /^不能确定是哪一位，请写名册里的全名，例如“李秀英请假到下周五”。$/,
  /^谈心谈话不能在群里登记，刚才的内容没有保存，建议马上撤回。(?:我已私聊您。)?$/,
  /^要登记，请在这里只发：对象、时间、类型。例如“今天上午和刘一鸣谈心，年度反馈”。谈话内容不用写。$/,
  // Of a card that the presser has before them, and of one that there is not any more.
  /^这张卡片由发起登记的人来填。您也要登记的话，请另外发一条给我。$/,
  /^这张卡片已经办完或过期了。要登记请重新发一次。$/,
  /^谈话概要不能在群里说，刚才的内容没有保存，建议马上撤回。(?:我已私聊您。)?$/,
];

/** True for a reply that is a refusal and nothing else. */
export function isRefusal({ blocks, toast }: Reply): boolean {
  const texts = blocks.map((block) => (block.kind === 'text' ? block.text : `a ${block.kind}`));
  const all = [...texts, ...(toast === undefined ? [] : [toast.text])];
  return all.length > 0 && all.every((text) => SENTENCES.some((sentence) => sentence.test(text)));
}
