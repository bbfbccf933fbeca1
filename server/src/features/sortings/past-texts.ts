import { setImmediate as turn } from 'node:timers/promises';
import { sortedTextReader, type TextToSort, type Variables } from '@nativ/runtime';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import type { Published } from '../../engine/published.ts';
import { listPastSortings, type PastSortingRow } from './past-sorting-store.ts';
import { type ReadableCase, readCases } from './sorting-store.ts';

/** What was sorted in the past, as far as whoever asks may read it: nothing that is sealed, nothing of cases that they do not see. */
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

/** After so long others have their turn, in milliseconds. */
const TURN_MS = 8;

type Read = (variables: Variables) => TextToSort;

/** The text of each; an empty one where none of it is for the reader. Each step is prepared once, however many cases it sorted. */
export async function textsOf(
  parts: { readonly engine: Pool; readonly published: Published },
  workspaceId: string,
  { rows, cases }: PastSortings,
): Promise<readonly string[]> {
  const byId = new Map(cases.map((one) => [one.instanceId, one]));
  const readers = await asEngine(parts.engine, workspaceId, async (client) => {
    const prepared = new Map<string, Read | null>();
    for (const { instanceId, nodeId } of rows) {
      const version = byId.get(instanceId)?.flowVersionId;
      const key = `${version}/${nodeId}`;
      if (version === undefined || prepared.has(key)) continue;
      const flow = await parts.published.flowVersion(client, version);
      const forms = new Map(Object.entries(flow.formSchemas).map(([form, schema]) => [form, { schema }]));
      prepared.set(key, sortedTextReader(flow.document, { forms, groups: new Set() }, nodeId));
    }
    return prepared;
  });
  const texts: string[] = [];
  let since = performance.now();
  for (const { instanceId, nodeId } of rows) {
    const known = byId.get(instanceId);
    const read = known && readers.get(`${known.flowVersionId}/${nodeId}`);
    texts.push(read?.(known.variables).open ?? '');
    if (performance.now() - since < TURN_MS) continue;
    await turn();
    since = performance.now();
  }
  return texts;
}
