import { explain, recognise } from '@nativ/runtime';
import type {
  ClassifierModel,
  ClassifierModelPublished,
  ClassifierModelSummary,
  ClassifierTried,
  ClassifierTry,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import { type ClassifierRow, findClassifier } from './classifier-store.ts';
import { presentLabels } from './labels.ts';
import type { ModelCache } from './model-cache.ts';
import * as store from './model-store.ts';
import { toModel, toModelSummary } from './model-views.ts';

type Refused = { readonly kind: 'missing' | 'noModel' | 'damaged' };
export type ModelOutcome<T> = { readonly kind: 'done'; readonly value: T } | Refused;

interface Found {
  readonly classifier: ClassifierRow;
  readonly model: store.ModelRow;
}

/** What classifiers have learned: to look at, to try, and to put into use. */
export class ModelService {
  private readonly people: Knex;
  private readonly models: ModelCache;

  constructor(parts: { readonly people: Knex; readonly models: ModelCache }) {
    this.people = parts.people;
    this.models = parts.models;
  }

  list(actor: Actor, key: string, below: number, limit: number): Promise<ModelOutcome<Page<ClassifierModelSummary>>> {
    return asPerson(this.people, actor, async (transaction) => {
      const classifier = await findClassifier(transaction, key);
      if (classifier === null) return { kind: 'missing' };
      const rows = await store.listModels(transaction, classifier.id, below, limit + 1);
      const toItem = (row: store.ModelRow) => toModelSummary(row, classifier.atLeast);
      return { kind: 'done', value: pageOf(rows, limit, (row) => [String(row.number)], toItem) };
    });
  }

  async get(actor: Actor, key: string, number: number): Promise<ModelOutcome<ClassifierModel>> {
    const found = await this.find(actor, key, number);
    if ('kind' in found) return found;
    return { kind: 'done', value: toModel(found.model, found.classifier.atLeast) };
  }

  /**
   * Puts a model into use, a draft or an earlier one. It is read first: one that is damaged never comes into use. Nodes hear of it
   * within a second.
   */
  async publish(actor: Actor, key: string, number: number): Promise<ModelOutcome<ClassifierModelPublished>> {
    const found = await this.find(actor, key, number);
    if ('kind' in found) return found;
    const { id } = found.model;
    if ((await this.models.get(actor.workspaceId, id)) === null) return { kind: 'damaged' };
    const { id: classifierId } = found.classifier;
    return asPerson(this.people, actor, async (transaction): Promise<ModelOutcome<ClassifierModelPublished>> => {
      await store.lockClassifier(transaction, classifierId);
      const before = (await store.findPublished(transaction, classifierId))?.number ?? null;
      await store.putIntoUse(transaction, { classifierId, id, by: actor.userId });
      const detail = { key, number: String(number), before: before === null ? null : String(before) };
      await recordAudit(transaction, actor, { action: 'model.published', subjectId: classifierId, detail });
      return { kind: 'done', value: { number, before } };
    });
  }

  /** What a model says of a text; the text is kept nowhere. */
  async try(actor: Actor, key: string, wish: ClassifierTry): Promise<ModelOutcome<ClassifierTried>> {
    const found = await this.find(actor, key, wish.model ?? null);
    if ('kind' in found) return found;
    const model = await this.models.get(actor.workspaceId, found.model.id);
    if (model === null) return { kind: 'damaged' };
    const { text, atLeast = found.classifier.atLeast } = wish;
    const said = withoutRemoved(recognise(model, text, { atLeast }), found.classifier);
    const likeliest = said.label ?? said.runnersUp[0]?.label;
    const words = likeliest === undefined ? [] : explain(model, text, likeliest).map((word) => ({ ...word }));
    const runnersUp = said.runnersUp.map((one) => ({ ...one }));
    return { kind: 'done', value: { model: found.model.number, ...said, runnersUp, words } };
  }

  /** The model with a number, or the one to ask where none is named. */
  private find(actor: Actor, key: string, number: number | null): Promise<Found | Refused> {
    return asPerson(this.people, actor, async (transaction): Promise<Found | Refused> => {
      const classifier = await findClassifier(transaction, key);
      if (classifier === null) return { kind: 'missing' };
      const model =
        number === null
          ? await store.findModelToAsk(transaction, classifier.id)
          : await store.findModel(transaction, classifier.id, number);
      return model === null ? { kind: 'noModel' } : { classifier, model };
    });
  }
}

type Said = Pick<ClassifierTried, 'label' | 'probability' | 'abstained'> & {
  readonly runnersUp: readonly { readonly label: string; readonly probability: number }[];
};

/** A label that was taken away since is no answer any more: the model then abstains, as it does in flows. */
function withoutRemoved(said: Said, { labels }: ClassifierRow): Said {
  const present = new Set(presentLabels(labels).map(({ key }) => key));
  const runnersUp = said.runnersUp.filter(({ label }) => present.has(label));
  if (said.label === null || present.has(said.label)) return { ...said, runnersUp };
  return { label: null, probability: said.probability, abstained: 'unsure', runnersUp };
}
