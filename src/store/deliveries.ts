import type { Deliveries, Delivery } from '../core/deliveries.ts';
import type { Cabinet } from './cabinet.ts';
import { gather } from './gather.ts';
import type { DraftRows } from './rows.ts';
import { DELIVERIES, type DeliveryRow, SNOOZES } from './shapes/delivery.ts';

/** @throws SetupError when a file cannot be used */
export async function openDeliveries(cabinet: Cabinet): Promise<Deliveries> {
  const [deliveries, snoozes] = await gather([
    cabinet.open('deliveries', DELIVERIES),
    cabinet.open('snoozes', SNOOZES),
  ]);
  /** Where the rows of a card are to be looked for: of the cards that were open at the start, or came since. */
  const keysOf = new Map<string, readonly string[]>();
  for (const { card, keys } of cardsOf(deliveries.rows.values(), () => true)) keysOf.set(card, keys);

  /** The rows of a card that were not sent yet. */
  const open = (draft: DraftRows<DeliveryRow>, card: string): readonly DeliveryRow[] =>
    (keysOf.get(card) ?? [])
      .flatMap((key) => draft.get(key) ?? [])
      .filter((row) => row.messageId === null && cardOf(row) === card);

  return {
    claim: (keys, at) =>
      deliveries.change((draft) => {
        const free = [...new Set(keys)].filter((key) => !draft.has(key));
        const [card] = free;
        if (card === undefined) return null;
        for (const key of free)
          draft.set(key, { key, at, messageId: null, ...(key === card ? {} : { card }) });
        keysOf.set(card, free);
        return { card, keys: free, at };
      }),
    done: (card, messageId) =>
      deliveries.change((draft) => {
        for (const { doubted: _, ...row } of open(draft, card)) draft.set(row.key, { ...row, messageId });
      }),
    release: (card) =>
      deliveries.change((draft) => {
        for (const { key } of open(draft, card)) draft.delete(key);
      }),
    doubt: (card) =>
      deliveries.change((draft) => {
        for (const row of open(draft, card)) draft.set(row.key, { ...row, doubted: true });
      }),
    pending: async () => cardsOf(deliveries.rows.values(), (row) => row.doubted !== true),
    doubted: async () => cardsOf(deliveries.rows.values(), (row) => row.doubted === true),
    async keys() {
      return new Set(deliveries.rows.keys());
    },
    prune: (before) =>
      deliveries.change((draft) => {
        for (const { key, at, messageId } of [...draft.values()])
          if (messageId !== null && at < before) draft.delete(key);
      }),
    async snooze(snooze) {
      await snoozes.change((draft) => draft.set(SNOOZES.key(snooze), { ...snooze }));
    },
    async snoozes() {
      return [...snoozes.rows.values()];
    },
  };
}

function cardOf({ card, key }: DeliveryRow): string {
  return card ?? key;
}

function cardsOf(rows: Iterable<DeliveryRow>, which: (row: DeliveryRow) => boolean): readonly Delivery[] {
  const cards = new Map<string, Delivery>();
  for (const row of rows) {
    if (row.messageId !== null || !which(row)) continue;
    const card = cardOf(row);
    const keys = [...(cards.get(card)?.keys ?? []), row.key];
    cards.set(card, { card, keys, at: row.at });
  }
  return [...cards.values()].sort((a, b) => a.at - b.at);
}
