import { fold } from '../text/fold.ts';

/** @returns a name to compare by: however it is spaced, dotted, or written in which script */
export function bareName(name: string): string {
  return fold(name).replace(/[\s.‧]/gu, '');
}

export function isSameName(one: string, other: string): boolean {
  return bareName(one) === bareName(other);
}
