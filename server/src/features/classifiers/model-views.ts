import type { ClassifierModel, ClassifierModelSummary, ModelAtUse } from '@nativ/schemas';
import { personOf } from './classifier-views.ts';
import type { ModelRow } from './model-store.ts';

export function toModel(row: ModelRow, atLeast: number): ClassifierModel {
  return { ...toModelSummary(row, atLeast), figures: row.figures };
}

export function toModelSummary(row: ModelRow, atLeast: number): ClassifierModelSummary {
  const { number, state, examples, labels, size, figures, needsRetraining, publishedAt } = row;
  return {
    number,
    state,
    examples,
    labels: [...labels],
    size,
    accuracy: figures.examples === 0 ? null : figures.accuracy,
    atUse: atUseOf(row, atLeast),
    calibrationError: figures.examples === 0 ? null : figures.calibrationError,
    needsRetraining,
    trainedBy: personOf(row.trainedById, row.trainedByName),
    trainedAt: row.trainedAt.toISOString(),
    publishedBy: personOf(row.publishedById, row.publishedByName),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

/** What would become of inquiries at how sure it has to be: of the steps that figures have, the nearest. */
function atUseOf({ figures }: ModelRow, atLeast: number): ModelAtUse | null {
  if (figures.examples === 0) return null;
  const [nearest] = [...figures.thresholds].sort(
    (one, other) => Math.abs(one.atLeast - atLeast) - Math.abs(other.atLeast - atLeast),
  );
  if (!nearest) return null;
  const { right, wrong, heldBack } = nearest;
  return { right, wrong, heldBack };
}
