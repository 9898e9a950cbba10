import { createHash } from 'node:crypto';
import type { Incoming } from './message.ts';

/**
 * The key under which something incoming is claimed. Messages are known by message_id and not by event_id,
 * as Feishu's page on im.message.receive_v1 asks; everything else by event_id.
 */
export function claimKey(incoming: Incoming): string {
  return incoming.kind === 'message'
    ? `message:${incoming.messageId}`
    : `${incoming.kind}:${incoming.eventId}`;
}

/** The key of one reminder to one recipient (an open_id, or a chat_id for a group). */
export function reminderKey(parts: {
  readonly obligation: string;
  readonly branch: string;
  readonly period: string;
  readonly stage: string;
  readonly to: string;
}): string {
  return `reminder:${parts.obligation}/${parts.branch}/${parts.period}/${parts.stage}/${parts.to}`;
}

/** Feishu's `uuid` for a delivery: at most 50 characters, the same for the same key and part. */
export function deliveryUuid(key: string, part: string): string {
  return createHash('sha256').update(`${key}|${part}`).digest('hex').slice(0, 40);
}
