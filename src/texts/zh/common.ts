/** How words are put together, where a sentence has as many parts as there are facts. */
export const common = {
  /** One after the other, within a sentence. */
  list: (items: readonly string[]): string => items.join('、'),
  /** Parts of a sentence that could stand alone. */
  clauses: (parts: readonly string[]): string => parts.join('；'),
  quoted: (text: string): string => `“${text}”`,
  /** Behind what it adds to. */
  aside: (text: string): string => `（${text}）`,
  labelled: (label: string, value: string): string => `${label}：${value}`,
  /** @param counter as the duty's file has it: 次, 篇, 天 */
  counted: (count: number, counter: string): string => `${count}${counter}`,
};
