import { createHash } from 'node:crypto';
import type { Incoming } from './message.ts';

/**
 * The key under which something incoming is claimed. Messages are known by message_id and not by event_id,
 * as Feishu's page on im.message.receive_v1 asks; everything else by event_id.
 */
export function claimKey(incoming: Incoming): string {
  return incoming.kind === 'message'
    ? messageKey(incoming.messageId)
    : `${incoming.kind}:${incoming.eventId}`;
}

/** The claim key of the message with this message_id. */
export function messageKey(messageId: string): string {
  return `message:${messageId}`;
}

/** What makes a reminder the same reminder. */
export interface ReminderParts {
  readonly obligation: string;
  readonly branch: string;
  /** Key of the period, e.g. `2026Q1`. */
  readonly period: string;
  readonly stage: string;
  /** open_id. */
  readonly to: string;
}

/** The key of one reminder to one recipient. */
export function reminderKey(parts: ReminderParts): string {
  const { obligation, branch, period, stage, to } = parts;
  return `reminder:${obligation}/${branch}/${period}/${stage}/${to}`;
}

/** @returns what `reminderKey` put together, or null for another kind of key. A branch's name may hold slashes. */
export function readReminderKey(key: string): ReminderParts | null {
  const match = /^reminder:([^/]+)\/(.+)\/([^/]+)\/([^/]+)\/([^/]+)$/s.exec(key);
  if (match === null) return null;
  const [, obligation = '', branch = '', period = '', stage = '', to = ''] = match;
  return { obligation, branch, period, stage, to };
}

/** What makes a message about a planned meeting the same message. */
export interface PlanMessageParts {
  /** Id of the record. */
  readonly record: string;
  /** How often its day or hour was moved before: a plan that was moved is told of again. */
  readonly moves: number;
  readonly stage: string;
  /** open_id or chat_id. */
  readonly to: string;
}

/** The key of one message about a planned meeting to one recipient; no reminder's key (`readReminderKey`). */
export function planKey({ record, moves, stage, to }: PlanMessageParts): string {
  return `plan:${record}/${moves}/${stage}/${to}`;
}

/** @returns what `planKey` put together, or null for another kind of key. */
export function readPlanKey(key: string): PlanMessageParts | null {
  const match = /^plan:([^/]+)\/(\d+)\/([^/]+)\/([^/]+)$/.exec(key);
  if (match === null) return null;
  const [, record = '', moves = '', stage = '', to = ''] = match;
  return { record, moves: Number(moves), stage, to };
}

/**
 * The key of what is told about a month (`2026-03`): one for each branch, whoever reads it there, and one for each
 * administrator; no reminder's key (`readReminderKey`).
 */
export function digestKey(
  month: string,
  of: { readonly branch: string } | { readonly reader: string },
): string {
  return `digest:${month}/${'branch' in of ? `branch/${of.branch}` : `organisation/${of.reader}`}`;
}

/** Feishu's `uuid` for a delivery: at most 50 characters, the same for the same key and part. */
export function deliveryUuid(key: string, part: string): string {
  return createHash('sha256').update(`${key}|${part}`).digest('hex').slice(0, 40);
}
