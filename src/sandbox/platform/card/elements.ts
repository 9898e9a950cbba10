import { CONTAINERS } from './containers.ts';
import { DISPLAYS, PARTS } from './displays.ts';
import { INPUTS } from './inputs.ts';
import type { ElementShape } from './shape.ts';

/** Every tag that a card may hold here, with its fields. An element that is not listed is not known to the sandbox. */
export const ELEMENTS: Readonly<Record<string, ElementShape>> = {
  ...PARTS,
  ...DISPLAYS,
  ...CONTAINERS,
  ...INPUTS,
};
