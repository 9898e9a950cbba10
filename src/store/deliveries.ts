import type { Deliveries } from '../core/ports.ts';
import type { Cabinet } from './cabinet.ts';
import { gather } from './gather.ts';
import { DELIVERIES, SNOOZES } from './shapes/delivery.ts';

/** @throws SetupError when a file cannot be used */
export async function openDeliveries(cabinet: Cabinet): Promise<Deliveries> {
  const [deliveries, snoozes] = await gather([
    cabinet.open('deliveries', DELIVERIES),
    cabinet.open('snoozes', SNOOZES),
  ]);
  return {
    async claim(key, at) {
      return deliveries.change((draft) => {
        if (draft.has(key)) return false;
        draft.set(key, { key, at, messageId: null });
        return true;
      });
    },
    async done(key, messageId) {
      await deliveries.change((draft) => {
        const row = draft.get(key);
        if (row?.messageId === null) draft.set(key, { ...row, messageId });
      });
    },
    async pending() {
      return [...deliveries.rows.values()]
        .filter((row) => row.messageId === null)
        .map(({ key, at }) => ({ key, at }))
        .sort((a, b) => a.at - b.at);
    },
    async keys() {
      return new Set(deliveries.rows.keys());
    },
    async snooze(snooze) {
      await snoozes.change((draft) => draft.set(SNOOZES.key(snooze), { ...snooze }));
    },
    async snoozes() {
      return [...snoozes.rows.values()];
    },
  };
}
