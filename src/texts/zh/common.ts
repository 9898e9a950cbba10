/** How things are put side by side, whatever they are. */
export const common = {
  list: (items: readonly string[]) => items.join('、'),
  clauses: (parts: readonly string[]) => parts.join('；'),
  quoted: (text: string) => `“${text}”`,
  /** Right behind what it is said of, with nothing between. */
  aside: (text: string) => `（${text}）`,
  labelled: (label: string, value: string) => `${label}：${value}`,
};
