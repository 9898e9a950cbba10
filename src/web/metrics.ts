import { createHistogram } from './histogram.ts';
import { combinationOf, combinations, type Labels, type LabelValues, written } from './series.ts';

/** Figures of the running program, written as Prometheus reads them. */
export interface Metrics {
  /**
   * Something that is counted from the start of the process on.
   * @param name ends in `_total`
   * @returns adds to it, 1 where nothing is said
   */
  counter<const Allowed extends Labels>(
    name: string,
    help: string,
    labels: Allowed,
  ): (values: LabelValues<Allowed>, by?: number) => void;
  /** Something that goes up and down; `read` is asked at every scrape. */
  gauge(name: string, help: string, read: () => number): void;
  /**
   * How long something takes.
   * @param name ends in `_seconds`
   * @param bounds upper bounds of the buckets, in seconds, ascending
   * @returns notes one duration, in seconds
   */
  histogram<const Allowed extends Labels>(
    name: string,
    help: string,
    labels: Allowed,
    bounds: readonly number[],
  ): (values: LabelValues<Allowed>, seconds: number) => void;
  /** @returns all figures in the text exposition format 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/) */
  text(): string;
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

type Kind = 'counter' | 'gauge' | 'histogram';

/** Has the process's own figures from the start, under the names that Prometheus clients use. */
export function createMetrics(): Metrics {
  const families = new Map<string, () => readonly string[]>();

  function add(name: string, help: string, kind: Kind, lines: () => readonly string[]): void {
    if (families.has(name)) throw new Error(`metric ${name} exists already`);
    families.set(name, () => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines()]);
  }

  /** @returns what is kept for each combination of labels, found by its values */
  function kept<Value>(name: string, labels: Labels, make: () => Value) {
    const all = new Map(
      combinations(labels).map((series) => [written(series), { series, value: make() }] as const),
    );
    const find = (values: Readonly<Record<string, string>>) => {
      const series = written(combinationOf(labels, values));
      const one = all.get(series);
      if (one === undefined) throw new Error(`metric ${name} has no ${series}`);
      return one.value;
    };
    return { all, find };
  }

  function gauge(name: string, help: string, read: () => number): void {
    add(name, help, 'gauge', () => [`${name} ${read()}`]);
  }

  gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', () => process.memoryUsage.rss());
  gauge('process_uptime_seconds', 'Seconds since the process started.', () => process.uptime());
  gauge('process_heap_bytes', 'Process heap size in bytes.', () => process.memoryUsage().heapUsed);

  return {
    counter(name, help, labels) {
      const { all, find } = kept(name, labels, () => ({ count: 0 }));
      add(name, help, 'counter', () =>
        [...all].map(([series, { value }]) => `${name}${series} ${value.count}`),
      );
      return (values, by = 1) => {
        find(values).count += by;
      };
    },
    gauge,
    histogram(name, help, labels, bounds) {
      const { all, find } = kept(name, labels, () => createHistogram(bounds));
      add(name, help, 'histogram', () =>
        [...all.values()].flatMap(({ series, value }) => value.lines(name, series)),
      );
      return (values, seconds) => find(values).observe(seconds);
    },
    text: () =>
      [...families.values()]
        .flatMap((lines) => lines())
        .join('\n')
        .concat('\n'),
  };
}
