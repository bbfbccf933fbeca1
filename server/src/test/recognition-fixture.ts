import { type Model, teach, writeModel } from '@nativ/runtime';
import { uuidv7 } from 'uuidv7';
import type { TestDatabase } from './database.ts';

const texts: Readonly<Record<string, readonly string[]>> = {
  legal: [
    'I was fired and want to know my rights',
    'my employer does not pay my wages, what does the law say',
    'the court sent me a letter about a lawsuit',
    'I need a lawyer to read my contract',
    'is it legal that they fire me while I am ill',
    'the landlord broke the contract and I want to sue',
  ],
  social: [
    'I am lonely and would like somebody to talk to',
    'we have no food for the children this week',
    'my mother is old and needs help at home',
    'I cannot pay the rent and fear to lose the flat',
    'my family needs clothes and food for the winter',
    'I feel alone since my husband died',
  ],
};

/** The labels that the classifiers of the tests have. */
export const kindLabels = ['legal', 'social'] as const;

export const legalText = 'they fired me, what are my rights under the contract';

export function taughtModel(): Model {
  const examples = Object.entries(texts).flatMap(([label, all]) => all.map((text) => ({ text, label })));
  const model = teach(examples, { labels: kindLabels });
  if ('problem' in model) throw new Error(`Expected a model, but found ${model.problem}.`);
  return model;
}

interface Wish {
  readonly workspaceId: string;
  readonly key?: string;
  /** Null for a classifier without a published model. */
  readonly bytes?: Uint8Array | null;
  readonly usesSealed?: boolean;
  readonly reviewCorrections?: boolean;
  readonly server?: { readonly connector: string; readonly path: string; readonly model: string };
}

/** Stores a classifier of two labels with a published model. @returns its id */
export async function storeClassifier(
  { database }: TestDatabase,
  {
    workspaceId,
    key = 'kinds',
    bytes = writeModel(taughtModel()),
    usesSealed = false,
    reviewCorrections = false,
    server,
  }: Wish,
): Promise<string> {
  const id = uuidv7();
  const labels = kindLabels.map((label) => ({
    key: label,
    title: { he: label, en: label },
    words: [],
    removedAt: null,
  }));
  await database.owner('nativ.classifiers').insert({
    workspace_id: workspaceId,
    id,
    key,
    title: JSON.stringify({ he: 'סוג', en: 'Kind' }),
    labels: JSON.stringify(labels),
    uses_sealed: usesSealed,
    review_corrections: reviewCorrections,
    at_least: 0.6,
    source: server ? 'server' : 'own',
    server: server ? JSON.stringify(server) : null,
  });
  if (bytes !== null)
    await database.owner('nativ.models').insert({
      workspace_id: workspaceId,
      id: uuidv7(),
      classifier_id: id,
      number: 1,
      state: 'published',
      bytes: Buffer.from(bytes),
      size: bytes.length,
      labels: [...kindLabels],
      figures: '{}',
      examples: 12,
      learned_until: new Date(),
      published_at: new Date(),
    });
  return id;
}
