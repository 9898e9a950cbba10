import { fold } from '../text/fold.ts';

const SAY = '(?:说|写|讲|提|规定|表述|要求)';
const END = '(?:[吗呢啊呀吧么]|来着)*';
/** 原文怎么说的, 依据是什么, 能不能给个出处 */
const WORDS =
  '(?:那|请问|顺便|麻烦|你|能不能|能|可以|有没有|有|求|给|我|想|要|把|附上?|贴|发|带|下|一下|个|原文|文件的?|这个?|看看|的)*' +
  '(?:原文|原话|原句|出处|依据|来源|条文)' +
  `(?:是|在|有|给|发|看|我|一下|哪[里儿条份个]?|文件|什么|啥|怎么|怎样|咋|如何|${SAY}|的|不|没|到底|具体)*`;
/** 文件怎么写的, 规定里是咋说的 */
const WRITTEN = `(?:那|请问|具体)*(?:文件|规定|条例|材料|上面|里面|里头)(?:里面?|上面?|中)?(?:到底|具体|究竟|是|都)*(?:怎么|怎样|咋个?|如何)${SAY}的?`;
/** 哪份文件规定的, 写在哪一条 */
const WHERE = `(?:那|这个?|请问|它|都|是)*(?:写?在|出自)?(?:(?:哪[份个部]?|什么)文件|哪个?规定|哪一?条)(?:里面?|上面?|中)?${SAY}?的?`;
const WORDING = new RegExp(`^(?:${WORDS}|${WRITTEN}|${WHERE})${END}$`);
/** Longer ones ask for something else as well. */
const LONGEST = 20;
const SIGNS = /[^\p{L}\p{N}]+/gu;
/** What the tail hangs on is a question by itself. */
const ASKS = /[?吗呢么谁哪啥咋怎几]|什么|多[少久长大]|如何|是否|[是能有要可该].?[不没]|[不没]$/;

/** @param text folded @returns true where it asks only how the documents put it, or where it stands */
export function asksForWording(text: string): boolean {
  const bare = text.replace(SIGNS, '');
  return bare.length <= LONGEST && WORDING.test(bare);
}

/** 书记一年讲几次党课，原文怎么说的: the question alone. Its answer is the wording and names the document anyway. */
export function withoutWording(asked: string): string {
  const folded = fold(asked);
  const words = [...folded.matchAll(/[\p{L}\p{N}]+/gu)];
  const tail = words.at(-1);
  if (words.length < 2 || tail === undefined || !asksForWording(tail[0])) return asked;
  const head = folded.slice(0, tail.index);
  return ASKS.test(head.replace(/[^\p{L}\p{N}?]+$/u, '')) ? asked.slice(0, tail.index).trim() : asked;
}
