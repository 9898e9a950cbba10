import type { EntryContext } from '../ledger/context.ts';
import { QUESTION } from '../ledger/understand/cues.ts';
import { fold } from '../text/fold.ts';
import { readSpoken } from './spoken.ts';
import { FILL, withDutyMarked } from './stopped.ts';

const LONGEST = 40;
const SIGN = /恢复|照常|继续/;
const ON = '(?:正常|召?开|开展|举行|提醒|搞|办|了|吧)*';
const GROUP = '(?:第?[一二三四五六七八九十\\d]{1,2}党?小?组的?)?';
const RESUMED: readonly RegExp[] = [
  `^${GROUP}${FILL}◆+(?:的?提醒)?${FILL}(?:可以|能|已经?|又|要|从[^,;]{1,6}起)*(?:恢复|照常|继续)${ON}[.!]*$`,
  `^(?:从[^,;]{1,6}起)?${FILL}(?:恢复|继续)${ON}${GROUP}${FILL}◆+(?:的?提醒)?${FILL}[了吧.!]*$`,
].map((one) => new RegExp(one, 'u'));

/** True for 支委会恢复正常, 恢复召开主题党日, told and not asked: what rests shall be reminded of again. */
export function resumedIn(text: string, entries: EntryContext): boolean {
  const said = fold(text).trim();
  if (said.length > LONGEST || !SIGN.test(said) || QUESTION.test(said)) return false;
  const { page, duties, after } = readSpoken(said, entries);
  return duties.length > 0 && RESUMED.some((one) => one.test(withDutyMarked(page.open, page.open, after)));
}
