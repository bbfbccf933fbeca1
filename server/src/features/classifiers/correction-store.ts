import type { Language } from '@nativ/schemas';
import type { PoolClient } from 'pg';
import type { LabelRow } from './classifier-store.ts';

/** What has to be known of a classifier to keep an example for it. */
export interface TaughtRow {
  readonly id: string;
  readonly labels: readonly LabelRow[];
  readonly reviewCorrections: boolean;
  readonly usesSealed: boolean;
}

export async function findTaught(client: PoolClient, key: string): Promise<TaughtRow | null> {
  const { rows } = await client.query<TaughtRow>(
    `select id, labels, review_corrections as "reviewCorrections", uses_sealed as "usesSealed"
     from nativ.classifiers where workspace_id = (select app.workspace_id()) and key = $1`,
    [key],
  );
  return rows[0] ?? null;
}

/** By whose key an instance seals; null once its person was erased. Locks it, so that an erasure comes before or after. */
export async function caseOfInstance(client: PoolClient, instanceId: string): Promise<{ caseId: string } | null> {
  const { rows } = await client.query<{ caseId: string }>(
    `select coalesce(state -> 'sealed' ->> 'caseId', submission_id::text, id::text) as "caseId" from nativ.instances
     where workspace_id = (select app.workspace_id()) and id = $1 and erased_at is null for update`,
    [instanceId],
  );
  return rows[0] ?? null;
}

export interface NewCorrection {
  readonly workspaceId: string;
  readonly id: string;
  readonly classifierId: string;
  readonly text: string | null;
  readonly isSealed: boolean;
  readonly label: string;
  readonly language: Language | null;
  readonly state: 'accepted' | 'waiting';
  readonly digest: Buffer;
  readonly instanceId: string;
  readonly nodeId: string;
  readonly said: string | null;
  readonly byId: string;
}

/** @returns the id of the example of this case and step: another one when there was one already, which then has a new label */
export async function upsertCorrection(client: PoolClient, row: NewCorrection): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into nativ.examples as e (workspace_id, id, classifier_id, text, is_sealed, label, language, origin, state, digest, instance_id, node_id, said, by_id, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'correction', $8, $9, $10, $11, $12, $13, case when $8 = 'accepted' then clock_timestamp() end)
     on conflict (workspace_id, instance_id, classifier_id, node_id) where instance_id is not null
       do update set label = excluded.label, state = excluded.state, by_id = excluded.by_id, accepted_at = excluded.accepted_at
     returning id`,
    [
      row.workspaceId,
      row.id,
      row.classifierId,
      row.text,
      row.isSealed,
      row.label,
      row.language,
      row.state,
      row.digest,
      row.instanceId,
      row.nodeId,
      row.said,
      row.byId,
    ],
  );
  const [kept] = rows;
  if (!kept) throw new Error('Expected an example to be kept, but the database gave none back.');
  return kept.id;
}
