/** How often values fell at or below each bound, as a Prometheus histogram counts them: cumulatively. */
export interface Histogram {
  observe(value: number): void;
  /** @param more labels that stand before `le` */
  lines(name: string, more: readonly (readonly [label: string, value: string])[]): readonly string[];
}

/** @param bounds ascending; what is above the last one is counted under +Inf */
export function createHistogram(bounds: readonly number[]): Histogram {
  const counts = new Array<number>(bounds.length).fill(0);
  let sum = 0;
  let count = 0;
  return {
    observe(value) {
      sum += value;
      count += 1;
      const at = bounds.findIndex((bound) => value <= bound);
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    },
    lines(name, more) {
      const labels = more.map(([label, value]) => `${label}="${value}"`);
      const plain = labels.length === 0 ? '' : `{${labels.join(',')}}`;
      let below = 0;
      const buckets = bounds.map((bound, at) => {
        below += counts[at] ?? 0;
        return `${name}_bucket{${[...labels, `le="${bound}"`].join(',')}} ${below}`;
      });
      return [
        ...buckets,
        `${name}_bucket{${[...labels, 'le="+Inf"'].join(',')}} ${count}`,
        `${name}_sum${plain} ${sum}`,
        `${name}_count${plain} ${count}`,
      ];
    },
  };
}
