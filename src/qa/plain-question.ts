import { fold } from '../text/fold.ts';

const LEADS = /^(?:请问(?:一下)?|我?想?问一下|我想问|想问)/;
const ENDS = /(?<![啊呀吧呢嘛啦吗])[啊呀吧呢嘛啦吗]+$/;

/** A question as it is compared with another one for being the same: folded, without courtesies, signs and particles. */
export function plainQuestion(question: string): string {
  return fold(question)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(LEADS, '')
    .replace(ENDS, '');
}
