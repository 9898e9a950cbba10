import type { Duty } from '../../core/duty.ts';
import type { DutyMention } from './duty.ts';
import type { Page } from './page.ts';

const MEETING = '(?:召?开了?(?:个|一次)?大?会(?!议室|员|除)|开的会|碰了?(?:个|一次)?头|议了)';

/** Who met tells which meeting it was, where nothing names it: each of these has one kind of meeting only. */
const MET: readonly { readonly pattern: RegExp; readonly meets: (duty: Duty) => boolean }[] = [
  {
    // 第二党小组昨天学习
    pattern: new RegExp(
      `(?<![周期拜])第?(?:[一二三四五六七八九十]{1,2}|\\d{1,2})个?党?小?组[^,;。!?\\n]{0,14}?(?:${MEETING}|学习|碰头|会议)`,
    ),
    meets: ({ unit }) => unit === 'group',
  },
  {
    // 支委 3.9 5/5, 支委昨天碰了个头
    pattern: new RegExp(
      `支部?委(?:们|班子|员)?(?=[\\s,:\\d▮]|[^,;。!?\\n]{0,10}?(?:${MEETING}|商量|研究|讨论))`,
    ),
    meets: ({ attendedBy }) => attendedBy === 'committee',
  },
  {
    // 全体党员昨天开会
    pattern: new RegExp(`(?:全体|全支部|支部)(?:的)?党员[^,;。!?\\n]{0,8}?${MEETING}`),
    meets: ({ aliases }) => aliases.includes('党员大会'),
  },
];

/** @returns the meeting of those who met; it leaves the words to be read */
export function whoMet(page: Page, duties: readonly Duty[]): readonly DutyMention[] {
  for (const { pattern, meets } of MET) {
    const [duty, ...others] = duties.filter(meets);
    const match = duty === undefined || others.length > 0 ? null : pattern.exec(page.open);
    if (duty !== undefined && match !== null) return [{ start: match.index, end: match.index, duty }];
  }
  return [];
}
