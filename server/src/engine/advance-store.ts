import { type HistoryRecord, type Instance, joinAnswers, type SensitiveAnswer } from '@nativ/runtime';
import type { PoolClient } from 'pg';
import type { CaseSeal } from '../security/case-seal.ts';
import type { Keyring } from '../security/keyring.ts';
import type { StoredState } from './seal-step.ts';
import { openCase, openSealed, readSealed, recordSealed } from './sealed-store.ts';
import { type Arrivals, knownArrivals, type StayRow } from './stays.ts';
import type { StepRows } from './step-rows.ts';
import { withAnswers } from './step-rows.ts';

/** An instance, locked until the end of the transaction. */
export interface LockedInstance {
  readonly instance: Instance;
  readonly flowVersionId: string;
  /** The version that it was started on. */
  readonly startVersionId: string;
  readonly submissionId: string | null;
  readonly startedAt: string;
  readonly groupIds: readonly string[];
  /** Since when its tokens stand where they do. */
  readonly arrivals: Arrivals;
  /** By what its content is sealed; null when it is not. */
  readonly seal: CaseSeal | null;
}

interface LockedRow {
  readonly id: string;
  readonly flow_version_id: string;
  readonly start_version_id: string | null;
  readonly submission_id: string | null;
  readonly state: StoredState;
  readonly group_ids: string[];
  readonly started_at: Date;
  readonly arrivals: Arrivals | null;
  readonly answers: Record<string, unknown> | null;
}

const lockedColumns = `i.id, i.flow_version_id, i.start_version_id, i.submission_id, i.state, i.group_ids, i.started_at, i.arrivals, s.answers
  from nativ.instances i left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id`;

/** Locks an instance, so that the commands to it come one after another. */
export async function lockInstance(
  client: PoolClient,
  keyring: Keyring,
  instanceId: string,
): Promise<LockedInstance | null> {
  const { rows } = await client.query<LockedRow>({
    name: 'lock-instance',
    text: `select ${lockedColumns} where i.id = $1 for update of i`,
    values: [instanceId],
  });
  const row = rows[0];
  return row ? toLocked(client, keyring, row) : null;
}

/** Locks those of these instances that nobody works on just now. */
export async function lockIdleInstances(
  client: PoolClient,
  keyring: Keyring,
  ids: readonly string[],
): Promise<LockedInstance[]> {
  const { rows } = await client.query<LockedRow>({
    name: 'lock-idle-instances',
    text: `select ${lockedColumns} where i.id = any ($1) for update of i skip locked`,
    values: [ids],
  });
  const locked: LockedInstance[] = [];
  // One after the other: they are read on one connection.
  for (const row of rows) locked.push(await toLocked(client, keyring, row));
  return locked;
}

async function toLocked(client: PoolClient, keyring: Keyring, row: LockedRow): Promise<LockedInstance> {
  const { submission_id: submissionId } = row;
  const answers = submissionId === null ? null : { id: submissionId, plain: row.answers ?? {} };
  const { state, seal } = await openState(client, keyring, row.state, answers);
  return {
    instance: state,
    seal,
    flowVersionId: row.flow_version_id,
    startVersionId: row.start_version_id ?? row.flow_version_id,
    submissionId,
    startedAt: row.started_at.toISOString(),
    groupIds: row.group_ids,
    arrivals: knownArrivals(row.arrivals, state),
  };
}

interface StoredAnswers {
  readonly id: string;
  readonly plain: Readonly<Record<string, unknown>>;
}

/** Puts together what an instance knows, opened where it is sealed: in memory only, and for the engine only. */
async function openState(
  client: PoolClient,
  keyring: Keyring,
  { sealed, ...skeleton }: StoredState,
  answers: StoredAnswers | null,
): Promise<{ readonly state: Instance; readonly seal: CaseSeal | null }> {
  const withData = (state: Instance, data: StoredAnswers['plain'] | undefined) =>
    data === undefined ? state : withAnswers(state, data);
  if (!sealed) return { state: withData(skeleton, answers?.plain), seal: null };
  const seal = await openCase(client, keyring, sealed.caseId);
  // Erased: it has ended, and nothing of it is left to open.
  if (!seal) return { state: withData(skeleton, answers?.plain), seal: null };
  const [stored] = sealed.hasContent ? await readSealed(client, ['state'], [skeleton.id]) : [];
  if (sealed.hasContent && !stored)
    throw new Error(`Expected the sealed state of instance '${skeleton.id}' to exist, but it does not.`);
  const place = { kind: 'state', rowId: skeleton.id, version: skeleton.revision } as const;
  const state = stored ? (seal.open(place, stored.sealed) as Instance) : skeleton;
  return { state: withData(state, answers ? await openAnswers(client, keyring, 'answers', answers) : undefined), seal };
}

/** The answers as they were given, with those that are sealed put back. */
export async function openAnswers(
  client: PoolClient,
  keyring: Keyring,
  kind: 'answers' | 'taskAnswers',
  { id, plain }: StoredAnswers,
): Promise<StoredAnswers['plain']> {
  const sensitive = (await openSealed(client, keyring, kind, id)) as SensitiveAnswer[] | undefined;
  return sensitive ? joinAnswers(plain, sensitive) : plain;
}

/** Stores the step that led an instance from one revision to the next. @throws Error when it was not at that revision */
export async function recordAdvance(client: PoolClient, workspaceId: string, rows: StepRows): Promise<void> {
  const { instance } = rows;
  const { rowCount } = await client.query({
    name: 'advance-instance',
    text: `update nativ.instances set status = $2, revision = $3, state = $4, group_ids = $5, ended_at = $6, flow_version_id = $7,
       start_version_id = case when flow_version_id = $7 then start_version_id else coalesce(start_version_id, flow_version_id) end, arrivals = $8, trail = $9
     where id = $1 and revision = $3 - 1`,
    values: [
      instance.id,
      instance.status,
      instance.revision,
      JSON.stringify(instance.state),
      instance.group_ids,
      instance.ended_at,
      instance.flow_version_id,
      instance.arrivals && JSON.stringify(instance.arrivals),
      instance.trail && JSON.stringify(instance.trail),
    ],
  });
  if (rowCount !== 1)
    throw new Error(`Expected instance '${instance.id}' to be at revision ${instance.revision - 1}, but it was not.`);
  await recordStep(client, workspaceId, rows);
  await cancelTasks(client, rows);
}

/**
 * Stores one step each of several instances, all in one statement but what they leave behind for people and jobs.
 *
 * @throws Error when one of them was at another revision
 */
export async function recordAdvances(
  client: PoolClient,
  workspaceId: string,
  steps: readonly StepRows[],
): Promise<void> {
  const { rowCount } = await client.query({
    name: 'record-advances',
    text: `
      with given as (
        select * from jsonb_to_recordset($2) as g(id uuid, status text, revision int, state jsonb, group_ids uuid[], ended_at timestamptz,
          arrivals jsonb, trail jsonb, sequence int, at timestamptz, cause jsonb, events jsonb, observed jsonb)
      ), moved as (
        update nativ.instances i set status = g.status, revision = g.revision, state = g.state, group_ids = g.group_ids, ended_at = g.ended_at, arrivals = g.arrivals, trail = g.trail
        from given g where i.id = g.id and i.revision = g.revision - 1 returning i.id
      )
      insert into nativ.history_records (workspace_id, instance_id, sequence, at, cause, events, observed)
      select $1, g.id, g.sequence, g.at, g.cause, g.events, g.observed from given g join moved using (id)`,
    values: [workspaceId, JSON.stringify(steps.map(({ instance, history }) => ({ ...history, ...instance })))],
  });
  if (rowCount !== steps.length)
    throw new Error(
      `Expected ${steps.length} instances to be at the revisions before their steps, but ${rowCount} were.`,
    );
  for (const rows of steps) {
    if (rows.sealed) await recordSealed(client, workspaceId, rows.sealed);
    await recordStays(client, workspaceId, rows.stays);
    await recordEffects(client, workspaceId, rows);
    await cancelTasks(client, rows);
  }
}

async function cancelTasks(client: PoolClient, { cancelledTaskIds, history }: StepRows): Promise<void> {
  if (cancelledTaskIds.length === 0) return;
  await client.query(
    `update nativ.tasks set status = 'cancelled', completed_at = $2 where id = any ($1) and status = 'open'`,
    [cancelledTaskIds, history.at],
  );
}

/** Stores what a step did, once the instance itself is stored. */
export async function recordStep(client: PoolClient, workspaceId: string, rows: StepRows): Promise<void> {
  const { history, sealed } = rows;
  if (sealed) await recordSealed(client, workspaceId, sealed);
  await client.query({
    name: 'record-history',
    text: 'insert into nativ.history_records (workspace_id, instance_id, sequence, at, cause, events, observed) values ($1, $2, $3, $4, $5, $6, $7)',
    values: [
      workspaceId,
      history.instance_id,
      history.sequence,
      history.at,
      JSON.stringify(history.cause),
      JSON.stringify(history.events),
      history.observed && JSON.stringify(history.observed),
    ],
  });
  await recordStays(client, workspaceId, rows.stays);
  await recordEffects(client, workspaceId, rows);
}

/** What happened in an instance so far, of which its trail is made. */
export async function readEvents(client: PoolClient, instanceId: string): Promise<HistoryRecord['events']> {
  const { rows } = await client.query<{ events: HistoryRecord['events'] }>({
    name: 'read-events',
    text: 'select events from nativ.history_records where instance_id = $1 order by sequence',
    values: [instanceId],
  });
  return rows.flatMap(({ events }) => events);
}

/** Keeps how long the tokens stood that the step has moved. The first step has moved none. */
async function recordStays(client: PoolClient, workspaceId: string, stays: readonly StayRow[]): Promise<void> {
  if (stays.length === 0) return;
  await client.query({
    name: 'record-stays',
    text: `insert into nativ.node_stays (workspace_id, instance_id, sequence, token, node_id, entered_at, left_at)
      select $1, s.instance_id, s.sequence, s.token, s.node_id, s.entered_at, s.left_at
      from jsonb_to_recordset($2) as s(instance_id uuid, sequence int, token int, node_id text, entered_at timestamptz, left_at timestamptz)`,
    values: [workspaceId, JSON.stringify(stays)],
  });
}

async function recordEffects(client: PoolClient, workspaceId: string, { tasks, posts, also }: StepRows): Promise<void> {
  if (tasks.length + posts.length === 0 && also === null) return;
  await client.query('select app.record_effects($1, $2, $3, $4)', [
    workspaceId,
    JSON.stringify(tasks),
    JSON.stringify(posts),
    also && JSON.stringify(also),
  ]);
}

export interface OpenTask {
  readonly id: string;
  readonly instanceId: string;
  readonly number: number;
  readonly formVersionId: string | null;
  readonly status: string;
  /** 'vote' for a decision, else null. */
  readonly purpose: string | null;
}

/** A task of a flow as the engine needs it; read after its instance is locked, so that it stays as read. */
export async function findTask(client: PoolClient, taskId: string): Promise<OpenTask | null> {
  const { rows } = await client.query<OpenTask>(
    `select id, instance_id as "instanceId", number, form_version_id as "formVersionId", status, purpose from nativ.tasks
     where id = $1 and instance_id is not null`,
    [taskId],
  );
  return rows[0] ?? null;
}

export async function wasCompletedBy(client: PoolClient, taskId: string, personId: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from nativ.tasks where id = $1 and completed_by = $2', [
    taskId,
    personId,
  ]);
  return rowCount === 1;
}

/** Marks a task completed with its answers. */
export async function completeTaskRow(
  client: PoolClient,
  taskId: string,
  answers: Readonly<Record<string, unknown>>,
  by: string,
  at: string,
): Promise<void> {
  await client.query(
    `update nativ.tasks set status = 'completed', answers = $2, completed_by = $3, completed_at = $4 where id = $1`,
    [taskId, JSON.stringify(answers), by, at],
  );
}

interface RecordRow {
  readonly record: HistoryRecord;
  readonly observed: readonly unknown[] | null;
  readonly submissionId: string | null;
  readonly taskId: string | null;
}

/** The records of an instance in order, with the answers that caused them put back, as `replay` reads them. */
export async function readHistory(
  client: PoolClient,
  instanceId: string,
  { keyring, seal }: { readonly keyring: Keyring; readonly seal: CaseSeal | null },
): Promise<HistoryRecord[]> {
  const { rows } = await client.query<RecordRow>(
    `select h.observed, s.id as "submissionId", t.id as "taskId", json_build_object('sequence', h.sequence, 'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'events', h.events,
       'cause', case h.cause ->> 'kind'
         when 'start' then case when s.id is null then h.cause else jsonb_set(h.cause, '{input,data}', s.answers) end
         when 'completeTask' then jsonb_set(h.cause, '{data}', coalesce(t.answers, '{}'))
         else h.cause end) as record
     from nativ.history_records h
     join nativ.instances i on i.workspace_id = h.workspace_id and i.id = h.instance_id
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     left join nativ.tasks t on t.workspace_id = h.workspace_id and t.instance_id = h.instance_id
       and h.cause ->> 'taskId' = t.instance_id || ':' || t.number
     where h.instance_id = $1 order by h.sequence`,
    [instanceId],
  );
  const plain = rows.map(({ record, observed }) => (observed === null ? record : { ...record, observed }));
  return seal ? openRecords(client, keyring, seal, instanceId, rows) : plain;
}

async function openRecords(
  client: PoolClient,
  keyring: Keyring,
  seal: CaseSeal,
  instanceId: string,
  rows: readonly RecordRow[],
): Promise<HistoryRecord[]> {
  const sealed = new Map((await readSealed(client, ['record'], [instanceId])).map((row) => [row.sequence, row.sealed]));
  const opened: HistoryRecord[] = [];
  for (const { record, observed, submissionId, taskId } of rows) {
    const found = sealed.get(record.sequence);
    const place = { kind: 'record', rowId: instanceId, version: record.sequence } as const;
    const content = found && (seal.open(place, found) as Pick<RecordRow, 'observed'> & Pick<HistoryRecord, 'cause'>);
    const seen = content?.observed ?? observed;
    // Answers are read from where they are kept: the cause that was sealed with what was observed is without them.
    const { kind } = record.cause;
    const isAnswered = kind === 'start' ? submissionId !== null : kind === 'completeTask' && taskId !== null;
    const given = isAnswered ? record.cause : (content?.cause ?? record.cause);
    const cause = await withSealedAnswers(client, keyring, given, { submissionId, taskId });
    opened.push({ ...record, cause, ...(seen === null ? {} : { observed: seen }) });
  }
  return opened;
}

async function withSealedAnswers(
  client: PoolClient,
  keyring: Keyring,
  cause: HistoryRecord['cause'],
  { submissionId, taskId }: Pick<RecordRow, 'submissionId' | 'taskId'>,
): Promise<HistoryRecord['cause']> {
  if (cause.kind === 'start' && submissionId !== null) {
    const stored = { id: submissionId, plain: cause.input.data };
    return { ...cause, input: { ...cause.input, data: await openAnswers(client, keyring, 'answers', stored) } };
  }
  if (cause.kind !== 'completeTask' || taskId === null) return cause;
  return { ...cause, data: await openAnswers(client, keyring, 'taskAnswers', { id: taskId, plain: cause.data }) };
}
