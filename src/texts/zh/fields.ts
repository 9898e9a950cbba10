import type { FieldName } from '../../core/record.ts';

const names: Readonly<Record<FieldName, string>> = {
  date: '日期',
  start: '开始时间',
  end: '结束时间',
  place: '地点',
  topic: '主题',
  host: '主持人',
  recorder: '记录人',
  speaker: '讲课人',
  expected: '应到',
  present: '实到',
  absent: '缺席',
  observers: '列席',
  agenda: '议题',
  content: '内容',
  resolution: '决议',
  talk: '谈话',
  days: '天数',
};

const all: Readonly<Record<string, string>> = { ...names, status: '状态', group: '党小组' };

/** What a record is made of. */
export const fields = {
  /** In the order of a printed record book. */
  names,
  /** A field, or what else a revision changes; anything else by its own name. */
  of: (name: string) => all[name] ?? name,
};
