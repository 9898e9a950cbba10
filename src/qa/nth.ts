import type { Answer } from '../core/document.ts';
import { answering } from './answering.ts';
import type { Candidate } from './evidence.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import { cite } from './quote.ts';

const NTH = /第([一二三四五六七八九十]|\d{1,2})[项个条点种步类句方大]?/;
const NUMERALS = '零一二三四五六七八九十';
const FEWEST = 3;

/** How 第三项展开说说 is understood: as an answer at once, or as the words of a question about that item. */
export type Nth = { readonly answer: Answer } | { readonly asked: string };

/**
 * The item of a list that was asked for just before.
 * @returns null where no item is meant, or what came before has no such list
 */
export function nthOf(asked: Question, previous: Question | null, library: Library): Nth | null {
  const [whole = '', number] = NTH.exec(asked.text) ?? [];
  if (number === undefined || previous === null) return null;
  const about = asked.terms.filter(({ kind, text }) => kind === 'special' && !whole.includes(text));
  if (about.some(({ text }) => !previous.text.includes(text))) return null;
  const place = (/\d/.test(number) ? Number(number) : NUMERALS.indexOf(number)) - 1;
  const [best] = answering(previous, library, previous.named);
  if (best === undefined) return null;
  return grouped(best, place) ?? named(best, place, previous);
}

/** Items that have sentences of their own are shown. */
function grouped({ page, sentence }: Candidate, place: number): Nth | null {
  const group = page.groups.find(({ from, to }) => from <= sentence && sentence < to);
  const from = group?.items[place];
  if (group === undefined || from === undefined) return null;
  const to = group.items[place + 1] ?? group.to;
  const start = page.clause.sentences[from]?.start ?? 0;
  const quote = cite(page, { from, to }, from, [[start, page.clause.sentences[to - 1]?.end ?? start]]);
  return { answer: { outcome: 'answer', quotes: [quote], lead: '', suggestions: [] } };
}

/** Items that are only named in one sentence are asked about by their names. */
function named({ page, sentence }: Candidate, place: number, previous: Question): Nth | null {
  const { start = 0, end = 0 } = page.clause.sentences[sentence] ?? {};
  const item = listIn(page.clause.text.slice(start, end), previous.count)[place];
  return item === undefined ? null : { asked: `${page.document.names[0] ?? ''} ${item}` };
}

/** Of the rows of names in a sentence, the one with as many as were counted, else the longest. */
function listIn(sentence: string, count: number | null): string[] {
  const rows = ROWS.flatMap(({ apart, between }) =>
    sentence.split(apart).map((row) => row.split(between).filter((item) => item.trim() !== '')),
  );
  const counted = rows.find((row) => row.length === count);
  const [longest = []] = rows.toSorted((one, other) => other.length - one.length);
  const row = counted ?? longest;
  return row.length >= FEWEST ? row : [];
}
/** 甲、乙、丙 or 甲，乙，丙: what parts rows, and what parts the items of one. */
const ROWS = [
  { apart: /[；;。：:，,“”"「」『』]/, between: '、' },
  { apart: /[；;。：:“”"「」『』]/, between: /[，,]/ },
];
