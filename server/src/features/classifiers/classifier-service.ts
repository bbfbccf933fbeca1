import type { Classifier, ClassifierCreate, ClassifierPatch, ClassifierSummary, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import * as store from './classifier-store.ts';
import { toClassifier, toSummary } from './classifier-views.ts';
import { arrangeLabels } from './labels.ts';

export type ClassifierOutcome =
  | { readonly kind: 'kept'; readonly classifier: Classifier }
  | { readonly kind: 'missing' | 'keyTaken' | 'noServer' }
  | { readonly kind: 'labelRepeated'; readonly label: string }
  /** By a flow in use. */
  | { readonly kind: 'inUse'; readonly flow: LocalizedText };

/** Sets classifiers up. What they learn from and what they have learned is kept beside. */
export class ClassifierService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, afterKey: string, limit: number): Promise<Page<ClassifierSummary>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listClassifiers(transaction, afterKey, limit + 1);
      return pageOf(rows, limit, (row) => [row.key], toSummary);
    });
  }

  get(actor: Actor, key: string): Promise<Classifier | null> {
    return asPerson(this.people, actor, (transaction) => read(transaction, key));
  }

  create(actor: Actor, { key, title, labels }: ClassifierCreate): Promise<ClassifierOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<ClassifierOutcome> => {
      const arranged = arrangeLabels([], labels, '');
      if ('repeated' in arranged) return { kind: 'labelRepeated', label: arranged.repeated };
      if (await store.findClassifier(transaction, key)) return { kind: 'keyTaken' };
      const id = uuidv7();
      const row = { workspaceId: actor.workspaceId, id, key, title, labels: arranged.labels };
      if (!(await store.insertClassifier(transaction, row))) return { kind: 'keyTaken' };
      await recordAudit(transaction, actor, { action: 'classifier.created', subjectId: id, detail: { key } });
      return kept(transaction, key);
    });
  }

  change(actor: Actor, key: string, { labels, archived, ...patch }: ClassifierPatch): Promise<ClassifierOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<ClassifierOutcome> => {
      const before = await store.findClassifier(transaction, key);
      if (before === null) return { kind: 'missing' };
      const arranged = labels
        ? arrangeLabels(before.labels, labels, new Date().toISOString())
        : { labels: before.labels };
      if ('repeated' in arranged) return { kind: 'labelRepeated', label: arranged.repeated };
      const flow = archived === true ? await store.publishedFlowAsking(transaction, key) : null;
      if (flow !== null) return { kind: 'inUse', flow };
      const after = {
        ...before,
        ...patch,
        labels: arranged.labels,
        archivedAt: archivedAt(before.archivedAt, archived),
      };
      if (after.source === 'server' && after.server === null) return { kind: 'noServer' };
      await store.updateClassifier(transaction, after);
      const detail = {
        key,
        settings: Object.keys({
          ...patch,
          ...(labels && { labels }),
          ...(archived !== undefined && { archived }),
        }).join(' '),
      };
      await recordAudit(transaction, actor, { action: 'classifier.changed', subjectId: before.id, detail });
      return kept(transaction, key);
    });
  }
}

/** Put away twice, it is put away since the first time. */
function archivedAt(before: Date | null, wish: boolean | undefined): Date | null {
  if (wish === undefined) return before;
  return wish ? (before ?? new Date()) : null;
}

async function read(transaction: Knex.Transaction, key: string): Promise<Classifier | null> {
  const row = await store.findStanding(transaction, key);
  if (row === null) return null;
  const examples = await store.countByLabel(transaction, row.id);
  return toClassifier(row, examples, await store.flowsAsking(transaction, key));
}

async function kept(transaction: Knex.Transaction, key: string): Promise<ClassifierOutcome> {
  const classifier = await read(transaction, key);
  if (classifier === null) throw new Error(`Expected classifier '${key}' to be there once written, but it is not.`);
  return { kind: 'kept', classifier };
}
