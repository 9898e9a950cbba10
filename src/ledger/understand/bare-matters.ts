import type { Span } from './page.ts';
import { KINDS } from './place.ts';

/** A matter that is said as a piece of its own, between blanks or commas: 研究党员发展, 学两会精神. */
export interface BareMatter {
  /** What it is, as it is written into the record: 研究, 讨论 and the like are left out. */
  readonly what: Span;
  readonly whole: Span;
}

const BEFORE =
  '(?:召?开了?会议?|会议?上?|主要|专题|专门|集中|重点|认真|共同|一起|大家|首先|然后|最后|并|还|又)*';
const LEFT_OUT =
  '(?:研究|讨论|审议|商议|商量|酝酿|审核)(?!室|生|所|院|会|热烈|充分|气氛|时|后|中|环节|结束|得)';
/** 学习培训 is why somebody was away, 学习气氛 and 总结会 are no matters. */
const KEPT =
  '(?:传达学习|学习传达|传达|学习(?!培训|班|去|中|时|气氛|氛围|环节|结束|热烈|效果|地点|情况|小组|强国|用|资料|的|完)|学(?![习员校生期院历时会者完分位])|听取|通报|部署(?!会)|布置|总结(?!会|材料)|推选|选举(?!大会)|观看|收看|评议|分析)';
const BARE = new RegExp(
  `^${BEFORE}(?:${LEFT_OUT}(?:了|过|通过了)?(?<what>[^\\s了▮][^\\s▮]{1,80})|(?<kept>${KEPT}(?:了|过)?[^\\s了▮][^\\s▮]{0,80}))$`,
  'd',
);

/** @param clause folded, what belongs to something else `TAKEN` @returns the pieces between its blanks that tell of a matter */
export function bareMatters(clause: string): readonly BareMatter[] {
  return [...clause.matchAll(/[^\s▮]+/g)].flatMap((piece): readonly BareMatter[] => {
    const groups = BARE.exec(piece[0])?.indices?.groups;
    const at = groups?.what ?? groups?.kept;
    if (at === undefined) return [];
    const what = { start: piece.index + at[0], end: piece.index + at[1] };
    return [{ what, whole: { start: piece.index, end: what.end } }];
  });
}

const NAME = '[\\u4e00-\\u9fff\\ue000-\\uf8ff]{2,4}';
const OTHER = new RegExp(
  `^(?:[^\\s,;。、]{0,14}(?:${KINDS})(?=$|[\\s,;。])|\\d+\\s*(?:人|个人|名|位|/|到)|[应实]到|全(?:体|员|部)?(?:都)?(?:到|参)|都到|到齐|无人?缺|[上下中]午|晚上|今天|昨天|前天|主持|记录|地点|时间|缺席|请假|${NAME}(?:同志)?(?:主持|记录|讲课|请假|缺席|病假|事假|出差|列席)|${LEFT_OUT}|${KEPT})`,
);

/** @returns how much of `text` is the matter it begins with: up to a blank behind which something else is told */
export function lengthUpToOther(text: string): number {
  const blank = [...text.matchAll(/\s+/g)].find(
    ({ 0: gap, index }) => index > 0 && OTHER.test(text.slice(index + gap.length)),
  );
  return blank?.index ?? text.length;
}
