// Run as a process of its own: opens the store in argv[2] and claims without end, telling each key once it is durable.
import type { Incoming } from '../../src/core/message.ts';
import { openStore } from '../../src/store/open.ts';

const [, , folder, how] = process.argv;
const log = { info() {}, warn() {}, error() {} };

try {
  const store = await openStore(`file:${folder}`, { log });
  console.log('open');
  if (how === 'claim') {
    const lanes = Array.from({ length: 20 }, async (_, lane) => {
      for (let number = 0; ; number++) {
        const key = `${process.pid}-${lane}-${number}`;
        const event: Incoming = {
          kind: 'event',
          eventId: key,
          what: 'menu',
          chatId: '',
          operator: '',
          subject: '',
          at: number,
        };
        await store.claims.claim(key, event, number);
        console.log(key);
      }
    });
    await Promise.all(lanes);
  }
  process.stdin.resume();
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
}
