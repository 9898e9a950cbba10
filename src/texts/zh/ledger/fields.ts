/** Labels and values of what is entered, beside the names of the record's fields (`texts().fields`). */
export const fields = {
  /** What is told of a talk, in this order. */
  talk: { by: '谈话人', with: '谈话对象', relation: '关系', type: '类型', mode: '方式' },
  kind: '登记哪一项',
  branch: '支部',
  group: '党小组',
  number: '编号',
  empty: '（空）',
  placeholders: {
    absent: '如：赵六（出差）、吴七（病假）',
    days: '半天填0.5',
    agenda: '一行一个议题',
    observers: '用顿号分开',
  },
  days: (days: number): string => (days === 0.5 ? '半天' : `${days}天`),
  people: (count: number): string => `${count}人`,
  absence: (name: string, reason: string | null): string => (reason === null ? name : `${name}（${reason}）`),
  planned: '计划',
  late: '补记',
};
