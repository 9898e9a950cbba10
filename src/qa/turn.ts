import type { Answer, Citation } from '../core/document.ts';
import type { Question } from './question.ts';

/** One thing that was said, and what comes of it. What is only leant on is never answered. */
export interface Turn {
  readonly asked: string;
  /** What it, or what it goes on from, asks the documents; null where nothing of the kind was asked. */
  readonly question: Question | null;
  answer(): Answer;
  /** Everything that was quoted to this question until now. */
  shown(): readonly Citation[];
}
