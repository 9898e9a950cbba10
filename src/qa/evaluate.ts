import { createEngine } from './search/engine.ts';

export interface Passage {
  readonly id: string;
  readonly text: string;
}

export interface Query {
  readonly id: string;
  readonly q: string;
  readonly relevant_ids: readonly string[];
}

/** What `zhibu eval` prints; shares 0–1, times in milliseconds, memory in megabytes. */
export interface Evaluation {
  readonly n: number;
  readonly recall_at_1: number;
  readonly recall_at_5: number;
  readonly mrr_at_10: number;
  readonly build_ms: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly rss_mb: number;
}

/** Where time and memory are read; both only describe the run. */
export interface Gauge {
  /** Milliseconds, any origin. */
  now(): number;
  /** Bytes resident. */
  rss(): number;
}

const DEPTH = 10;

/** Retrieval quality on any collection: how often the first hits hold a relevant passage. */
export function evaluate(passages: readonly Passage[], queries: readonly Query[], gauge: Gauge): Evaluation {
  const begun = gauge.now();
  const engine = createEngine(passages.map((passage) => passage.text));
  const built = gauge.now() - begun;
  const times: number[] = [];
  let [first, five, reciprocal] = [0, 0, 0];
  for (const query of queries) {
    const relevant = new Set(query.relevant_ids);
    const asked = gauge.now();
    const hits = engine.search(query.q, DEPTH);
    times.push(gauge.now() - asked);
    const rank = hits.findIndex(({ text }) => relevant.has(passages[text]?.id ?? '')) + 1;
    if (rank === 0) continue;
    if (rank === 1) first += 1;
    if (rank <= 5) five += 1;
    reciprocal += 1 / rank;
  }
  const n = queries.length;
  times.sort((one, other) => one - other);
  return {
    n,
    recall_at_1: rounded(first / n),
    recall_at_5: rounded(five / n),
    mrr_at_10: rounded(reciprocal / n),
    build_ms: rounded(built),
    p50_ms: rounded(percentile(times, 0.5)),
    p99_ms: rounded(percentile(times, 0.99)),
    rss_mb: rounded(gauge.rss() / 1e6),
  };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 : 0;
}
