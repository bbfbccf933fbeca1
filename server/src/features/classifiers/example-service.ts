import type {
  ClassifierExample,
  ClassifierExamplePatch,
  ClassifierExamplesAdd,
  ClassifierExamplesAdded,
  ClassifierExamplesReview,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import { type ClassifierRow, findClassifier } from './classifier-store.ts';
import { personOf } from './classifier-views.ts';
import * as store from './example-store.ts';
import { cleanText, digestOf, languageOf } from './example-text.ts';
import { isPresent } from './labels.ts';

/** More examples than learning needs, and than a node has memory for. */
export const mostExamples = 50_000;

export type Refused =
  | { readonly kind: 'missing' | 'noExample' | 'withoutWords' | 'repeated' | 'ofCase' | 'tooMany' }
  | { readonly kind: 'unknownLabel'; readonly label: string };
type Outcome<T> = { readonly kind: 'done'; readonly value: T } | Refused;

/** The texts by which a classifier learns. */
export class ExampleService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(
    actor: Actor,
    key: string,
    filter: store.ExampleFilter,
    place: { readonly beforeId: string | null; readonly limit: number },
  ): Promise<Outcome<Page<ClassifierExample>>> {
    return this.of(actor, key, async (transaction, { id }) => {
      const { label = null, origin = null, state = null, q = null } = filter;
      const wish = { ...place, limit: place.limit + 1 };
      const rows = await store.listExamples(transaction, id, { label, origin, state, q: q === '' ? null : q }, wish);
      return { kind: 'done', value: pageOf(rows, place.limit, (row) => [row.id], toExample) };
    });
  }

  add(actor: Actor, key: string, { label, texts }: ClassifierExamplesAdd): Promise<Outcome<ClassifierExamplesAdded>> {
    return this.of(actor, key, async (transaction, classifier) => {
      if (!isPresent(classifier.labels, label)) return { kind: 'unknownLabel', label };
      const examples = texts.map((text) => newExample(text, label));
      if (!examples.every((example) => example !== null)) return { kind: 'withoutWords' };
      if ((await store.countExamples(transaction, classifier.id)) + examples.length > mostExamples)
        return { kind: 'tooMany' };
      const { workspaceId, userId: byId } = actor;
      const added = { workspaceId, byId, classifierId: classifier.id, origin: 'typed', examples } as const;
      const { size } = await store.insertExamples(transaction, added);
      await record(transaction, actor, 'added', classifier.id, size);
      return { kind: 'done', value: { added: size, repeated: texts.length - size } };
    });
  }

  async change(
    actor: Actor,
    key: string,
    id: string,
    { text, label, state }: ClassifierExamplePatch,
  ): Promise<Outcome<ClassifierExample>> {
    try {
      return await this.of(actor, key, async (transaction, classifier) => {
        const before = await store.findExample(transaction, classifier.id, id);
        if (before === null) return { kind: 'noExample' };
        if (text !== undefined && before.instanceId !== null) return { kind: 'ofCase' };
        if (label !== undefined && !isPresent(classifier.labels, label)) return { kind: 'unknownLabel', label };
        const written = text === undefined ? null : newExample(text, label ?? before.label);
        if (text !== undefined && written === null) return { kind: 'withoutWords' };
        const after = { text: written, label: label ?? before.label, state: state ?? before.state };
        await store.updateExample(transaction, id, after);
        await recordAudit(transaction, actor, { action: 'example.changed', subjectId: id });
        const row = await store.findExample(transaction, classifier.id, id);
        return row === null ? { kind: 'noExample' } : { kind: 'done', value: toExample(row) };
      });
    } catch (cause) {
      if (isUniqueViolation(cause)) return { kind: 'repeated' };
      throw cause;
    }
  }

  review(actor: Actor, key: string, { ids, state }: ClassifierExamplesReview): Promise<Outcome<number>> {
    return this.of(actor, key, async (transaction, { id }) => {
      const changed = await store.reviewExamples(transaction, id, ids, state);
      await record(transaction, actor, 'reviewed', id, changed);
      return { kind: 'done', value: changed };
    });
  }

  remove(actor: Actor, key: string, id: string): Promise<Outcome<true>> {
    return this.of(actor, key, async (transaction, classifier) => {
      if (!(await store.deleteExample(transaction, classifier.id, id))) return { kind: 'noExample' };
      await recordAudit(transaction, actor, { action: 'example.deleted', subjectId: id });
      return { kind: 'done', value: true };
    });
  }

  private of<T>(
    actor: Actor,
    key: string,
    work: (transaction: Knex.Transaction, classifier: ClassifierRow) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return asPerson(this.people, actor, async (transaction): Promise<Outcome<T>> => {
      const classifier = await findClassifier(transaction, key);
      return classifier === null ? { kind: 'missing' } : work(transaction, classifier);
    });
  }
}

/** Null for a text without a word. */
export function newExample(given: string, label: string): store.NewExample | null {
  const text = cleanText(given);
  return text === null ? null : { id: uuidv7(), text, label, language: languageOf(text), digest: digestOf(text) };
}

/** How many there were, never what they say. */
export async function record(
  transaction: Knex.Transaction,
  actor: Actor,
  what: 'added' | 'imported' | 'reviewed',
  classifierId: string,
  count: number,
): Promise<void> {
  if (count === 0) return;
  const detail = { count: String(count) };
  await recordAudit(transaction, actor, { action: `example.${what}`, subjectId: classifierId, detail });
}

function toExample({ byId, byName, createdAt, ...row }: store.ExampleRow): ClassifierExample {
  return { ...row, by: personOf(byId, byName), createdAt: createdAt.toISOString() };
}
