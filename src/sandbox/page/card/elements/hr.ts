import { el } from '../../element.ts';

export function drawHr(): HTMLElement {
  return el('hr');
}
