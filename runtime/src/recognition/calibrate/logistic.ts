/** One case that a chance is learned from: whether it came true, by which signs, and for how much it counts. */
export interface Trial {
  readonly signs: readonly number[];
  readonly cameTrue: boolean;
  readonly weight: number;
}

const mostRounds = 30;
const closeEnough = 1e-7;

/** How likely something is, of a sum of signs. */
export function chance(weights: readonly number[], signs: readonly number[]): number {
  return 1 / (1 + Math.exp(-weigh(weights, signs)));
}

export function weigh(weights: readonly number[], signs: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (signs[at] as number), 0);
}

/**
 * Learns what signs say about whether something comes true: logistic regression by Newton's method. Few trials move the weights
 * little from what is usual.
 *
 * @param hold how strongly each weight is held where it usually is
 */
export function learnChance(
  trials: readonly Trial[],
  usual: readonly number[],
  hold: readonly number[],
): readonly number[] {
  let weights = usual;
  for (let round = 0; round < mostRounds; round++) {
    const { slope, bend } = slopeAt(trials, weights, usual, hold);
    const step = solved(bend, slope);
    // Half a step at most a unit long, so that a first step from far away does not overshoot.
    const length = Math.max(...step.map(Math.abs));
    const share = length > 2 ? 2 / length : 1;
    weights = weights.map((weight, at) => weight - share * (step[at] as number));
    if (length < closeEnough) break;
  }
  return weights;
}

function slopeAt(
  trials: readonly Trial[],
  weights: readonly number[],
  usual: readonly number[],
  hold: readonly number[],
) {
  const slope = weights.map((weight, at) => (hold[at] as number) * (weight - (usual[at] as number)));
  const bend = weights.map((_, row) => weights.map((__, column) => (row === column ? (hold[row] as number) : 0)));
  for (const { signs, cameTrue, weight } of trials) {
    const said = chance(weights, signs);
    const off = weight * (said - (cameTrue ? 1 : 0));
    const steep = weight * said * (1 - said);
    for (const [row, sign] of signs.entries()) {
      slope[row] = (slope[row] as number) + off * sign;
      const line = bend[row] as number[];
      for (const [column, other] of signs.entries()) line[column] = (line[column] as number) + steep * sign * other;
    }
  }
  return { slope, bend };
}

/** Solves a few linear equations by elimination; what holds the weights keeps them solvable. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (const [at, pivot] of rows.entries()) {
    const head = pivot[at] as number;
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] as number) / head;
      for (let column = at; column <= rows.length; column++) {
        row[column] = (row[column] as number) - factor * (pivot[column] as number);
      }
    }
  }
  return rows.map((row, at) => (row[rows.length] as number) / (row[at] as number));
}
