import type { ClassifierLabelSet } from '@nativ/schemas';
import type { LabelRow } from './classifier-store.ts';

/**
 * Puts labels in the order in which they are wanted. One that is left out is taken away but not forgotten, since models and past
 * cases name it; one that comes back brings its words along, unless others are given.
 *
 * @returns the key that stands there twice instead, if one does
 */
export function arrangeLabels(
  before: readonly LabelRow[],
  wanted: readonly ClassifierLabelSet[],
  at: string,
): { readonly labels: readonly LabelRow[] } | { readonly repeated: string } {
  const keys = wanted.map(({ key }) => key);
  const repeated = keys.find((key, place) => keys.indexOf(key) !== place);
  if (repeated !== undefined) return { repeated };
  const known = new Map(before.map((label) => [label.key, label]));
  const present = wanted.map(({ key, title, words }): LabelRow => {
    const given = words ?? known.get(key)?.words ?? [];
    return { key, title, words: [...new Set(given.map((word) => word.trim()).filter(Boolean))], removedAt: null };
  });
  const gone = before
    .filter(({ key }) => !keys.includes(key))
    .map((label) => ({ ...label, removedAt: label.removedAt ?? at }));
  return { labels: [...present, ...gone] };
}

/** The labels that there are now. */
export const presentLabels = (labels: readonly LabelRow[]): readonly LabelRow[] =>
  labels.filter(({ removedAt }) => removedAt === null);

/** Whether a label is there now. */
export const isPresent = (labels: readonly LabelRow[], key: string): boolean =>
  presentLabels(labels).some((label) => label.key === key);
