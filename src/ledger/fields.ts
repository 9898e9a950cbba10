import { showDate } from '../calendar/day.ts';
import type { Absence, FieldName, RecordFields, Talk } from '../core/record.ts';

/** A record in which nobody has said anything yet. */
export const NO_FIELDS: RecordFields = {
  date: null,
  start: null,
  end: null,
  place: null,
  topic: null,
  host: null,
  recorder: null,
  speaker: null,
  expected: null,
  present: null,
  absent: [],
  observers: [],
  agenda: [],
  content: null,
  resolution: null,
  talk: null,
};

/** The fields' names, in the order of a printed record book. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
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

export const TALK_LABELS: Readonly<Record<keyof Talk, string>> = {
  by: '谈话人',
  with: '谈话对象',
  relation: '关系',
  type: '类型',
  mode: '方式',
};

export const FIELD_NAMES = Object.keys(FIELD_LABELS) as readonly FieldName[];

/** True where nobody has said anything for the field. */
export function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * @param value of the field `name`
 * @param today local date, so that a date of this year is shown without the year
 * @returns the value in words, or an empty string where there is none
 */
export function showField(name: FieldName, value: unknown, today: string): string {
  if (isEmpty(value)) return '';
  if (name === 'date' && typeof value === 'string') return showDate(value, { today });
  if (name === 'days') return value === 0.5 ? '半天' : `${String(value)}天`;
  if (name === 'expected' || name === 'present') return `${String(value)}人`;
  if (name === 'absent') return (value as readonly Absence[]).map(showAbsence).join('、');
  if (name === 'agenda') return showAgenda(value as readonly string[]);
  if (Array.isArray(value)) return value.join('、');
  if (name === 'talk') return showTalk(value as Talk);
  return String(value);
}

function showAbsence(absence: Absence): string {
  return absence.reason === null ? absence.name : `${absence.name}（${absence.reason}）`;
}

function showAgenda(items: readonly string[]): string {
  return items.length === 1
    ? String(items[0])
    : items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

function showTalk(talk: Talk): string {
  const known = Object.entries(TALK_LABELS).flatMap(([key, label]) => {
    const value = talk[key as keyof Talk];
    return value === null ? [] : [`${label}：${value}`];
  });
  return known.join('；');
}

/** @returns only the fields that a person can fill, out of a whole record. */
export function fieldsOf(record: RecordFields): RecordFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, record[name]])) as unknown as RecordFields;
}
