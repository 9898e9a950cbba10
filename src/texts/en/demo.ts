import type { Texts } from '../shape.ts';

export const demo: Texts['demo'] = {
  secretary: 'Secretary',
  organiser: 'Organisation officer',
  member: 'Member',
  administrator: 'Administrator',
  outsider: 'Outsider',
};
