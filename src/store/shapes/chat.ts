import { z } from 'zod';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

/** A chat that the platform has closed to the bot. */
export interface DisabledChat {
  readonly chatId: string;
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export const CHATS: RowKind<DisabledChat> = {
  format: 'zhibu/chats',
  key: (row) => row.chatId,
  is: guard<DisabledChat>(z.looseObject({ chatId: z.string(), reason: z.string(), at: z.number() })),
};
