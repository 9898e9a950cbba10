import type { z } from 'zod';

/**
 * What is wrong with one value of a data file, in Chinese, without the value's place: the error map of `safeParse`.
 * Issues that carry a message of their own keep it.
 */
export function inChinese(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项' : `应该是${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? '缺少这一项' : `只能写${issue.values.join('、')}`;
    case 'unrecognized_keys':
      return `不认得“${issue.keys.join('”“')}”，请检查拼写`;
    case 'too_small':
      return issue.origin === 'number' ? `不能小于${issue.minimum}` : '不能空着';
    case 'too_big':
      return `不能大于${issue.maximum}`;
    case 'invalid_format':
      return '只能用小写英文字母';
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表（[ ] 或一行一个“- ”）',
  object: '下面再分几项的内容',
  boolean: 'true 或 false',
};

/** Where in the file it is: `reminders 第2条 to`; empty for the file as a whole. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `第${step + 1}条` : String(step))).join(' ');
}
