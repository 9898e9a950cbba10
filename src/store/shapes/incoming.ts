import { z } from 'zod';
import type { Incoming } from '../../core/message.ts';

const chatType = z.enum(['p2p', 'group']);

const message = z.looseObject({
  kind: z.literal('message'),
  messageId: z.string(),
  chatId: z.string(),
  chatType,
  sender: z.string(),
  fromBot: z.boolean(),
  sentAt: z.number(),
  text: z.string(),
  mentions: z.array(z.looseObject({ openId: z.string(), name: z.string() })),
  addressed: z.boolean(),
  unreadable: z.string().nullable(),
  parentId: z.string().nullable(),
  threadId: z.string().nullable(),
  rootId: z.exactOptional(z.string()),
  sealed: z.exactOptional(z.string()),
  file: z.exactOptional(z.looseObject({ key: z.string(), name: z.string() })),
});

const action = z.looseObject({
  kind: z.literal('action'),
  eventId: z.string(),
  messageId: z.string(),
  chatId: z.string(),
  chatType,
  operator: z.string(),
  action: z.string(),
  payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  form: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean(), z.null()])),
  at: z.number(),
});

const event = z.looseObject({
  kind: z.literal('event'),
  eventId: z.string(),
  what: z.enum(['bot-added', 'bot-removed', 'private-chat-entered', 'message-recalled', 'menu']),
  chatId: z.string(),
  operator: z.string(),
  subject: z.string(),
  at: z.number(),
});

/** Anything that can be claimed. */
export const INCOMING: z.ZodType<Incoming> = z.discriminatedUnion('kind', [message, action, event]);
