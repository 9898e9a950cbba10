import type { DateMention, When } from './reading.ts';

/** 昨天不是前天 is no correction. */
const CORRECTS =
  /^[\s,。.!(]*(?:开的|开了)?[\s,。.]*(?:[哦噢喔呃额啊嗯诶]+[\s,]*)?(?:不对|(?<=[\s,。.(哦噢喔呃额啊嗯诶])不(?:是[\s,]+)?|[说写打记搞弄]?错了|更正(?:一下)?)[\s,。.!]*(?:应该?)?(?:是|为)?[\s,:]*$/;
/** 3月5日和3月12日; 周二，也就是17号. */
const BESIDE = /^[\s,(:[]{0,3}(?:即|也就是|就是|是|和|与|及|以及|还有|还是|或者?)?[\s,]?$/;
const TELLS =
  /^[\s▮]*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?的?[\s▮]*)?(?:会议|活动|开会)?(?:时间|日期|那天)?(?:是|为|在|于|就是|定在)?\s*$/;
const GOES_ON =
  /^(?:当天|那天|的)?[\s,]*(?:$|[,;。\n]|[上下中]午|早上|晚上?|傍晚|\d{1,2}[:点时]|召?开|搞|举行|举办|组织|开展|进行|补)/;

/** @returns the date that is meant: the first one, or the one that corrects it (昨天，哦不，前天) */
export function mainDate(mentions: readonly DateMention[], text: string): DateMention | undefined {
  const days = mentions.filter(({ form }) => form !== 'vague');
  let main = days[0] ?? mentions[0];
  for (const next of days.slice(1)) {
    if (main === undefined || !CORRECTS.test(text.slice(main.end, next.start))) break;
    main = next;
  }
  return main;
}

/**
 * Dates that tell the same day again, or another one, of the same event: 周二（3月17日）; 3月5日和3月12日; 上周三开了支委会，
 * 12号下午.
 * @param text folded; what belongs to something else `TAKEN`
 */
export function restatements(
  main: DateMention,
  mentions: readonly DateMention[],
  text: string,
  when: When,
): readonly DateMention[] {
  const found: DateMention[] = [];
  let end = main.end;
  for (const mention of mentions) {
    if (mention.start < main.end || mention.form === 'vague') continue;
    const beside = BESIDE.test(text.slice(end, mention.start));
    if (!beside && !tellsOfTheEvent(mention, text, when)) continue;
    found.push(mention);
    end = mention.end;
  }
  return found;
}

/** A day that begins a clause of its own and is followed by a time of day, or by what was done. */
function tellsOfTheEvent({ form, reading, start, end }: DateMention, text: string, when: When): boolean {
  if (form === 'slash' || reading.kind !== 'day' || reading.last !== null) return false;
  if (/^刚/.test(text.slice(start, end)) || (when.tense === 'past' && reading.date > when.today))
    return false;
  const before =
    text
      .slice(0, start)
      .split(/[,;。\n]/)
      .at(-1) ?? '';
  return TELLS.test(before) && GOES_ON.test(text.slice(end));
}
