/**
 * 昨天支委会是不是应到3实到3, 应到12实到7能表决吗: what is said of an entry is asked about, and not told. On folded words.
 */
export function asksAboutFacts(plain: string): boolean {
  return HYPOTHETICAL.test(plain) || CONFIRMS.test(plain) || ENDS_ASKING.test(plain);
}

/** What follows is asked for, however it ends: 应到3实到3，登记一下可以吗. */
export const ENTERS =
  /(?:登记|补登|补记|记|录)(?:一?下|上|进去|入台账)|帮我?(?:登|记|录|补)|(?:请|麻烦)[^,;。]{0,4}(?:登|记|录|补)/;

const HYPOTHETICAL = /^[\s,那请问]*(?:如果|要是|假如|假设|倘若|若是|万一|比如说?|假使)/;
const CONFIRMS =
  /(?:是不是|是否|对不对|有没有(?:到)?)[^,;。!?]{0,8}(?:[应实]到|[\d一二两三四五六七八九十]+个?人)/;
const ENDS_ASKING =
  /(?:[吗么]|[对是没行]吧|可以吧|对不对|是不是|行不行|可不可以|算不算数?|合不合规|有没有效|了没有?|[^,;。]吧[?])[\s?!。.]*$/;

/** Asks whether it holds by the rules, rather than what was recorded. */
export const BY_THE_RULES =
  /算|有效|作数|合规|过半|能(?:不能)?(?:开|表决|投票|通过|行)|可以|可不可以|行[不吗吧]|够(?:不够|吗|了吗)|表决|规定|要求|应该/;
