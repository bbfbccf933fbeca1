import type { Classifier, ClassifierSummary, ClassifierTraining, PersonName } from '@nativ/schemas';
import type { StandingRow, TrainingRow } from './classifier-store.ts';
import { presentLabels } from './labels.ts';

export const personOf = (id: string | null, name: string | null): PersonName | null =>
  id === null || name === null ? null : { id, name };

export function toTraining({ startedById, startedByName, ...row }: TrainingRow): ClassifierTraining {
  const { endedAt } = row;
  return {
    ...row,
    startedBy: personOf(startedById, startedByName),
    startedAt: new Date(row.startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
  };
}

export function toSummary(row: StandingRow): ClassifierSummary {
  return { ...standingOf(row), labels: presentLabels(row.labels).length };
}

export function toClassifier(
  row: StandingRow,
  examples: ReadonlyMap<string, number>,
  flows: Classifier['flows'],
): Classifier {
  const { reviewCorrections, usesSealed, atLeast, server } = row;
  const labels = row.labels.map(({ words, ...label }) => ({
    ...label,
    words: [...words],
    examples: examples.get(label.key) ?? 0,
  }));
  return { ...standingOf(row), labels, reviewCorrections, usesSealed, atLeast, server, flows };
}

function standingOf(row: StandingRow): Omit<ClassifierSummary, 'labels'> {
  const { id, key, title, source, published, draft, needsRetraining, accepted, waiting, fresh, training, archivedAt } =
    row;
  return {
    id,
    key,
    title,
    source,
    published,
    draft,
    needsRetraining,
    counts: { accepted, waiting, fresh },
    training: training && toTraining(training),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}
