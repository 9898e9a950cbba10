/** 帮我写个…, 给新来的书记编副对联, 把…画成一张图: something is to be made, and nothing is asked. */
const MAKE =
  /(?:给|帮|替).{0,10}?(?:写|编|拟|画|译|翻译|润色|起草|草拟|撰写|改写)(?:一|个|份|篇|首|副|段|张|幅|封|两|几|点|下|成)|把.{1,16}(?:画|改|译|翻译|缩写|扩写|润色|排版|做|写)(?:成|一下|一遍)/;

/** @param folded what was typed */
export function isRequest(folded: string): boolean {
  return MAKE.test(folded);
}
