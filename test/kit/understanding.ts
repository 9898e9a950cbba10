import { readFileSync } from 'node:fs';
import { understand } from '../../src/ledger/understand/understand.ts';
import type { UnderstandContext, Understanding } from '../../src/ledger/understand/understanding.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { parseRoster } from '../../src/roster/csv.ts';

export const DUTIES = loadDuties('data/obligations');
export const ROSTER = parseRoster(readFileSync('test/understanding/roster.csv', 'utf8'));
/** A Wednesday, ten o’clock in the morning in Shanghai: the day of the stories. */
export const NOON = '2026-03-18T10:00:00+08:00';

export interface Saying {
  /** ISO 8601 with offset. */
  readonly at?: string;
  /** open_id. */
  readonly sender?: string;
  readonly chat?: 'p2p' | 'group';
}

/** What a message is understood with, in the first branch of the test roster; 李四 (组织委员) speaks in private. */
export function contextOf({ at = NOON, sender = 'ou_lisi', chat = 'p2p' }: Saying = {}): UnderstandContext {
  const speaker = ROSTER.find(({ openId }) => openId === sender) ?? null;
  const everybody = speaker?.roles.includes('管理员') ?? false;
  return {
    now: Date.parse(at),
    zone: 'Asia/Shanghai',
    duties: DUTIES,
    members: everybody ? ROSTER : ROSTER.filter(({ branch }) => branch === '第一党支部'),
    speaker,
    branches: ['第一党支部', '第二党支部'],
    chatType: chat,
    mentions: [],
  };
}

/** @returns how `text` is understood, as the stories' branch says it */
export function hear(text: string, saying: Saying = {}): Understanding {
  return understand(text, contextOf(saying));
}

/** @returns `field:code` of everything that is asked, in order */
export function asked({ issues }: Understanding): readonly string[] {
  return issues.map(({ field, code }) => `${field}:${code}`);
}
