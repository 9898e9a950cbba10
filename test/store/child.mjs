// Run as a process of its own: opens the store in argv[2] and claims without end, telling each key once it is durable.
import { openStore } from '../../dist/src/store/open.js';

const [, , folder, how] = process.argv;
const log = { info() {}, warn() {}, error() {} };

try {
  const store = await openStore(`file:${folder}`, { log });
  console.log('open');
  if (how === 'claim') {
    const lanes = Array.from({ length: 20 }, async (_, lane) => {
      for (let number = 0; ; number++) {
        const key = `${process.pid}-${lane}-${number}`;
        const event = {
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
  console.log(`${error.name}: ${error.message}`);
}
