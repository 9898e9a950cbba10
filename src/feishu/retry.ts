import { FeishuError } from './error.ts';

/** What the sender does about an error of the platform. */
export type Reaction =
  /** Wait, then send the same thing again under the same uuid. */
  | 'retry-later'
  /** The tenant token is stale: fetch another one and send again. */
  | 'refresh-token'
  /** The content is not accepted in this form: the next simpler one. */
  | 'downgrade'
  /** The message that was to be answered is gone: send to its chat instead. */
  | 'create-instead-of-reply'
  /** Neither a reply nor a card is possible here: plain text to the chat. */
  | 'plain-text'
  /** Refused by content audit: mask phone numbers and mail addresses, then give up the content. */
  | 'mask'
  | 'chat-gone'
  | 'person-gone'
  /** The month's calls are used up: nothing is taken before somebody buys more, or the month ends. */
  | 'quota'
  | 'no-retry';

/**
 * Feishu's error codes by reaction, from the pages of im/v1/messages (create, reply, patch), im/v1/files and the
 * general list of server errors. A code that is not listed is not tried again.
 */
const TABLE: readonly (readonly [Reaction, readonly number[]])[] = [
  ['retry-later', [99991400, 11232, 11233, 11247, 230020, 230049, 1000004, 1000005, 2200]],
  ['refresh-token', [99991661, 99991663, 99991664, 99991665, 99991668, 99991671]],
  ['downgrade', [230025, 230099, 19036, 11310, 100290, 200570, 200621, 200861, 200914, 200915]],
  ['create-instead-of-reply', [230011, 230019, 230071, 230072, 230110, 231003]],
  ['plain-text', [230050, 230054, 230111]],
  ['mask', [230022, 230028]],
  ['chat-gone', [230002, 230018, 230035, 232009]],
  ['person-gone', [230013, 230029, 230038, 230053]],
  ['quota', [99991403]],
];

/** The app lacks a permission (general list of server errors). */
export const SCOPE_MISSING = 99991672;

const REACTIONS: ReadonlyMap<number, Reaction> = new Map(
  TABLE.flatMap(([reaction, codes]) => codes.map((code) => [code, reaction] as const)),
);

/** How a call ended: well, or with an error that is met in one of these ways. */
export type CallResult = 'ok' | Reaction;
export const CALL_RESULTS: readonly CallResult[] = ['ok', ...TABLE.map(([reaction]) => reaction), 'no-retry'];

/** @returns what to do about anything thrown while talking to the platform. */
export function reactionTo(error: unknown): Reaction {
  if (!(error instanceof FeishuError)) return 'no-retry';
  if (error.code === null) return 'retry-later';
  return REACTIONS.get(error.code) ?? 'no-retry';
}
