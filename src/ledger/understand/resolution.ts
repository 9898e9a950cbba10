import { type Page, type Span, tidy } from './page.ts';
import { lengthOfMatter, type Section, sectionOf } from './sections.ts';

export interface ResolutionReading {
  readonly resolution: string;
  readonly span: Span;
}

const DECIDED =
  /(?<=^|[,;。\s\n])(?:最后|最终|会上|经?(?:研究|讨论|表决)(?:后)?|(?:会议|大会|大家|支部|支委会|与会(?:党员|人员|同志)?))*(?:(?:一致)?(?:决定|决议(?:是|为)?)[\s:]*(?<after>[^;。\n]{2,120})|(?<whole>(?:表决|举手表决|投票|一致|全票)+(?:同意|通过)[^;。\n]{0,120}|(?:同意|通过了)[^,;。\n]{2,80}))/d;

/**
 * Reads what was decided: after 决议, or in a clause that says 会议决定, 一致同意, 表决通过.
 * @param page with nothing of its words taken yet: a resolution holds names and days of its own
 */
export function readResolution(page: Page, sections: readonly Section[]): ResolutionReading | null {
  const section = sectionOf(sections, 'resolution');
  if (section !== null) {
    const resolution = tidy(page.text.slice(section.start, section.end));
    return resolution === '' ? null : { resolution, span: { start: section.from, end: section.end } };
  }
  const groups = DECIDED.exec(page.open)?.indices?.groups;
  const found = groups?.after ?? groups?.whole;
  if (found === undefined) return null;
  const span = { start: found[0], end: found[0] + lengthOfMatter(page.open.slice(found[0], found[1])) };
  const resolution = tidy(page.text.slice(span.start, span.end));
  return resolution === '' ? null : { resolution, span };
}
