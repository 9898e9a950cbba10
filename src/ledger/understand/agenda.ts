import { bareMatters, lengthUpToOther } from './bare-matters.ts';
import { isName } from './cast.ts';
import { clauses, type Page, type Span, TAKEN, tidy } from './page.ts';
import { lengthOfMatter, type Section, sectionOf } from './sections.ts';

export interface AgendaReading {
  readonly agenda: readonly string[];
  readonly spans: readonly Span[];
}

const NUMBER_SIGN =
  /(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|(?:^|[\s,;。，；、])(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．:：](?!\d)|[一二三四五]是)|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|议题(?:[1-9]|[一二三四五六])[、.：:]?)\s*/u;
// 会上 is 会 and 上: as a word of its own it would be read two ways, and a row of them in countless ways.
const BEFORE_DEED =
  '^(?:[^,;。\\n]*▮)?(?:会议?|主要|专题|专门|集中|重点|认真|共同|一起|议题|支委|支部|大家|并|还|再|又|先|后|最后|首先|然后|接着|随后|其次|[上\\s])*';
// 讨论热烈, 研究室 and 讨论环节 name no matter.
const NO_MATTER = '(?!了?(?:室|生|所|院|会|热烈|充分|气氛|时|后|中|环节|结束|得))';
const DELIBERATED = new RegExp(
  `${BEFORE_DEED}(?<deed>(?:研究|讨论|审议|商议|商量|酝酿)${NO_MATTER}(?:了|过|通过了)?(?<what>[^,;。\\n]{2,80}))`,
  'd',
);
const DID = new RegExp(
  `${BEFORE_DEED}(?<deed>(?<what>(?:(?:学习|部署|总结|安排|推选|选举|酝酿|布置|观看)(?:了|过)|(?:传达学习|传达|听取|通报)(?:了|过)?)[^,;。\\n]{2,80}))`,
  'd',
);
const DICTATED = new RegExp(
  `(?<=[\\u4e00-\\u9fff\\d])(?<deed>(?:研究|讨论|审议|商议|商量|酝酿)${NO_MATTER}[了過过](?<what>[^,;。\\s▮]{2,80}))`,
  'd',
);
/** 议题1…议题2…, 说了三件事：一是…二是…. */
const NUMBERED =
  /(?<what>议题(?:[1-9]|[一二三四五六])(?![、.:]?\d)[^;。\n][^。\n]{1,160})|[一二两三四五六七八1-8几][个件项](?:事情?|事项|议题|工作|内容|问题)[\s:,]+(?<items>(?:一是|1[、.)]|①|第一)[^。\n]{2,160})/d;
const SAID =
  /议(?:题|程)(?:就|只)?(?:是|有|为|包括)?(?:(?:[一二两三四五]|[1-5])[个项条])?[\s:]*(?<what>[^\s;。\n][^;。\n]{1,120})/d;

/**
 * Reads what a meeting dealt with: after 议题, or in clauses that begin with 研究了, 学习了 and the like.
 * @param page with nothing of its words taken but what came before them: a matter holds names and days of its own
 * @param unlabelled false for duties whose clauses tell of an activity rather than of an agenda
 */
export function readAgenda(page: Page, sections: readonly Section[], unlabelled: boolean): AgendaReading {
  const section = sectionOf(sections, 'agenda');
  if (section !== null) {
    return {
      agenda: splitItems(page.text.slice(section.start, section.end)),
      spans: [{ start: section.from, end: section.end }],
    };
  }
  const groups = (NUMBERED.exec(page.open) ?? SAID.exec(page.open))?.indices?.groups;
  const said = groups?.what ?? groups?.items;
  if (said !== undefined) {
    const open = page.open.slice(said[0], said[1]).split(TAKEN)[0] ?? '';
    const span = { start: said[0], end: said[0] + Math.min(lengthOfMatter(open), lengthUpToOther(open)) };
    return { agenda: splitItems(page.text.slice(span.start, span.end)), spans: [span] };
  }
  return unlabelled ? fromClauses(page) : { agenda: [], spans: [] };
}

/** @returns the items of a list: numbered, by line, by semicolon, or by 、 where the pieces can stand alone. */
export function splitItems(text: string): readonly string[] {
  const numbered = text.split(new RegExp(NUMBER_SIGN, 'u')).filter((item) => item.trim() !== '');
  if (NUMBER_SIGN.test(text) && numbered.length > 0) return clean(numbered);
  const parts = text.split(/[;；\n。]+/u).filter((item) => item.trim() !== '');
  if (parts.length > 1) return clean(parts);
  const pieces = outsideBrackets(text);
  const standAlone = pieces.every((piece) => tidy(piece).length > 1 && !isName(tidy(piece)));
  return clean(standAlone ? pieces : [text]);
}

function clean(items: readonly string[]): readonly string[] {
  return items
    .map((item) => tidy(item).replace(/(?:[一二两三四五六七八九十]|\d)[个项]议题$/, ''))
    .filter((item) => item !== '');
}

/** Splits at 、 and ， that stand in no brackets or quotes. */
function outsideBrackets(text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const char of text) {
    if (/[《（(“「『[]/u.test(char)) depth += 1;
    if (/[》）)”」』\]]/u.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,]/u.test(char)) {
      pieces.push(piece);
      piece = '';
    } else piece += char;
  }
  return [...pieces, piece].filter((item) => item.trim() !== '');
}

function fromClauses(page: Page): AgendaReading {
  const agenda: string[] = [];
  const spans: Span[] = [];
  for (const clause of clauses(page)) {
    const text = page.open.slice(clause.start, clause.end);
    const { what, deed } = (DELIBERATED.exec(text) ?? DID.exec(text))?.indices?.groups ?? {};
    if (what === undefined || deed === undefined) {
      for (const bare of bareMatters(text)) {
        agenda.push(
          ...splitItems(page.text.slice(clause.start + bare.what.start, clause.start + bare.what.end)),
        );
        spans.push({ start: clause.start + bare.whole.start, end: clause.start + bare.whole.end });
      }
      continue;
    }
    const end = what[0] + lengthUpToOther(text.slice(...what));
    const span = { start: clause.start + what[0], end: clause.start + end };
    const said = page.text.slice(span.start, span.end).replace(/^([\u4e00-\u9fff]{2,4})[了過过]/u, '$1');
    agenda.push(...splitItems(DELIBERATED.test(text) ? page.text.slice(span.start, span.end) : said));
    spans.push({ start: clause.start + deed[0], end: clause.start + end });
  }
  return agenda.length > 0 ? { agenda, spans } : dictated(page);
}

function lengthUpToRole(said: string): number {
  const role = said.search(/(?:主持|记录)$/);
  if (role === -1) return said.length;
  const name = [3, 2].find((length) => isName(said.slice(Math.max(0, role - length), role)));
  return name === undefined ? said.length : role - name;
}

/** 5个人都到了研究了换届的事李四记录: said in one breath, without a sign before the deed. */
function dictated(page: Page): AgendaReading {
  for (const clause of clauses(page)) {
    const groups = DICTATED.exec(page.open.slice(clause.start, clause.end))?.indices?.groups;
    const { what, deed } = groups ?? {};
    if (what === undefined || deed === undefined) continue;
    const start = clause.start + what[0];
    const end = start + lengthUpToRole(page.open.slice(start, clause.start + what[1]));
    return {
      agenda: splitItems(page.text.slice(start, end)),
      spans: [{ start: clause.start + deed[0], end }],
    };
  }
  return { agenda: [], spans: [] };
}
