import type { Gap } from '../../../core/gaps.ts';
import type { PageTexts } from '../texts.ts';

/** Entries of one branch that were not finished. */
export interface DraftRow {
  /** null where nobody said which. */
  readonly branch: string | null;
  readonly count: number;
  /** Since the oldest was begun. */
  readonly hours: number;
}

interface PendingProps {
  readonly drafts: readonly DraftRow[];
  readonly gaps: readonly Gap[];
  readonly texts: PageTexts;
}

export function PendingPage({ drafts, gaps, texts }: PendingProps) {
  const words = texts.pending;
  return (
    <>
      <h2>{words.drafts}</h2>
      <p class="hint">{words.draftsHint}</p>
      {drafts.length === 0 ? <p class="panel">{words.noDrafts}</p> : <Drafts drafts={drafts} texts={texts} />}
      <h2>{words.questions}</h2>
      <p class="hint">{words.questionsHint}</p>
      {gaps.length === 0 ? <p class="panel">{words.noQuestions}</p> : <Questions gaps={gaps} texts={texts} />}
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

function Questions({ gaps, texts }: Pick<PendingProps, 'gaps' | 'texts'>) {
  const words = texts.pending;
  return (
    <section class="scroll" aria-label={words.questions} tabindex={0}>
      <table class="text">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.asked}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ question, outcome, times }) => (
            <tr key={`${outcome}${question}`}>
              <th scope="row" class="free">
                {question}
              </th>
              <td>{words.outcomes[outcome]}</td>
              <td>{times}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
