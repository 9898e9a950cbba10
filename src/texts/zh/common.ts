/** How pieces are put together. */
export const common = {
  list: (items: readonly string[]): string => items.join('、'),
  clauses: (parts: readonly string[]): string => parts.join('；'),
  /** Whole sentences, one after another. */
  sentences: (parts: readonly string[]): string => parts.join(''),
  quoted: (text: string): string => `“${text}”`,
  /** What stands behind the word that it says more of. */
  aside: (text: string): string => `（${text}）`,
  labelled: (label: string, value: string): string => `${label}：${value}`,
};
