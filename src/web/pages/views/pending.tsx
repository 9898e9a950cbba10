import type { OpenGap } from '../../../knowledge/open-gaps.ts';
import type { PageTexts } from '../texts.ts';

/** Others are much the same, and a phone is small. */
const MOST_WORDINGS = 5;

/** Entries of one branch that were not finished. */
export interface DraftRow {
  /** null where nobody said which. */
  readonly branch: string | null;
  readonly count: number;
  /** Since the oldest was begun. */
  readonly hours: number;
}

/** Questions much alike that found no answer. */
export interface QuestionRow extends OpenGap {
  /** Local date of the last time. */
  readonly last: string;
}

interface PendingProps {
  readonly drafts: readonly DraftRow[];
  readonly questions: readonly QuestionRow[];
  readonly texts: PageTexts;
}

export function PendingPage({ drafts, questions, texts }: PendingProps) {
  const words = texts.pending;
  return (
    <>
      <h2>{words.drafts}</h2>
      <p class="hint">{words.draftsHint}</p>
      {drafts.length === 0 ? <p class="panel">{words.noDrafts}</p> : <Drafts drafts={drafts} texts={texts} />}
      <h2>{words.questions}</h2>
      <p class="hint">{words.questionsHint}</p>
      {questions.length === 0 ? (
        <p class="panel">{words.noQuestions}</p>
      ) : (
        <Questions questions={questions} texts={texts} />
      )}
    </>
  );
}

function Drafts({ drafts, texts }: Pick<PendingProps, 'drafts' | 'texts'>) {
  const words = texts.pending;
  return (
    <section class="scroll" aria-label={words.drafts} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.branch}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.oldest}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ branch, count, hours }) => (
            <tr key={branch}>
              <th scope="row">{branch ?? words.noBranch}</th>
              <td>{count}</td>
              <td>{words.hours(hours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Questions({ questions, texts }: Pick<PendingProps, 'questions' | 'texts'>) {
  const words = texts.pending;
  return (
    <section class="scroll" aria-label={words.questions} tabindex={0}>
      <table class="text">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.others}</th>
            <th scope="col">{words.declined}</th>
            <th scope="col">{words.unhelpful}</th>
            <th scope="col">{words.last}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ question, others, declined, unhelpful, last }) => (
            <tr key={question}>
              <th scope="row" class="free">
                {question}
              </th>
              <td>
                {others.slice(0, MOST_WORDINGS).map((other) => (
                  <div key={other}>{other}</div>
                ))}
              </td>
              <td>{declined}</td>
              <td>{unhelpful}</td>
              <td>{texts.day(last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
