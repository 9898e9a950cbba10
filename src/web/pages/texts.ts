import type { Duty } from '../../core/duty.ts';
import { dutyName } from '../../obligations/wording.ts';
import { type Language, type Texts, textsIn } from '../../texts/texts.ts';

/** Every word of the pages, in the language that the visitor has chosen. */
export interface PageTexts extends Omit<Pages, 'duties'> {
  /** Whose lecture counts, and a campaign's stage, are told by their names. */
  duty(one: Duty): string;
}
type Pages = Texts['pages'];

export function pageTexts(language: Language): PageTexts {
  const { duties, ...pages } = textsIn(language).pages;
  return {
    ...pages,
    duty: (one) =>
      one.counts?.topic === undefined && one.speakerRole === undefined
        ? (duties[one.id] ?? one.name)
        : dutyName(one),
  };
}
