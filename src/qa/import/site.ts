import { fold } from '../../text/fold.ts';
import type { Reading } from './reading.ts';

const LONGEST = 160;
/** 您当前的位置：…, or names with arrows between. */
const PATH =
  /^(?:[你您](?:现在|当前|目前)?(?:所在)?的?|当前|现在|所在|目前)(?:所在)?的?位置\s*:|^(?:网站)?首页\s*[>»›→/]|^[^>»›]{1,30}(?:[>»›][^>»›]{1,60}){2,}$/;
/** What sites print below an article. */
const BELOW = [
  /^[-·.\s]*[上下]一[篇条]\s*:/,
  /版权所有\s*:|备案号?\s*:\s*\S|icp备\d{4}|公网安备/,
  /^关于我们\s*[-|]|设为首页\s*[-|]?\s*加入收藏/,
  /^(?:(?:打印本页|关闭本页|关闭窗口|返回顶部|收藏本站|分享到)[\s:|[\]-]*)+$/,
];
const SENTENCE_END = /[.;!?]$/;

/** Whether a line is the way to a page: 首页 > 专题 > …, or 您当前的位置：…. */
export function isPath(line: string): boolean {
  return line.length <= LONGEST && PATH.test(fold(line));
}

/** Leaves out what a site prints above and below an article: the way to the page, links to others, who runs the site. */
export function withoutSite({ lines, leftOut }: Reading): Reading {
  const start = lines.findIndex((line) => !isPath(line));
  const end = lines.findLastIndex((line) => !isBelow(line)) + 1;
  if (start < 0 || end <= start) return { lines, leftOut };
  return {
    lines: lines.slice(start, end),
    leftOut: [...leftOut, ...lines.slice(0, start), ...lines.slice(end)],
  };
}

function isBelow(line: string): boolean {
  const folded = line.length > LONGEST ? '' : fold(line);
  return !SENTENCE_END.test(folded) && BELOW.some((pattern) => pattern.test(folded));
}
