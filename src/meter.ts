import type { Clock, Store, StoreLoad } from './core/ports.ts';
import type { FeishuStatus } from './feishu/feishu.ts';
import { CALL_RESULTS, type CallResult } from './feishu/retry.ts';
import type { InboxMetrics, RunningInbox } from './inbox/inbox.ts';
import { type Health, healthOf } from './meter/health.ts';
import { watchLoop } from './meter/loop.ts';
import { watchClaims } from './meter/owed.ts';
import { WRITES, watchWrites } from './meter/writes.ts';
import { createMetrics } from './web/metrics.ts';

/** What is counted about the running product; no label ever holds a name or a text. */
export interface Meter extends InboxMetrics {
  /** The store that it was made for, with its writes watched; to be used instead. */
  readonly store: Store;
  /** What `/readyz` shows. */
  health(): Health;
  /** A call to the platform ended. */
  called(result: CallResult, seconds: number): void;
  reminded(count: number): void;
  /** A look at what time has brought ended well. */
  looked(): void;
  /** In Prometheus' text format. */
  text(): string;
  stop(): void;
}

/** Read at every scrape. */
export interface MeterSources {
  /** By which things are claimed. */
  readonly clock: Clock;
  feishu(): FeishuStatus;
  inbox(): Pick<RunningInbox, 'size' | 'most'>;
  /** Whether the program has been asked to stop. */
  stopping(): boolean;
}

/** An answer is there at once, or after a rush (5 s), a busy platform (a minute and a half), an outage. */
const ANSWERED_WITHIN = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120, 600];
/** From a local disk's fsync to the 3 s that the platform waits for an acknowledgement. */
const WRITTEN_WITHIN = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 3];
/** A call over the internet, up to the client's own 10 s. */
const CALLED_WITHIN = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const NO_LOAD: StoreLoad = { busy: 0, waiting: 0 };

/** The four golden signals: latency, traffic, errors, saturation. */
export function createMeter(store: Store, sources: MeterSources): Meter {
  const metrics = createMetrics();
  const now = () => performance.now();
  const loop = watchLoop();

  const accepted = metrics.counter('zhibu_accepted_total', 'What was taken on, by kind.', {
    kind: ['message', 'action', 'event'],
  });
  const outcomes = { outcome: ['answered', 'silent', 'refused', 'failed'] } as const;
  const finished = metrics.counter('zhibu_finished_total', 'What was worked on, by outcome.', outcomes);
  const answers = metrics.histogram(
    'zhibu_answer_seconds',
    'From taking something on to its answer being out and written down.',
    outcomes,
    ANSWERED_WITHIN,
  );
  const writes = metrics.histogram(
    'zhibu_store_write_seconds',
    'Durable writes, by what is written.',
    { write: WRITES, result: ['ok', 'failed'] },
    WRITTEN_WITHIN,
  );
  const calls = metrics.histogram(
    'zhibu_platform_call_seconds',
    'Calls to the platform, by what their answer asks for.',
    { result: CALL_RESULTS },
    CALLED_WITHIN,
  );
  const reminders = metrics.counter('zhibu_reminders_sent_total', 'Reminders sent.', {});

  const watched = watchWrites(store, now, (write, result, seconds) => writes({ write, result }, seconds));
  const owed = watchClaims(watched.store.claims, now, sources.clock, (outcome, seconds) =>
    answers({ outcome }, seconds),
  );

  const health = () =>
    healthOf({
      feishu: sources.feishu(),
      ...{ waiting: sources.inbox().size(), most: sources.inbox().most },
      storeAnswers: watched.answering(),
      stopping: sources.stopping(),
    });
  const load = () => store.load?.() ?? NO_LOAD;
  metrics.gauge('zhibu_queue_length', 'Messages and events waiting or worked on.', () =>
    sources.inbox().size(),
  );
  metrics.gauge('zhibu_queue_most', 'How many of them there may be.', () => sources.inbox().most);
  metrics.gauge('zhibu_oldest_waiting_seconds', 'Age of the oldest one not answered yet.', owed.oldest);
  let lastLook = 0;
  metrics.gauge(
    'zhibu_last_tick_timestamp_seconds',
    'When a look at what is due last ended well, in seconds of the epoch; 0 before the first.',
    () => lastLook,
  );
  metrics.gauge('zhibu_outgoing', 'Deliveries under way.', () => sources.feishu().outgoing);
  metrics.gauge('zhibu_store_busy', 'Connections to the database at work.', () => load().busy);
  metrics.gauge('zhibu_store_waiting', 'Statements waiting for a connection.', () => load().waiting);
  metrics.gauge(
    'nodejs_eventloop_lag_p99_seconds',
    'Delay of the event loop since the last scrape.',
    loop.p99,
  );
  metrics.gauge('zhibu_ready', '1 when messages can be taken and answered.', () => (health().ready ? 1 : 0));

  return {
    store: { ...watched.store, claims: owed.claims },
    health,
    called: (result, seconds) => calls({ result }, seconds),
    accepted: (kind) => accepted({ kind }),
    finished(outcome, key) {
      finished({ outcome });
      owed.turnedOut(key, outcome);
    },
    reminded: (count) => reminders({}, count),
    looked() {
      // Beside Prometheus' own time, which the demo's clock may be ahead of.
      lastLook = Date.now() / 1000;
    },
    text: () => metrics.text(),
    stop: () => loop.stop(),
  };
}
