import { sortedTextReader, type TextToSort, type Variables } from '@nativ/runtime';
import type { Knex } from 'knex';
import type { Pool, PoolClient } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { openAnswers } from '../../engine/advance-store.ts';
import type { Published } from '../../engine/published.ts';
import { listPastSortings, type PastSortingRow } from './past-sorting-store.ts';
import { type ReadableCase, readCases } from './readable-cases.ts';

/** One of them, without its text. */
export type PastSorting = PastSortingRow;

/** What was sorted in the past, of the cases that whoever asks sees. */
export interface PastSortings {
  readonly rows: readonly PastSortingRow[];
  readonly cases: readonly ReadableCase[];
}

export async function readPastSortings(
  transaction: Knex.Transaction,
  classifier: string,
  last: number,
): Promise<PastSortings> {
  const rows = await listPastSortings(transaction, classifier, last);
  const ids = [...new Set(rows.map(({ instanceId }) => instanceId))];
  return { rows, cases: ids.length === 0 ? [] : await readCases(transaction, ids) };
}

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
}

type Read = (variables: Variables) => TextToSort;

/**
 * The text of each, for a model and nobody else: what is sealed of it is opened in memory only, and only where the classifier
 * may read it, as when the case was sorted. Each step is prepared once, however many cases it sorted.
 */
export async function textsOf(
  parts: Parts,
  workspaceId: string,
  { rows, cases }: PastSortings,
  readsSealed: boolean,
): Promise<readonly string[]> {
  const byId = new Map(cases.map((one) => [one.instanceId, one]));
  const keyring = await parts.published.keyring(workspaceId);
  return asEngine(parts.engine, workspaceId, async (client) => {
    const readers = new Map<string, Read | null>();
    const texts: string[] = [];
    for (const { instanceId, nodeId, submissionId } of rows) {
      const known = byId.get(instanceId);
      const key = `${known?.flowVersionId}/${nodeId}`;
      if (known && !readers.has(key)) readers.set(key, await readerOf(parts, client, known.flowVersionId, nodeId));
      const read = readers.get(key) ?? null;
      if (!known || read === null) {
        texts.push('');
        continue;
      }
      const { data } = known.variables;
      const opened =
        readsSealed && submissionId !== null
          ? await openAnswers(client, keyring, 'answers', { id: submissionId, plain: data })
          : data;
      const { open, sealed } = read({ ...known.variables, data: opened });
      texts.push(readsSealed && sealed !== '' ? `${open}\n${sealed}` : open);
    }
    return texts;
  });
}

async function readerOf(
  { published }: Parts,
  client: PoolClient,
  version: string,
  nodeId: string,
): Promise<Read | null> {
  const flow = await published.flowVersion(client, version);
  const forms = new Map(Object.entries(flow.formSchemas).map(([form, schema]) => [form, { schema }]));
  return sortedTextReader(flow.document, { forms, groups: new Set() }, nodeId);
}
