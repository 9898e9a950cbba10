import type { JsonObject } from '../json.ts';
import { CardFault } from './fault.ts';
import { CARD } from './root.ts';
import { RULES } from './rules.ts';
import { walk } from './walk.ts';

/** What is wrong with a card: Feishu's inner code and words. */
export interface CardProblem {
  readonly errCode: number;
  readonly message: string;
}

/**
 * Holds a card against the documented rules of Card JSON 2.0. Where the platform's own words are not known, they say
 * what is wrong. @returns the first problem, or null.
 */
export function checkCard(card: JsonObject): CardProblem | null {
  try {
    const met = walk(card, CARD);
    for (const rule of RULES) rule(met);
    return null;
  } catch (error) {
    if (!(error instanceof CardFault)) throw error;
    return { errCode: error.errCode, message: error.message };
  }
}
