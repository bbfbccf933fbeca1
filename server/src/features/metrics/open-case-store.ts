import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { type CaseScope, idFloor, inScope, instantOf, responsibleGroup, scopeBindings } from './case-scope.ts';

/** A case that waits for its first response, which is due soon or was. */
export interface DueCaseRow {
  readonly instanceId: string;
  readonly reference: string | null;
  readonly groupKey: string | null;
  readonly groupName: LocalizedText | null;
  readonly receivedAt: Date;
  readonly routedAt: Date | null;
  readonly seenAt: Date | null;
  readonly claimedAt: Date | null;
  readonly writtenAt: Date | null;
  readonly respondedAt: null;
  readonly targetAt: Date;
}

/** So many are looked at: a list that is longer is not read to its end. */
const MOST_DUE = 1000;

const dueCaseTimes = 'c.received_at, c.routed_at, c.seen_at, c.claimed_at, c.written_at';

/**
 * The cases that wait for a first response which is due before an instant, the most urgent first. Nine thousand may wait, so that due times are
 * read in one go and not case by case, and never joined back: Postgres expects few of them and would compare each with each.
 */
export async function listDueCases(
  transaction: Knex.Transaction,
  { scope, beforeMs }: { readonly scope: CaseScope; readonly beforeMs: number },
): Promise<DueCaseRow[]> {
  const { rows } = await transaction.raw(
    `with waiting as materialized (
       select c.workspace_id, c.instance_id, ${dueCaseTimes}, ${responsibleGroup} as at_group
       from nativ.case_times c where ${inScope} and c.closed_at is null and c.responded_at is null
     ), urgent as materialized (
       select c.*, min(t.due_at) as at from waiting c join nativ.tasks t on t.workspace_id = c.workspace_id and t.instance_id = c.instance_id
       where :groupId::uuid is null or c.at_group = :groupId::uuid
       group by c.workspace_id, c.instance_id, ${dueCaseTimes}, c.at_group
       having min(t.due_at) < :before::timestamptz order by at, c.instance_id limit ${MOST_DUE}
     )
     select x.instance_id as "instanceId", x.received_at as "receivedAt", x.routed_at as "routedAt", x.seen_at as "seenAt", x.claimed_at as "claimedAt",
       x.written_at as "writtenAt", null as "respondedAt", x.at as "targetAt", g.key as "groupKey", g.name as "groupName", s.reference
     from urgent x
     left join nativ.groups g on g.workspace_id = x.workspace_id and g.id = x.at_group
     left join nativ.instances i on i.workspace_id = x.workspace_id and i.id = x.instance_id
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     order by x.at, x.instance_id`,
    { ...scopeBindings(scope), before: instantOf(beforeMs) },
  );
  return rows;
}

export interface AgeRow {
  /** The number of the bucket, from 0 for the newest. */
  readonly bucket: number;
  readonly waiting: number;
  readonly answered: number;
  readonly oldestWaitingAt: Date | null;
}

/** Counts open cases by when they came: between these instants, which rise, and before and after them. */
export async function countAges(
  transaction: Knex.Transaction,
  { scope, boundsMs }: { readonly scope: CaseScope; readonly boundsMs: readonly number[] },
): Promise<AgeRow[]> {
  const { rows } = await transaction.raw(
    `select cardinality(:bounds::timestamptz[]) - width_bucket(x.received_at, :bounds::timestamptz[]) as bucket,
       count(*) filter (where not is_answered)::int as waiting, count(*) filter (where is_answered)::int as answered,
       min(received_at) filter (where not is_answered) as "oldestWaitingAt"
     from (
       select c.received_at, c.responded_at is not null as is_answered, case when :groupId::uuid is null then null else ${responsibleGroup} end as group_id
       from nativ.case_times c where ${inScope} and c.closed_at is null
     ) x where :groupId::uuid is null or x.group_id = :groupId::uuid group by 1 order by 1`,
    { ...scopeBindings(scope), bounds: boundsMs.map(instantOf) },
  );
  return rows;
}

/** The times of the cases that were answered last, of those that came since an instant. */
export async function listAnsweredLately(
  transaction: Knex.Transaction,
  { scope, sinceMs, most }: { readonly scope: CaseScope; readonly sinceMs: number; readonly most: number },
): Promise<(Omit<DueCaseRow, 'respondedAt'> & { readonly respondedAt: Date })[]> {
  const { rows } = await transaction.raw(
    `select c.received_at as "receivedAt", c.routed_at as "routedAt", c.seen_at as "seenAt", c.claimed_at as "claimedAt",
       c.written_at as "writtenAt", c.responded_at as "respondedAt"
     from nativ.case_times c
     where ${inScope} and c.instance_id >= :floor::uuid and c.responded_at is not null and (:groupId::uuid is null or c.group_id = :groupId::uuid)
     order by c.instance_id desc limit :most`,
    { ...scopeBindings(scope), floor: idFloor(sinceMs), most },
  );
  return rows;
}
