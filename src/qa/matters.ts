import type { Matter } from '../core/document.ts';
import { fold } from '../text/fold.ts';
import { NAMING } from './naming.ts';
import { PRIVACY } from './privacy.ts';
import { isForPaper } from './requests.ts';

/** Talks with people (谈心谈话), not talking to the assistant. */
const OF_TALKS = /谈心|谈话|谈的|谈了|\btalks?\b/;
/** Longer messages tell something. */
const LONGEST = 200;
/** Done in somebody's stead, and nothing that is kept here. */
const SIGNING =
  /^.{0,6}(?:代|替|帮)(?:我|他|她|一?下|人|谁|忙)?.{0,6}(?:签个?到|打卡|签个?名|签个?字|补签|刷课|刷分)|^(?:我要?|在哪里?|怎么|如何)?(?:签到|打卡)(?:一下|了)?$/;

/**
 * What a message asks of the assistant itself, of people or of papers: no document is looked into for it.
 * @param typed a message, or one question of it
 */
export function matterOf(typed: string): Matter | null {
  if (typed.length > LONGEST) return null;
  const folded = fold(typed).trim();
  if (PRIVACY.some((pattern) => pattern.test(folded))) return OF_TALKS.test(folded) ? 'talks' : 'privacy';
  if (NAMING.some((pattern) => pattern.test(folded))) return 'naming';
  if (SIGNING.test(folded)) return 'signing';
  return isForPaper(folded) ? 'composing' : null;
}
