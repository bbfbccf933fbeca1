/** How well a classifier does on texts that it was not taught, by its own examples. All shares are from 0 to 1. */
export interface Figures {
  /** Examples that were asked about. */
  readonly examples: number;
  /** The share of them that was recognised, if the model never abstained. */
  readonly accuracy: number;
  readonly labels: readonly LabelFigures[];
  /** What was taken for what, the most frequent first; at most 50. */
  readonly confusions: readonly { readonly label: string; readonly takenFor: string; readonly count: number }[];
  /** How far probabilities are from what came true, on average (expected calibration error, ten bins). */
  readonly calibrationError: number;
  /** For each tenth of probability that occurred: what was said on average, and what came true. */
  readonly reliability: readonly ReliabilityBin[];
  /** How many of the surest answers are right: of the surest tenth, two tenths, up to all. */
  readonly coverage: readonly { readonly share: number; readonly accuracy: number; readonly atLeast: number }[];
  /** What would become of the examples with each threshold, in shares that sum up to 1. */
  readonly thresholds: readonly ThresholdFigures[];
  readonly outOfScope: OutOfScopeFigures | null;
}

export interface LabelFigures {
  readonly label: string;
  readonly examples: number;
  /** Of the texts that were taken for it, the share that was; null when there was none. */
  readonly precision: number | null;
  /** Of its texts, the share that was recognised; null when there was none. */
  readonly recall: number | null;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly probability: number;
  readonly accuracy: number;
}

export interface ThresholdFigures {
  readonly atLeast: number;
  readonly right: number;
  readonly wrong: number;
  readonly heldBack: number;
}

/** How well strange texts are told: by labels that were left out, or by examples of none. Null with too few labels for that. */
export interface OutOfScopeFigures {
  /** How often a strange text looks stranger than a known one. */
  readonly auroc: number;
  /** Of strange texts, the share that is held back, by looking unknown or by the usual threshold. */
  readonly heldBack: number;
}
