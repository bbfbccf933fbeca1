import type { FormDocument, LocalizedText } from '@nativ/schemas';
import type { PoolClient } from 'pg';

export interface SendableForm {
  readonly key: string;
  readonly title: LocalizedText;
  readonly startsFlow: string | null;
}

/** The published forms that inquirers fill in, those that start a flow first. Those of tasks are for whoever does these. */
export async function listSendableForms(client: PoolClient): Promise<readonly SendableForm[]> {
  const { rows } = await client.query<SendableForm>({
    name: 'list-sendable-forms',
    text: `select f.key, v.document -> 'title' as title, w.key as "startsFlow"
     from nativ.forms f join nativ.form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.published_version
       left join nativ.flows w on w.workspace_id = f.workspace_id and w.start_form_id = f.id
     where coalesce(v.document -> 'settings' ->> 'public', 'true') <> 'false'
     order by w.key is null, f.key limit 200`,
  });
  return rows;
}

/** When the next timer of the room is due, by its clock; null when none waits. */
export async function nextTimer(client: PoolClient): Promise<Date | null> {
  const { rows } = await client.query<{ at: Date | null }>({
    name: 'next-room-timer',
    text: `select min(due_at) as at from nativ.timers where wake_at <> 'infinity'`,
  });
  return rows[0]?.at ?? null;
}

/** When somebody of the room is next told that a task comes due, or is; by its clock. Null when nobody is. */
export async function nextDue(client: PoolClient): Promise<Date | null> {
  const { rows } = await client.query<{ at: Date | null }>(
    `select min(x.at) as at
     from nativ.tasks t cross join lateral (values
       ('soon', t.due_at - least((t.due_at - t.created_at) / 4, interval '1 day')), ('over', t.due_at)) as x(stage, at)
     where t.workspace_id = (select app.workspace_id()) and t.status = 'open' and t.assignee_id is not null and t.due_at > t.created_at
       and t.due_at > (select app.present()) - interval '3 days'
       and not exists (select from nativ.due_tellings d where d.workspace_id = t.workspace_id and d.task_id = t.id
         and d.user_id = t.assignee_id and d.due_at = t.due_at and d.stage in (x.stage, 'over'))`,
  );
  return rows[0]?.at ?? null;
}

/** The submission of a case, and the language in which it came. */
export async function findSubmissionOf(
  client: PoolClient,
  instanceId: string,
): Promise<{ readonly submissionId: string; readonly language: 'he' | 'en' } | null> {
  const { rows } = await client.query(
    `select s.id as "submissionId", s.language from nativ.instances i
     join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id where i.id = $1`,
    [instanceId],
  );
  return rows[0] ?? null;
}

export async function findFormOf(
  client: PoolClient,
  key: string,
): Promise<{ readonly id: string; readonly document: FormDocument } | null> {
  const { rows } = await client.query<{ id: string; document: FormDocument }>({
    name: 'find-form-of-room',
    text: `select f.id, v.document from nativ.forms f
     join nativ.form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.published_version where f.key = $1`,
    values: [key],
  });
  return rows[0] ?? null;
}

/** Timers of the room that are due at an instant, in the order in which they come due. */
export async function timersDue(client: PoolClient, workspaceId: string, at: Date) {
  const { rows } = await client.query<{
    workspaceId: string;
    id: string;
    instanceId: string;
    number: number;
    nodeId: string;
    dueAt: Date;
    attempts: number;
  }>({
    name: 'timers-due-in-room',
    text: `select workspace_id as "workspaceId", id, instance_id as "instanceId", number, node_id as "nodeId", due_at as "dueAt", 1 as attempts
     from nativ.timers where workspace_id = $1 and due_at <= $2 and wake_at <> 'infinity' order by due_at, number limit 100`,
    values: [workspaceId, at],
  });
  return rows;
}
