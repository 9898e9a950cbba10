import { fold } from '../../text/fold.ts';

const DRAFT = '(?:征求意见|送审|讨论|审议|报批|代拟|未定|草|初)稿|草案|模板|范文|范本|样本|样稿';
/** In brackets anywhere in a title, or as its last word. */
const TITLE = new RegExp(`[([](?:修订|草案)?(?:${DRAFT})[)\\]]|(?:${DRAFT})$`);
const STATEMENTS = [
  /网友(?:上传|投稿|提供)|原创投稿/,
  /仅供(?:大家|个人|内部)?(?:学习|交流|借鉴|参考)/,
  /不代表本(?:站|网|平台|公众号)/,
  /(?:来源于|来自|整理自|摘自|转自)(?:网络|互联网|网上)/,
  /(?:请勿|切勿)照搬/,
  /以正式(?:印发|发布|公布|下发)?的?(?:文件|文本|版本)?为准/,
  /非(?:正式|官方)(?:文件|文本|版本)|不作为(?:正式|执行)?依据/,
];
/** A longer line is one that speaks of many things. */
const LONGEST_STATEMENT = 100;

/**
 * Whether a text says of itself that it is not official: a draft, a model to copy, a copy that someone put on the net.
 * @param outside the lines at its beginning and end
 */
export function callsItselfUnofficial(title: string | null, outside: readonly string[]): boolean {
  if (title !== null && TITLE.test(fold(title))) return true;
  return outside.some((line) => {
    const folded = line.length > LONGEST_STATEMENT ? '' : fold(line);
    return STATEMENTS.some((statement) => statement.test(folded));
  });
}
