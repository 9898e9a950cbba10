/** Values a label may take, by label: fixed in advance, so that no name and no text can become one. */
export type Labels = Readonly<Record<string, readonly string[]>>;
export type LabelValues<Allowed extends Labels> = {
  readonly [Label in keyof Allowed]: Allowed[Label][number];
};

/** One of a figure's label combinations, as it is written between the name and the number. */
type Pair = readonly [label: string, value: string];

/** @returns every combination of the values, so that each series is there, at 0, before anything has happened */
export function combinations(labels: Labels): readonly (readonly Pair[])[] {
  let all: readonly (readonly Pair[])[] = [[]];
  for (const [label, values] of Object.entries(labels))
    all = all.flatMap((series) => values.map((value): readonly Pair[] => [...series, [label, value]]));
  return all;
}

/** @returns the combination that `values` name, in the order of `labels` */
export function combinationOf(labels: Labels, values: Readonly<Record<string, string>>): readonly Pair[] {
  return Object.keys(labels).map((label) => [label, values[label] ?? '']);
}

/** @returns `{a="1",b="2"}`, or nothing where there are no labels */
export function written(series: readonly Pair[]): string {
  if (series.length === 0) return '';
  return `{${series.map(([label, value]) => `${label}="${value}"`).join(',')}}`;
}
