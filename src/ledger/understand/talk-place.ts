import { clauses, type Page, type Span, take } from './page.ts';
import { KINDS, ONLINE } from './place.ts';

/** What belongs to a place's name; 他爱人住县医院 and 准备调去县委大院 tell of something else. */
const NAME =
  '(?:[他她我](?:们)?的?)?[^\\s,;。、!?:▮在于去到他她我想说讲谈聊唠提解知住病调换要被把让请怕骂打闹哭欠借离有]{0,10}';
const BEFORE = '(?:[▮\\s:]|我|就|也|又|登记|记|[一两]次|的|是|找|跟|和|与|同|约|地[点方]|在|于|[去到]了?)*';
const AFTER = '(?:[▮\\s]|[里内上]|谈|聊|唠|了|的|面|见|当|进行|会儿|[一两半\\d]|个|多|左右|小时|分钟|钟头)*';
/** A stretch that tells where it was and nothing else: 在办公室谈了一个小时, 三楼会客室, 在老槐树下聊的. */
const WHERE = new RegExp(
  `^${BEFORE}(?:${NAME}(?:${KINDS}|${ONLINE})${AFTER}|(?<=[在于])${NAME}(?=[▮谈聊唠面见当])${AFTER})$`,
);

/**
 * The page on which a talk's place is looked for: behind the talk's name a stretch counts only where it tells of nothing
 * but the place, since the rest is what was said in the talk.
 * @param talk where the talk is named
 */
export function withoutOtherPlaces(page: Page, talk: Span): Page {
  const rest = { ...page, open: page.open.slice(talk.end) };
  const others = clauses(rest).filter(({ start, end }) => !WHERE.test(rest.open.slice(start, end)));
  return take(page, ...others.map(({ start, end }) => ({ start: talk.end + start, end: talk.end + end })));
}
