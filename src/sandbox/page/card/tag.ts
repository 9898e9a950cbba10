import { el } from '../element.ts';
import { colourName } from './colour.ts';

/** A small coloured label. */
export function drawTag(words: string, colour: unknown): HTMLElement {
  return el('span', { class: 'tag', 'data-colour': colourName(colour) ?? 'blue' }, words);
}
