import { fold } from './fold.ts';

const YES = /^(?:确认|是的?|对的?|没错|好的?|嗯|行|可以|同意)$/;
const NO = /^(?:取消|不用了?|算了)$/;

/** @returns whether words say no more than yes or no, to whatever was asked last; null where they say something else */
export function consent(text: string): 'yes' | 'no' | null {
  const said = bare(text);
  if (YES.test(said)) return 'yes';
  return NO.test(said) ? 'no' : null;
}

/**
 * @returns the words folded, without the signs at their end. The look behind lets a row of signs be tried from its first one
 *   only: from each of 20,000 it would take seconds
 */
export function bare(text: string): string {
  return fold(text)
    .replace(/(?<![\s.,!?])[\s.,!?]+$/u, '')
    .trim();
}
