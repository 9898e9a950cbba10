import { type Page, type Span, tidy } from './page.ts';
import { lengthOfMatter, type Section, sectionOf } from './sections.ts';

export interface TopicReading {
  readonly topic: string;
  readonly span: Span;
}

const QUOTED = /《(?<book>[^《》\n]{1,80})》|"(?<topic>[^"\n]{2,80})"/d;
/** 主题开展了…, 以…为主题的主题党日: what follows 主题 is the deed, or the duty. */
const NO_VALUE =
  '(?!的|了|过|[开进]展|举[行办]|组织|进行|召?开|展开|活动|学习(?:了|会|活动)?(?:$|[,;。\\s▮])|为|集中|由|在|于|参加)';
const SAID: readonly RegExp[] = [
  /(?<=[讲学谈摆说]的)(?:主题|题目|内容)?(?:就?是|关于)[\s:]*(?<topic>[^\s,;。\n▮][^,;。\n▮]{1,40})/d,
  /(?:以|围绕)["《]?(?<topic>[^,;。\n▮"》]{2,60})["》]?为(?:活动)?(?:主题|题目|题|主线)/d,
  /围绕["《]?(?<topic>[^,;。\n▮"》]{2,60}?)["》]?(?:这个|这一|的)?主题(?:$|[,;。\n▮]|开展|进行|展开|举行|学习|讲)/d,
  new RegExp(
    `(?<!以)主题(?!党日|教育|班会|鲜明|突出|活动)(?:是|为|叫|定为|就是)?[\\s:]*${NO_VALUE}(?<topic>[^\\s,;。\\n▮][^,;。\\n▮]{0,60})`,
    'd',
  ),
  new RegExp(
    `(?<=^|[\\s,;。▮])(?:活动)?内容(?:就?是|为)[\\s:]*${NO_VALUE}(?<topic>[^\\s,;。\\n▮][^,;。\\n▮]{1,60})`,
    'd',
  ),
  /题(?:目|为)(?:是|为|叫)?[\s:]*(?<topic>[^\s,;。\n▮][^,;。\n▮]{1,60})/d,
  /围绕["《]?(?<topic>[^,;。\n▮"》]{2,60}?)["》]?(?:的?主题)?(?:开展|进行|展开|举行|学习|讲|$|[,;。\n])/d,
];

/**
 * Reads the subject: 主题…, 以…为题, a title in 《》 or quotes, or what stands between 开展 and the duty's name.
 * @param duty where the duty's name stands, or null
 */
export function readTopic(page: Page, sections: readonly Section[], duty: Span | null): TopicReading | null {
  const section = sectionOf(sections, 'topic');
  if (section !== null) return reading(page, section, { start: section.from, end: section.end });
  for (const pattern of SAID) {
    const found = capture(page, pattern, 'topic');
    if (found !== null) {
      const inner = upToNextMatter(page, found.inner);
      return reading(page, inner, { start: found.whole.start, end: inner.end });
    }
  }
  const quoted = capture(page, QUOTED, 'book') ?? capture(page, QUOTED, 'topic');
  if (quoted !== null) return reading(page, quoted.inner, quoted.whole);
  return duty === null ? null : besideDuty(page, sections, duty);
}

function upToNextMatter(page: Page, { start, end }: Span): Span {
  return { start, end: start + lengthOfMatter(page.open.slice(start, end)) };
}

const MEASURE = '(?:了|过)?(?:一?[次场堂节个期回])?的?';
const BETWEEN = `${MEASURE}(?!了|过|展|一?[次场堂节个期回]的?$)(?<topic>[\\u4e00-\\u9fff]{2,16}?)的?$`;
/** The last deed before the duty is the one that it was the subject of: 组织党员开展学雷锋主题党日. */
const BEFORE_DUTY: readonly RegExp[] = [
  new RegExp(`.*(?:开展|举行|举办|组织|进行|召开)${BETWEEN}`, 'ds'),
  new RegExp(`.*(?:搞|开(?!展)|讲|(?<![向线会晚早])上)${BETWEEN}`, 'ds'),
];
const NO_TOPIC =
  /^(?:本月|本次|这次|全体|大家|我们|党员|支部|专题|活动|会议|例行|固定|每月|三月|集中|一次|一起|第[一二三四五六七八九十]|各|书记|咱)/;

const AFTER_DUTY =
  /^\s*(?::\s*(?<topic>[^,;。\n▮]{2,40})|\((?!线上|视频|补|第|[^()]*[室楼厅馆村周组月日期:])(?<aside>[^,;。()\n▮]{4,30})\))/d;

/** 开展学雷锋主题党日, 主题党日：学雷锋, 主题党日（学雷锋）. */
function besideDuty(page: Page, sections: readonly Section[], duty: Span): TopicReading | null {
  const groups = AFTER_DUTY.exec(page.open.slice(duty.end))?.indices?.groups;
  const after = groups?.topic ?? groups?.aside;
  if (after !== undefined && !sections.some(({ from }) => from === duty.end + (after[0] ?? 0))) {
    const span = { start: duty.end + after[0], end: duty.end + after[1] };
    return reading(page, span, span);
  }
  const before = page.open.slice(0, duty.start);
  const at = BEFORE_DUTY.map((pattern) => pattern.exec(before)?.indices?.groups?.topic).find(
    (found) => found !== undefined,
  );
  if (at === undefined) return null;
  const span = { start: at[0], end: at[1] };
  return NO_TOPIC.test(page.open.slice(span.start, span.end)) ? null : reading(page, span, span);
}

function capture(page: Page, pattern: RegExp, group: string): { inner: Span; whole: Span } | null {
  const match = pattern.exec(page.open);
  const inner = match?.indices?.groups?.[group];
  if (match === null || inner === undefined) return null;
  return {
    inner: { start: inner[0], end: inner[1] },
    whole: { start: match.index, end: match.index + match[0].length },
  };
}

function reading(page: Page, inner: Span, whole: Span): TopicReading | null {
  const said = tidy(page.text.slice(inner.start, inner.end)).replace(/(?:的)?(?:党课|主题党日)$/, '');
  const topic = said.replace(/^(?:《([^《》]*)》|[“"「『]([^“”"「」『』]*)[”"」』])$/u, '$1$2');
  return topic === '' ? null : { topic, span: whole };
}
