/** Values a label may take, by label: fixed in advance, so that no name and no text can become one. */
export type Labels = Readonly<Record<string, readonly string[]>>;
export type LabelValues<Allowed extends Labels> = {
  readonly [Label in keyof Allowed]: Allowed[Label][number];
};

/** Figures of the running program, written as Prometheus reads them. */
export interface Metrics {
  /**
   * Something that is counted from the start of the process on.
   * @param name ends in `_total`
   * @returns adds one
   */
  counter<const Allowed extends Labels>(
    name: string,
    help: string,
    labels: Allowed,
  ): (values: LabelValues<Allowed>) => void;
  /** Something that goes up and down; `read` is asked at every scrape. */
  gauge(name: string, help: string, read: () => number): void;
  /** @returns all figures in the text exposition format 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/) */
  text(): string;
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Has the process's own figures from the start, under the names that Prometheus clients use. */
export function createMetrics(): Metrics {
  const families = new Map<string, () => string[]>();

  function add(name: string, help: string, type: 'counter' | 'gauge', lines: () => string[]): void {
    if (families.has(name)) throw new Error(`metric ${name} exists already`);
    families.set(name, () => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines()]);
  }

  function gauge(name: string, help: string, read: () => number): void {
    add(name, help, 'gauge', () => [`${name} ${read()}`]);
  }

  gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', () => process.memoryUsage.rss());
  gauge('process_uptime_seconds', 'Seconds since the process started.', () => process.uptime());
  gauge('process_heap_bytes', 'Process heap size in bytes.', () => process.memoryUsage().heapUsed);

  return {
    counter(name, help, labels) {
      const counts = new Map(combinations(labels).map((series) => [series, 0]));
      add(name, help, 'counter', () => [...counts].map(([series, count]) => `${name}${series} ${count}`));
      return (values) => {
        const series = write(Object.keys(labels).map((label) => [label, values[label] ?? '']));
        const count = counts.get(series);
        if (count === undefined) throw new Error(`metric ${name} has no ${series}`);
        counts.set(series, count + 1);
      };
    },
    gauge,
    text: () =>
      [...families.values()]
        .flatMap((lines) => lines())
        .join('\n')
        .concat('\n'),
  };
}

/** Every series of a counter, so that each is there, at 0, before anything has happened. */
function combinations(labels: Labels): string[] {
  let all: [string, string][][] = [[]];
  for (const [label, values] of Object.entries(labels)) {
    all = all.flatMap((series) => values.map((value): [string, string][] => [...series, [label, value]]));
  }
  return all.map(write);
}

function write(series: readonly (readonly [string, string])[]): string {
  if (series.length === 0) return '';
  return `{${series.map(([label, value]) => `${label}="${value}"`).join(',')}}`;
}
