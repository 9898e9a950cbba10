import type { Citation } from '../core/document.ts';
import { UserError } from '../core/errors.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import type { Sources } from './desk.ts';
import { clauseCalled, documentCalled, wordsQuoted } from './sources.ts';

/** A question and what is to answer it, as they were typed. */
export interface PairSaid {
  readonly question: string;
  readonly answer: string;
}

const PAIR = /^问:(?<question>.+?)[\s,;.]*答:(?<answer>.+)$/s;
const NAMED = /^(?:参?见|按照?|根据)?\s*《(?<document>[^》]+)》[\s,:]*(?<rest>.*)$/s;
const UNNAMED = /^(?:参?见)\s*(?<document>\S+?)[\s,:]*(?<rest>第\S+[条章节段款]|问\d+)[.\s]*$/s;

const LONGEST_SAID = 2_000;

/** 问：… 答：…, or null where words are nothing of the kind. */
export function readPair(text: string): PairSaid | null {
  const said = text.trim();
  if (said.length > LONGEST_SAID) return null;
  const parts = PAIR.exec(fold(said))?.groups;
  if (parts?.question === undefined || parts.answer === undefined) return null;
  // Folded and own words have the same places.
  const from = said.length - parts.answer.length;
  return {
    question: said.slice(2, 2 + parts.question.length).trim(),
    answer: said.slice(from).trim(),
  };
}

/**
 * What an answer points to: a clause (见《…》第…条), or words of a document, with or without its name.
 * @throws UserError where nothing stands there
 */
export function readAnswer(answer: string, sources: Sources): Citation {
  const folded = fold(answer);
  const match = NAMED.exec(folded) ?? UNNAMED.exec(folded);
  const { document, rest = '' } = match?.groups ?? {};
  if (document === undefined) return wordsQuoted(unquoted(answer), null, sources);
  const head = documentCalled(document, sources);
  const own = answer.slice(answer.length - rest.length).trim();
  return clauseOrWords(own, head.slug, sources);
}

/**
 * @param own a clause's label, or words of the document
 * @throws UserError where nothing stands there
 */
export function clauseOrWords(own: string, slug: string, sources: Sources): Citation {
  if (own === '') throw new UserError(texts().knowledge.pair.noWords);
  const head = documentCalled(slug, sources);
  const label = own.replace(/(?<![。.\s])[。.\s]+$/u, '');
  const isLabel = LABEL.test(fold(label)) || sources.clauses(slug).some((clause) => clause.label === label);
  return isLabel ? clauseCalled(label, head, sources) : wordsQuoted(unquoted(own), slug, sources);
}
const LABEL =
  /^(?:第[\d一二三四五六七八九十百千零〇]+[编章节条段款][,\s]*|问\d+|[一二三四五六七八九十]+(?![一二三四五六七八九十]),?|\([一二三四五六七八九十]+\)){1,4}$/;

function unquoted(words: string): string {
  return words.trim().replace(/^[“"「](.+)[”"」][。.]?$/su, '$1');
}
