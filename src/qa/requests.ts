import { PAPER, SOME_PAPER } from '../text/papers.ts';

const ONE = '(?:一|个|份|篇|首|副|段|张|幅|封|两|几|点|下|成|些)';
/** 帮我写个…, 给新来的书记编副对联, 把…画成一张图: something is to be made, and nothing is asked. */
const MAKE = new RegExp(
  `(?:给|帮|替).{0,10}?(?:写|编|拟|画|译|翻译|润色|起草|草拟|撰写|改写)${ONE}|把.{1,16}(?:画|改|译|翻译|缩写|扩写|润色|排版|做|写)(?:成|一下|一遍)`,
);
const ANY_PAPER = new RegExp(`${PAPER.source}|${SOME_PAPER.source}`);
const POLITE =
  '(?:你|您|请|麻烦|劳驾|快|赶紧|再|先|来|就|能不能|能否|可不可以|可以|能|给我|给|帮忙|帮我|帮|替我|代){0,5}';
/** 写述职报告, 麻烦拟个通知, 能不能帮忙写讲话稿: an order, of which the paper is all. */
const WRITE = new RegExp(
  `^${POLITE}(?:(?:写|起草|草拟|撰写|拟|润色|代写|仿写|编写)${ONE}{0,2}|(?:编|补|造|弄|整|生成|搞|做|出|来|整理)(?:一|上|出)?${ONE})` +
    `[^,.:?要能可是还找引抵顶替算吗不]{0,16}?(?:${PAPER.source}|${SOME_PAPER.source})` +
    '(?:吧|呗|啊|呀|吗|给我|一下|[\\d一二三四五六七八九十百千两]+字(?:左右)?|[,.!\\s][^呢吗么什哪找引句话原给?,.!\\s]{0,12})*[?]?$',
);
/** 照着去年的写 */
const COPY = /^.{0,4}(?:照着?|按照?|仿照|参照).{1,12}(?:写|拟|起草)(?:一|个|份|篇|下|就行|吧)*$/;
/** 能帮忙润色一下吗 */
const POLISH = /^.{0,8}(?:帮|替|给).{0,4}(?:润色|翻译|改写|排版|校对)/;
/** 你会写材料吗, 心得体会范文有吗 */
const ABLE = new RegExp(
  `^(?:你|您)?(?:会不会|能不能|可不可以|会|能|可以)(?:帮.{0,3})?(?:写|起草|拟|编)[^代替顶抵要]{0,8}(?:${PAPER.source}|${SOME_PAPER.source})(?:吗|么|不|啊|呢)*[?]?$`,
);
const PATTERN = new RegExp(
  `(?:${PAPER.source})的?(?:模板|范文|范本|样文|例文)(?:有没有|有|没|吗|么|在?哪里?|给我|发|一?份|看看|个|呢|吧)*[?]?$|(?:模板|范文|范本|样文|例文)$`,
);
/** Asks about the paper. */
const ABOUT =
  /怎么|怎样|如何|咋|什么|啥|多少|几(?!篇|份|句|段)|谁|哪|要求|格式|字数|期限|规定|[?].+|吗.+|交给|报给|报送/;

/** @param folded what was typed @returns true where it asks for anything to be made */
export function isRequest(folded: string): boolean {
  return MAKE.test(folded) || isForPaper(folded);
}

/** @returns true where it asks for a text to be written */
export function isForPaper(folded: string): boolean {
  if (MAKE.test(folded)) return ANY_PAPER.test(folded) || POLISH.test(folded);
  if (ABLE.test(folded) || (PATTERN.test(folded) && ANY_PAPER.test(folded))) return true;
  if (ABOUT.test(folded)) return false;
  return COPY.test(folded) || POLISH.test(folded) || WRITE.test(folded);
}
