import { type Page, type Span, tidy } from './page.ts';
import { type Section, sectionOf } from './sections.ts';

export interface ResolutionReading {
  readonly resolution: string;
  readonly span: Span;
}

const DECIDED =
  /(?<=^|[,;。\s\n])(?:最后|最终|会上|经?(?:研究|讨论|表决)(?:后)?|(?:会议|大会|大家|支部|支委会|与会(?:党员|人员|同志)?))*(?:(?:一致)?(?:决定|决议(?:是|为)?)[\s:]*(?<after>[^;。\n▮]{2,120})|(?<whole>(?:表决|举手表决|投票|一致|全票)+(?:同意|通过)[^;。\n▮]{0,120}|(?:同意|通过)了?[^,;。\n▮]{2,80}))/d;
const ANOTHER = /[,\s](?=\s*(?:▮|应到|实到|缺席|请假|列席|全体|主持|记录|地点|[\ue000-\uf8ff]{2}))/;

/** Reads what was decided: after 决议, or in a clause that says 会议决定, 一致同意, 表决通过. */
export function readResolution(page: Page, sections: readonly Section[]): ResolutionReading | null {
  const section = sectionOf(sections, 'resolution');
  if (section !== null) {
    const resolution = tidy(page.text.slice(section.start, section.end));
    return resolution === '' ? null : { resolution, span: { start: section.from, end: section.end } };
  }
  const groups = DECIDED.exec(page.open)?.indices?.groups;
  const found = groups?.after ?? groups?.whole;
  if (found === undefined) return null;
  const other = page.open.slice(found[0], found[1]).search(ANOTHER);
  const span = { start: found[0], end: other === -1 ? found[1] : found[0] + other };
  const resolution = tidy(page.text.slice(span.start, span.end));
  return resolution === '' ? null : { resolution, span };
}
