import { createHash } from 'node:crypto';
import { BASE } from './base.ts';
import { PARTS } from './parts.ts';
import { PRINT } from './print.ts';

export const STYLE: string = [BASE, PARTS, PRINT].join('').replaceAll('\n', '');

/** Named by what it holds, so that browsers may keep it for good. */
export const STYLE_PATH: string = `/style-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;
