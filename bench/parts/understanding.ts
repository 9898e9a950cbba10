import { type Message, messagesOf, PROMISED, sharesOf, understood } from '../../test/kit/messages.ts';
import { quantile } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

/** Every hand-written message of test/understanding heard once, judged by what it should be understood as. */
const part: Part = {
  title: 'messages understood',
  async run(print) {
    const work = messagesOf('work');
    const measured = messagesOf('held-out');
    report('work', work, print);
    report('held-out', measured, print);
    const times = [...work, ...measured].map(timed);
    print(
      `p50: ${quantile(times, 0.5).toFixed(2)} ms (≤ 2), p99: ${quantile(times, 0.99).toFixed(2)} ms a message`,
    );
  },
};

export default part;

function report(name: string, messages: readonly Message[], print: (line: string) => void): void {
  const shares = sharesOf(messages);
  print(`${name}: ${messages.length} messages`);
  for (const { mark, title, limit } of PROMISED) {
    const share = shares[mark];
    const [sign, bound, kept] =
      'atLeast' in limit
        ? ['≥', limit.atLeast, share >= limit.atLeast]
        : ['≤', limit.atMost, share <= limit.atMost];
    const shown = `${(share * 100).toFixed(1)} % (${sign} ${(bound * 100).toFixed(0)} %)`;
    print(`  ${title}: ${shown} ${kept ? 'kept' : 'MISSED'}`);
  }
}

/** @returns how many milliseconds it takes to understand the message */
function timed(message: Message): number {
  const begun = performance.now();
  understood(message);
  return performance.now() - begun;
}
