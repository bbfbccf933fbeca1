import type { Knex } from 'knex';

/** Everything about an inquirer, by the tables that hold it; what is sealed is opened by whoever asks for this. */
export async function readInquirer(owner: Knex, workspaceId: string, submissionId: string) {
  const { rows } = await owner.raw(
    `select s.id, s.reference, s.language, s.answers, s.created_at as "createdAt", s.erased_at as "erasedAt", f.key as form, v.number as "formVersion",
       s.instance_id as "instanceId",
       (select to_jsonb(x) from (select i.status, i.started_at as "startedAt", i.ended_at as "endedAt" from nativ.instances i
          where i.workspace_id = s.workspace_id and i.id = s.instance_id) x) as instance,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select m.id, m.direction, m.subject, m.text, m.created_at as "createdAt"
          from nativ.messages m where m.workspace_id = s.workspace_id and m.instance_id = s.instance_id order by m.created_at) x), '[]') as messages,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select t.id, t.title, t.status, t.answers, t.created_at as "createdAt", t.completed_at as "completedAt"
          from nativ.tasks t where t.workspace_id = s.workspace_id and t.instance_id = s.instance_id order by t.created_at) x), '[]') as tasks,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select c.text, c.created_at as "createdAt" from nativ.comments c
          join nativ.tasks t on t.workspace_id = c.workspace_id and t.id = c.task_id
          where t.workspace_id = s.workspace_id and t.instance_id = s.instance_id order by c.created_at) x), '[]') as comments
     from nativ.submissions s
     join nativ.form_versions v on v.workspace_id = s.workspace_id and v.id = s.form_version_id
     join nativ.forms f on f.workspace_id = v.workspace_id and f.id = v.form_id
     where s.workspace_id = ? and s.id = ?`,
    [workspaceId, submissionId],
  );
  return rows[0] as InquirerExport | undefined;
}

export interface InquirerExport {
  readonly id: string;
  readonly instanceId: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly messages: readonly { readonly id: string }[];
  readonly tasks: readonly { readonly id: string; readonly answers: Readonly<Record<string, unknown>> | null }[];
  readonly [name: string]: unknown;
}

/** Everything about a person of the staff: who they are here, and what they did, as references and times. */
export async function readPerson(owner: Knex, workspaceId: string, personId: string) {
  const { rows } = await owner.raw(
    `with rows_of as (select :workspaceId::uuid as ws, :personId::uuid as me)
     select
       (select to_jsonb(x) from (select u.id, u.name, u.email, u.role, u.created_at as "createdAt" from nativ.users u, rows_of where u.workspace_id = ws and u.id = me) x) as person,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select p.* from nativ.profiles p, rows_of where p.workspace_id = ws and p.user_id = me) x), '[]') as profile,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select a.* from nativ.absences a, rows_of where a.workspace_id = ws and a.user_id = me) x), '[]') as absences,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select g.key as "group", m.role, m.created_at as "since" from nativ.memberships m join nativ.groups g on g.workspace_id = m.workspace_id and g.id = m.group_id, rows_of where m.workspace_id = ws and m.user_id = me) x), '[]') as memberships,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select t.id, t.status, t.completed_at as "completedAt" from nativ.tasks t, rows_of where t.workspace_id = ws and (t.assignee_id = me or t.completed_by = me)) x), '[]') as tasks,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select p.id, p.text, p.created_at as "createdAt" from nativ.posts p, rows_of where p.workspace_id = ws and p.author_id = me) x), '[]') as posts,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select c.id, c.text, c.created_at as "createdAt" from nativ.comments c, rows_of where c.workspace_id = ws and c.author_id = me) x), '[]') as comments,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select r.kind, r.row_id as "rowId", r.fields, r.at from nativ.reads r, rows_of where r.workspace_id = ws and r.user_id = me) x), '[]') as reads,
       coalesce((select jsonb_agg(to_jsonb(x)) from (select a.at, a.action, a.subject_id as "subjectId" from nativ.audit_entries a, rows_of where a.workspace_id = ws and a.actor_id = me) x), '[]') as audit`,
    { workspaceId, personId },
  );
  const found = rows[0] as { readonly person: unknown; readonly [name: string]: unknown } | undefined;
  return found?.person ? found : null;
}
