import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { judge, score } from '../../src/qa/score.ts';
import {
  answerer,
  duties,
  heldBack,
  isUnanswerable,
  readLines,
  toDecline,
  wholeText,
  working,
} from './kit.ts';

const answer = (question: string) => answerer.answer(question);
const first = (question: string) => answer(question).quotes[0]?.text ?? null;

describe('the questions of test/answers', () => {
  it('reach the measures on the working part', () => {
    const table = score(answer, working, readLines('work-decline', isUnanswerable));
    expect(table.first).toBeGreaterThanOrEqual(0.93);
    expect(table.any).toBeGreaterThanOrEqual(0.97);
    expect(table.all).toBeGreaterThanOrEqual(0.9);
    expect(table.wronglyDeclined).toBeLessThanOrEqual(0.03);
    expect(table.near).toBeLessThanOrEqual(0.08);
    expect(table.field).toBeLessThanOrEqual(0.03);
    expect(table.far).toBeLessThanOrEqual(0.01);
  });

  it('name spans that stand in the document', () => {
    for (const { q, document, spans } of [...working, ...heldBack, ...duties]) {
      for (const span of spans) expect(wholeText(document), q).toContain(span.replace(/\s+/g, ''));
    }
  });

  it('are only ever answered with words copied from the document that is named', () => {
    for (const { q } of [...working, ...heldBack, ...duties, ...toDecline]) {
      for (const quote of answer(q).quotes) {
        const clause = answerer.clause(quote.document, quote.clause);
        expect(clause?.text, q).toContain(quote.text);
        expect(quote.title).toBe(clause?.head.title);
      }
    }
  });

  it('keep quotes short, but for one whole answer of a question-and-answer document', () => {
    for (const { q } of [...working, ...heldBack, ...duties]) {
      for (const { text, clause } of answer(q).quotes) {
        if (!clause.startsWith('问')) expect(text.length, q).toBeLessThanOrEqual(300);
      }
    }
  });

  it('emphasise what lies inside the quote', () => {
    for (const { q } of [...working, ...heldBack, ...duties]) {
      for (const { text, emphasis } of answer(q).quotes) {
        for (const [start, end] of emphasis) {
          expect(start, q).toBeLessThan(end);
          expect(end, q).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });
});

describe('script and width', () => {
  const traditional = Converter({ from: 'cn', to: 'tw' });
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const narrow = (text: string): string =>
    text.replace(/[？，：；]/g, (mark) => '?,:;'.charAt('？，：；'.indexOf(mark)));

  it.each([
    ['traditional script', traditional],
    ['full width', wide],
    ['half width', narrow],
  ])('%s gets the same first quote', (_, convert) => {
    const same = working.filter(({ q }) => first(q) === first(convert(q)));
    expect(same.length / working.length).toBeGreaterThanOrEqual(0.98);
  });
});

describe('every duty of the documents', () => {
  it('is asked about: 68 of them', () => {
    expect(duties).toHaveLength(68);
  });

  it.each(duties.map((duty) => [duty.q, duty] as const))('%s', (_, duty) => {
    const given = answer(duty.q);
    expect(given.outcome).toBe('answer');
    expect(judge(given, duty)).toMatchObject({ first: true, all: true });
  });
});
