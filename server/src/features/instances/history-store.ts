import type { Knex } from 'knex';

/** What set off a step, without what was answered. */
export interface StoredCause {
  readonly kind: string;
  /** The id of whoever started, ended, mended or moved the run; null for all other causes. */
  readonly by: string | null;
  readonly how: string | null;
  readonly reason: string | null;
  readonly toVersionId: string | null;
}

export interface HistoryRow {
  readonly sequence: number;
  readonly at: Date;
  readonly cause: StoredCause;
  readonly events: readonly {
    readonly kind: string;
    readonly nodeId?: string;
    readonly edgeId?: string;
    readonly detail?: Record<string, unknown>;
  }[];
}

/** Only what a person decided as such: the votes and tasks of people stand with their tasks. */
const cause = `jsonb_build_object(
  'kind', cause ->> 'kind',
  'by', case when cause ->> 'kind' = 'start' then cause #>> '{input,by}'
             when cause ->> 'kind' in ('cancel', 'withdraw', 'resolveIncident', 'migrate') then cause ->> 'by' end,
  'how', coalesce(cause #>> '{resolution,how}', cause ->> 'how'),
  'reason', cause ->> 'reason',
  'toVersionId', cause ->> 'toVersion') as cause`;

/** The records of an instance with their events, from the first. */
export async function listHistory(transaction: Knex.Transaction, instanceId: string): Promise<HistoryRow[]> {
  return transaction('nativ.history_records')
    .where({ instance_id: instanceId })
    .orderBy('sequence')
    .select('sequence', 'at', 'events', transaction.raw(cause));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idsIn = (found: readonly (string | null)[]): string[] => [
  ...new Set(found.filter((id): id is string => id !== null && uuid.test(id))),
];

/** The names of those people whom the person of the context may know. */
export async function namesOfPeople(
  transaction: Knex.Transaction,
  found: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = idsIn(found);
  if (ids.length === 0) return new Map();
  const rows: { id: string; name: string }[] = await transaction('nativ.users').whereIn('id', ids).select('id', 'name');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The numbers of flow versions by their ids. */
export async function numbersOfVersions(
  transaction: Knex.Transaction,
  found: readonly (string | null)[],
): Promise<ReadonlyMap<string, number>> {
  const ids = idsIn(found);
  if (ids.length === 0) return new Map();
  const rows: { id: string; number: number }[] = await transaction('nativ.flow_versions')
    .whereIn('id', ids)
    .select('id', 'number');
  return new Map(rows.map(({ id, number }) => [id, number]));
}
