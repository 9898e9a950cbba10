import type { Duty } from '../../core/duty.ts';
import { type Cast, castOf, recast } from './cast.ts';
import { type DutyMention, findDuties, isTalk, mainDuty } from './duty.ts';
import { openPage, type Page, type Span, take } from './page.ts';
import { readSections, type Section, sectionOf } from './sections.ts';
import { withoutContent } from './talk.ts';
import type { UnderstandContext } from './understanding.ts';
import { findBranch, type Named } from './unit.ts';

/** A message after the first look: what it is about, who is in it, and where its labelled values are. */
export interface Survey {
  /** Labelled words (an agenda, a resolution), quotations and the branch's name taken. */
  readonly page: Page;
  readonly sections: readonly Section[];
  readonly cast: Cast;
  readonly duty: DutyMention | null;
  readonly duties: readonly DutyMention[];
  readonly branch: Named | null;
  /** Quotations, which may hold a subject. */
  readonly quotes: readonly Span[];
}

const QUOTES = /《[^《》\n]{1,80}》|"[^"\n]{1,80}"/g;
const ADDRESS = /^\s*@(?<name>[^\s@]{1,20})\s+/d;

/** Looks a message over. What is told of a talk itself is cut off before anything else is read. */
export function survey(text: string, context: UnderstandContext): Survey {
  const first = withoutReplied(unaddressed(openPage(text), context), context.duties);
  const talk = findDuties(withoutQuotes(first, context.duties).page, context.duties).some(({ duty }) =>
    isTalk(duty),
  );
  const whole = talk && mentionsOnlyTalk(first, context.duties) ? withoutContent(first) : first;
  const read = readSections(whole);
  const { page: quoted, quotes } = withoutQuotes(read.page, context.duties);
  const branch = findBranch(quoted, context.branches);
  const page = branch === null ? quoted : take(quoted, branch.span);
  const duties = findDuties(page, context.duties);
  const cast = castOf(branch === null ? read.page : take(read.page, branch.span), context.members, context);
  return {
    page,
    sections: read.sections,
    cast: recast(cast, page),
    duty: dutyOfSection(whole, read.sections, context.duties) ?? mainDuty(page, duties),
    duties,
    branch,
    quotes,
  };
}

/** A group message may begin with @ and the bot's name; a name that belongs to a person stays. */
function unaddressed(page: Page, context: UnderstandContext): Page {
  const match = ADDRESS.exec(page.folded);
  const name = match?.groups?.name;
  if (match === null || name === undefined) return page;
  const known = [...context.mentions, ...context.members].some((person) => person.name === name);
  return known ? page : take(page, { start: 0, end: match[0].length });
}

/** Who answers a message may send along what was said: `> 3月还没有登记支委会`, 「支部助手：…」, 回复 支部助手：…. */
const REPLIED =
  /^\s*(?:(?:>[^\n]{0,300}(?:\n|$))+|"[^":\n]{1,12}:[^"\n]{1,200}"|回复\s*@?[^:\n]{1,12}:[^\n]{1,200}\n)/;

/** Takes what was said before and is only sent along: nothing of it is told now but which duty it is about. */
function withoutReplied(page: Page, duties: readonly Duty[]): Page {
  const replied = REPLIED.exec(page.open)?.[0];
  if (replied === undefined) return page;
  const named = findDuties({ ...page, open: replied }, duties);
  const starts = [0, ...named.map(({ end }) => end)];
  const ends = [...named.map(({ start }) => start), replied.length];
  return take(page, ...starts.map((start, index) => ({ start, end: ends[index] ?? start })));
}

/** Takes quotations; one that holds a duty's name and nothing else (“主题党日”) is no quotation. */
function withoutQuotes(
  page: Page,
  duties: readonly Duty[],
): { readonly page: Page; readonly quotes: readonly Span[] } {
  const quotes = [...page.open.matchAll(QUOTES)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => {
      const inside = openPage(page.text.slice(start + 1, end - 1));
      return !findDuties(inside, duties).some((duty) => duty.end - duty.start === inside.text.length);
    });
  return { page: take(page, ...quotes), quotes };
}

function mentionsOnlyTalk(page: Page, duties: readonly Duty[]): boolean {
  const main = mainDuty(page, findDuties(page, duties));
  return main !== null && isTalk(main.duty);
}

function dutyOfSection(
  page: Page,
  sections: readonly Section[],
  duties: readonly Duty[],
): DutyMention | null {
  const section = sectionOf(sections, 'kind');
  if (section === null) return null;
  const value = { ...page, open: page.folded.slice(0, section.end) };
  return findDuties(value, duties).find(({ start }) => start >= section.start) ?? null;
}
