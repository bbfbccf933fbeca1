import type { ClassifierTraining } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { findClassifier } from './classifier-store.ts';
import { toTraining } from './classifier-views.ts';
import * as store from './training-store.ts';

export type TrainingOutcome =
  | { readonly kind: 'done'; readonly training: ClassifierTraining }
  | { readonly kind: 'underWay'; readonly training: ClassifierTraining }
  | { readonly kind: 'missing' | 'none' | 'tooFewLabels' };

/** Lets classifiers learn. The learning itself is a job, which any node may do. */
export class TrainingService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  last(actor: Actor, key: string): Promise<TrainingOutcome> {
    return asPerson(this.people, actor, async (transaction) => {
      const classifier = await findClassifier(transaction, key);
      return classifier === null ? { kind: 'missing' } : lastOf(transaction, classifier.id);
    });
  }

  start(actor: Actor, key: string): Promise<TrainingOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<TrainingOutcome> => {
      const classifier = await findClassifier(transaction, key);
      if (classifier === null) return { kind: 'missing' };
      // Two are the least between which anything can be told apart; of examples hidden from the asker the job knows.
      if ((await store.countTaughtLabels(transaction, classifier.id)) < 2) return { kind: 'tooFewLabels' };
      const { workspaceId, userId: startedBy } = actor;
      const id = uuidv7();
      if (!(await store.insertTraining(transaction, { workspaceId, id, classifierId: classifier.id, startedBy }))) {
        const last = await lastOf(transaction, classifier.id);
        return last.kind === 'done' ? { ...last, kind: 'underWay' } : last;
      }
      await recordAudit(transaction, actor, { action: 'training.started', subjectId: id, detail: { key } });
      return lastOf(transaction, classifier.id);
    });
  }

  /** Stops what is under way: the node that learns hears of it within a second. */
  cancel(actor: Actor, key: string): Promise<'cancelled' | 'missing' | 'none'> {
    return asPerson(this.people, actor, async (transaction) => {
      const classifier = await findClassifier(transaction, key);
      if (classifier === null) return 'missing';
      const id = await store.cancelTraining(transaction, classifier.id);
      if (id === null) return 'none';
      await recordAudit(transaction, actor, { action: 'training.cancelled', subjectId: id, detail: { key } });
      return 'cancelled';
    });
  }
}

async function lastOf(transaction: Knex.Transaction, classifierId: string): Promise<TrainingOutcome> {
  const row = await store.findTraining(transaction, classifierId);
  return row === null ? { kind: 'none' } : { kind: 'done', training: toTraining(row) };
}
