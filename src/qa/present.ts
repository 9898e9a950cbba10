import type { Answer, Citation, DocumentHead } from '../core/document.ts';
import { type Block, type Button, type Reply, saying } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';

/** Looks up a clause's whole text; null when there is no such clause. */
export interface ClauseSource {
  clause(document: string, clause: string): { readonly head: DocumentHead; readonly text: string } | null;
}

/** An answer as a card: the document's words, each with title and clause, and the way to the whole clause. */
export function presentAnswer(answer: Answer): Reply {
  const quotes = answer.quotes.flatMap((quote, at) => quoteBlocks(quote, answer.quotes.slice(0, at)));
  const lead: readonly Block[] = answer.lead === '' ? [] : [{ kind: 'text', text: answer.lead }];
  const label = answer.outcome === 'clarify' ? documentIn : (question: string) => question;
  const near = answer.suggestions.map((question) => saying(label(question), question));
  return {
    title: answer.aside === true ? texts().qa.aside : texts().qa.titles[answer.outcome],
    tone: answer.outcome === 'clarify' ? 'ask' : 'plain',
    blocks: [...lead, ...quotes, ...(near.length > 0 ? [buttonRow(near)] : [])],
  };
}

/** 有帮助 and 没帮到 for one question, which must hold nobody's name. */
export function feedbackButtons(question: string): Block {
  const { helpful, unhelpful } = texts().qa;
  const payload = { q: question };
  return buttonRow([
    { label: helpful, action: 'ask.helpful', payload },
    { label: unhelpful, action: 'ask.unhelpful', payload },
  ]);
}

/** The document's short title, which a question that asks again within it begins with. */
function documentIn(question: string): string {
  const end = question.indexOf('：');
  return end > 0 ? question.slice(0, end) : question;
}

/** A warning of the whole document is given once, however many of its sentences are shown. */
function quoteBlocks(quote: Citation, before: readonly Citation[]): readonly Block[] {
  const source = `《${quote.title}》${quote.clause}`;
  const same = before.filter((other) => other.document === quote.document);
  const told = quote.caution === null || same.some((other) => other.caution === quote.caution);
  const opened = same.some((other) => other.clause === quote.clause);
  return [
    { kind: 'quote', text: quote.text, emphasis: quote.emphasis, source },
    ...(told || quote.caution === null ? [] : [{ kind: 'note' as const, text: quote.caution }]),
    ...(opened
      ? []
      : [
          buttonRow([
            {
              label: texts().qa.whole,
              action: 'ask.clause',
              payload: { d: quote.document, c: quote.clause },
            },
          ]),
        ]),
  ];
}

/** One clause in full; `null` source text means that the documents have changed since the card was sent. */
export function presentClause(document: string, clause: string, source: ClauseSource): Reply {
  const said = texts().qa;
  const found = source.clause(document, clause);
  if (found === null) {
    return { blocks: [], toast: { type: 'warning', text: said.changed } };
  }
  const caution = found.head.official ? [] : [{ kind: 'note' as const, text: said.unofficial }];
  return {
    title: said.clause,
    blocks: [
      { kind: 'quote', text: found.text, emphasis: [], source: `《${found.head.title}》${clause}` },
      ...caution,
    ],
  };
}

function buttonRow(buttons: readonly Button[]): Block {
  return { kind: 'buttons', buttons };
}
