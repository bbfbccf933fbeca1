import type { ClassifierLabel, ClassifierLabelSet } from '@nativ/schemas';

/** Labels that are not taken away. */
export const presentLabels = (labels: readonly ClassifierLabel[]): readonly ClassifierLabel[] =>
  labels.filter(({ removedAt }) => removedAt === null);

/** A label as it is said anew with all others. */
export const asSet = ({ key, title, words }: ClassifierLabel): ClassifierLabelSet => ({ key, title, words });
