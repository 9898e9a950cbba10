import { fold } from '../text/fold.ts';

/** What is done with reminders and messages, and how one wishes it were done. */
const SENT = '(?:提醒|通知|推送|消息|信息|打扰|催|发)';
const WISH = '(?:别|不要|不用|少|停止?|关(?:掉|闭|了)|取消|太多|太频繁|太勤|好烦|烦死|烦人)';
const ORDER = new RegExp(
  `^(?:你|请|麻烦|能不能|可不可以|周末|节假日|晚上|休息日|下班|以后|今后|先|再|就|都)*${WISH}(?:再|给我|老|总|总是|一直|这么|那么|天天)*.{0,2}${SENT}|${SENT}(?:得|我|的)?(?:也)?${WISH}`,
);
const ASKS = /规定|文件|要求|怎么办|多少|几|谁|什么|哪|是不是|有没有|要不要|应该|应当|谈话|函询|制度/;

/** @param typed a message @returns true where it is about what the assistant sends, and asks nothing of the documents */
export function isOrder(typed: string): boolean {
  const folded = fold(typed).trim();
  return ORDER.test(folded) && !ASKS.test(folded);
}
