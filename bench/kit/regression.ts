const ROUNDS = 40;
/** Keeps weights from running away where signs nearly say the same; the constant is left alone. */
const RIDGE = 0.3;

/** One observation: its signs, 1 or 0, and how much it counts. */
export interface Observation {
  readonly signs: readonly number[];
  readonly holds: 0 | 1;
  readonly weight: number;
}

/** @returns the weight of each sign that makes the observations most likely (logistic regression by Newton's method) */
export function fitWeights(observations: readonly Observation[]): number[] {
  const size = observations[0]?.signs.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight));
    const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? RIDGE : 0)));
    for (const { signs, holds, weight } of observations) {
      const likely = 1 / (1 + Math.exp(-dot(signs, weights)));
      for (const [row, sign] of signs.entries()) {
        add(gradient, row, weight * (likely - holds) * sign);
        const line = curvature[row] ?? [];
        for (const [column, other] of signs.entries())
          add(line, column, weight * likely * (1 - likely) * sign * other);
      }
    }
    for (const [at, step] of solve(curvature, gradient).entries()) add(weights, at, -step);
  }
  return weights;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

function add(values: number[], at: number, more: number): void {
  values[at] = (values[at] ?? 0) + more;
}

/** Gaussian elimination; the matrix is symmetric and positive, so no rows need be exchanged. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    const scale = pivot[at] ?? 1;
    for (const [column, value] of pivot.entries()) pivot[column] = value / scale;
    for (const [other, row] of rows.entries()) {
      const factor = other === at ? 0 : (row[at] ?? 0);
      for (const [column, value] of pivot.entries()) add(row, column, -factor * value);
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
