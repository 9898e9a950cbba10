/** One line with a number, of the text exposition format. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Family {
  readonly type: string;
  readonly samples: readonly Sample[];
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"';
const SAMPLE = new RegExp(
  `^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (-?[0-9.]+(?:e[+-]?\\d+)?|\\+Inf|NaN)$`,
);
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  counter: [''],
  gauge: [''],
  histogram: ['_bucket', '_sum', '_count'],
};

/**
 * Reads Prometheus' text format 0.0.4 as strictly as its description has it
 * (https://prometheus.io/docs/instrumenting/exposition_formats/).
 * @returns families by name
 * @throws Error naming the line that is not allowed
 */
export function parseExposition(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line must end with a line feed');
  const families = new Map<string, { type: string; samples: Sample[] }>();
  const series = new Set<string>();
  let current = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (word === 'HELP') {
      if (families.has(name)) throw new Error(`told twice: ${line}`);
      families.set(name, { type: '', samples: [] });
      current = name;
    } else if (word === 'TYPE') {
      const family = families.get(name);
      if (name !== current || family === undefined || family.samples.length > 0 || !(rest in SUFFIXES))
        throw new Error(`a type out of place: ${line}`);
      family.type = rest;
    } else {
      const sample = sampleOf(line);
      const family = families.get(current);
      const allowed = (SUFFIXES[family?.type ?? ''] ?? []).map((suffix) => current + suffix);
      if (family === undefined || !allowed.includes(sample.name))
        throw new Error(`not of ${current}: ${line}`);
      const one = line.slice(0, line.lastIndexOf(' '));
      if (series.has(one)) throw new Error(`twice: ${line}`);
      series.add(one);
      family.samples.push(sample);
    }
  }
  for (const [name, family] of families) if (family.type === 'histogram') checkHistogram(name, family);
  return families;
}

function sampleOf(line: string): Sample {
  const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no sample: ${line}`);
  const pairs = [...labels.matchAll(/([^,=]+)="([^"]*)"/g)].map(([, label = '', text = '']) => [label, text]);
  if (new Set(pairs.map(([label]) => label)).size < pairs.length) throw new Error(`a label twice: ${line}`);
  return { name, labels: Object.fromEntries(pairs), value: value === '+Inf' ? Infinity : Number(value) };
}

/** Buckets are cumulative and ascending, end with +Inf, and agree with the count; each has its sum. */
function checkHistogram(name: string, { samples }: Family): void {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const { le: _, ...rest } = sample.labels;
    const key = JSON.stringify(rest);
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  for (const [key, group] of groups) {
    const buckets = group.filter((sample) => sample.name === `${name}_bucket`);
    const bounds = buckets.map(({ labels }) => (labels.le === '+Inf' ? Infinity : Number(labels.le)));
    const counts = buckets.map(({ value }) => value);
    const ascends = (values: readonly number[], strictly: boolean) =>
      values.every(
        (value, at) => at === 0 || value - (values[at - 1] ?? 0) >= (strictly ? Number.MIN_VALUE : 0),
      );
    const count = group.find((sample) => sample.name === `${name}_count`)?.value;
    const sum = group.find((sample) => sample.name === `${name}_sum`)?.value;
    const whole = bounds.at(-1) === Infinity && counts.at(-1) === count && sum !== undefined;
    if (!whole || !ascends(bounds, true) || !ascends(counts, false))
      throw new Error(`no histogram: ${name}${key}`);
  }
}
