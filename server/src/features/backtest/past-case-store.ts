import type { HistoryRecord } from '@nativ/runtime';
import type { Knex } from 'knex';

/** A case of a flow, as far as a backtest needs it. */
export interface PastCaseRow {
  readonly id: string;
  readonly reference: string | null;
  readonly startedAt: Date;
  /** The version that it was started on. */
  readonly versionId: string;
  readonly flowVersion: number;
  /** What is stored in the clear of the answers that started it; null where no form did. */
  readonly answers: Readonly<Record<string, unknown>> | null;
  readonly formVersionId: string | null;
  readonly isSealed: boolean;
}

/** One record of a case, and of the task that it completed what the person of the context may see. */
export interface PastRecordRow {
  readonly instanceId: string;
  readonly record: HistoryRecord;
  readonly observed: readonly unknown[] | null;
  /** Null where the record completed no task, or one that the person does not see. */
  readonly taskId: string | null;
  readonly taskAnswers: Readonly<Record<string, unknown>> | null;
  readonly taskFormVersionId: string | null;
}

const ofFlow = `i.workspace_id = (select app.workspace_id()) and i.erased_at is null
  and i.flow_version_id = any (array(
    select fv.id from nativ.flows fk join nativ.flow_versions fv on fv.workspace_id = fk.workspace_id and fv.flow_id = fk.id
    where fk.key = :flow))
  and (:afterId::uuid is null or i.id < :afterId::uuid)`;

interface Which {
  readonly flow: string;
  /** The last case of the portion before. */
  readonly afterId: string | null;
}

/** How many cases of a flow there are that the person of the context may see, counted no further than `most`. */
export async function countPastCases(transaction: Knex.Transaction, which: Which, most: number): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from (
       select 1 from nativ.instances i where ${ofFlow} order by i.id desc limit ${Math.trunc(most)}) as found`,
    { ...which },
  );
  return rows[0].count;
}

/** The last cases of a flow that the person of the context may see, the newest first; not those that were erased. */
export async function listPastCases(
  transaction: Knex.Transaction,
  which: Which,
  limit: number,
): Promise<PastCaseRow[]> {
  const { rows } = await transaction.raw(
    `select i.id, s.reference, i.started_at as "startedAt", v.id as "versionId", v.number as "flowVersion",
       s.answers, s.form_version_id as "formVersionId", i.state -> 'sealed' is not null as "isSealed"
     from nativ.instances i
     join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = coalesce(i.start_version_id, i.flow_version_id)
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     where ${ofFlow} order by i.id desc limit ${Math.trunc(limit)}`,
    { ...which },
  );
  return rows;
}

/** The records of cases, each case's in order. */
export async function listPastRecords(
  transaction: Knex.Transaction,
  instanceIds: readonly string[],
): Promise<PastRecordRow[]> {
  const { rows } = await transaction.raw(
    `select h.instance_id as "instanceId", h.observed, t.id as "taskId", t.answers as "taskAnswers", t.form_version_id as "taskFormVersionId",
       json_build_object('sequence', h.sequence, 'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'cause', h.cause, 'events', h.events) as record
     from nativ.history_records h
     left join nativ.tasks t on h.cause ->> 'kind' = 'completeTask' and t.workspace_id = h.workspace_id and t.instance_id = h.instance_id
       and h.cause ->> 'taskId' = t.instance_id || ':' || t.number
     where h.instance_id = any (:instanceIds) order by h.instance_id, h.sequence`,
    { instanceIds: instanceIds as string[] },
  );
  return rows;
}
