import type { FeishuStatus } from './feishu/feishu.ts';
import type { InboxMetrics } from './inbox/inbox.ts';
import { createMetrics } from './web/metrics.ts';

/** What is counted about the running product; no label ever holds a name or a text. */
export interface Meter extends InboxMetrics {
  reminded(count: number): void;
  /** In Prometheus' text format. */
  text(): string;
}

/** @param sources read at every scrape */
export function createMeter(sources: { status(): FeishuStatus; waiting(): number }): Meter {
  const metrics = createMetrics();
  const accepted = metrics.counter('zhibu_accepted_total', 'What was taken on, by kind.', {
    kind: ['message', 'action', 'event'],
  });
  const finished = metrics.counter('zhibu_finished_total', 'What was finished, by outcome.', {
    outcome: ['answered', 'silent', 'refused', 'failed'],
  });
  const reminders = metrics.counter('zhibu_reminders_sent_total', 'Reminders sent.', {});
  metrics.gauge('zhibu_queue_length', 'Messages and events waiting or worked on.', sources.waiting);
  metrics.gauge('zhibu_outgoing', 'Deliveries under way.', () => sources.status().outgoing);
  metrics.gauge('zhibu_ready', '1 when messages can be taken and answered.', () =>
    sources.status().ready ? 1 : 0,
  );
  return {
    accepted: (kind) => accepted({ kind }),
    finished: (outcome) => finished({ outcome }),
    reminded(count) {
      for (let sent = 0; sent < count; sent += 1) reminders({});
    },
    text: () => metrics.text(),
  };
}
