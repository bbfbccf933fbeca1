import type { Example, TeachOptions } from '@nativ/runtime';
import type { PoolClient } from 'pg';
import { openSealed } from '../../../engine/sealed-store.ts';
import type { Keyring } from '../../../security/keyring.ts';
import { presentLabels } from '../labels.ts';
import { type BegunRow, type LessonRow, listLessons } from './learning-store.ts';

/** What is learned from; texts are in memory only as long as it takes. */
export interface Lessons {
  readonly kind: 'lessons';
  readonly begun: BegunRow;
  readonly examples: readonly Example[];
  readonly options: Pick<TeachOptions, 'labels' | 'words'>;
  /** Of the examples that were taken from cases. */
  readonly ids: readonly string[];
  readonly usedSealed: boolean;
}

const most = 100_000;
/** In signs: what a thread of the usual size learns from. */
const mostText = 60_000_000;

/** Reads what there is to learn from; examples of labels that were taken away are left out. */
export async function readLessons(
  client: PoolClient,
  keyring: Keyring,
  begun: BegunRow,
): Promise<Lessons | { readonly kind: 'tooManyTexts' }> {
  const labels = presentLabels(begun.labels);
  const keys = new Set(labels.map(({ key }) => key));
  const rows = (await listLessons(client, begun.classifierId, most + 1)).filter(({ label }) => keys.has(label));
  const examples: Example[] = [];
  for (const row of rows) examples.push({ label: row.label, text: await textOf(client, keyring, begun, row) });
  const length = examples.reduce((sum, { text }) => sum + text.length, 0);
  if (rows.length > most || length > mostText) return { kind: 'tooManyTexts' };
  return {
    kind: 'lessons',
    begun,
    examples,
    options: { labels: [...keys], words: Object.fromEntries(labels.map(({ key, words }) => [key, words])) },
    ids: rows.filter(({ isOfCase }) => isOfCase).map(({ id }) => id),
    usedSealed: begun.usesSealed && rows.some(({ isSealed }) => isSealed),
  };
}

async function textOf(
  client: PoolClient,
  keyring: Keyring,
  { usesSealed }: BegunRow,
  { id, text, isSealed }: LessonRow,
): Promise<string> {
  const hidden = isSealed && usesSealed ? await openSealed(client, keyring, 'example', id) : undefined;
  return [text, hidden].filter((part) => typeof part === 'string').join('\n');
}
