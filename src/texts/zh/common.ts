/** What every room says in the same way. */
export const common = {
  list: (items: readonly string[]) => items.join('、'),
  clauses: (parts: readonly string[]) => parts.join('；'),
  quoted: (text: string) => `“${text}”`,
  aside: (text: string) => `（${text}）`,
  labelled: (label: string, value: string) => `${label}：${value}`,
};
