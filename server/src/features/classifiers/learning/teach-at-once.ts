import { type Example, type TeachOptions, teachAndAssess, writeModel } from '@nativ/runtime';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../../db/engine-transaction.ts';
import type { Actor } from '../../../security/actor.ts';
import { insertModel } from './learning-store.ts';
import type { Learned } from './thread-work.ts';

/** What a few dozen examples teach, in about half a second. */
export function learnAtOnce(examples: readonly Example[], options: Pick<TeachOptions, 'labels' | 'words'>): Learned {
  const taught = teachAndAssess(examples, options);
  if ('problem' in taught) throw new Error(`Expected examples of two labels at least, but found: ${taught.problem}.`);
  const { model, figures } = taught;
  return { kind: 'learned', bytes: writeModel(model), labels: model.labels, figures };
}

/** Keeps as a draft what was learned without the queue, which is not there yet when a sample is made. @returns its number */
export function keepDraft(
  engine: Pool,
  { workspaceId, userId: trainedBy }: Actor,
  classifierId: string,
  { bytes, labels, figures }: Learned,
): Promise<number> {
  return asEngine(engine, workspaceId, (client) =>
    insertModel(client, {
      workspaceId,
      id: uuidv7(),
      classifierId,
      bytes,
      labels,
      figures: structuredClone(figures) as unknown as Parameters<typeof insertModel>[1]['figures'],
      examples: figures.examples,
      until: new Date(),
      trainedBy,
      needsRetraining: false,
    }),
  );
}
