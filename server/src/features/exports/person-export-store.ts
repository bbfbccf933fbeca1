import type { Knex } from 'knex';
import { deviceOf } from '../../security/device.ts';
import type { ExportRow, PartName } from './export-content.ts';

export interface AccountToExport {
  readonly person: ExportRow;
  readonly signIn: readonly ExportRow[];
  readonly sessions: readonly ExportRow[];
}

/** Who somebody is and how they sign in; null when there is nobody. No secret is among it. */
export async function findAccount(owner: Knex, workspaceId: string, personId: string): Promise<AccountToExport | null> {
  const [person] = await rowsOf(
    owner,
    `select u.id, u.name, u.email, u.role, u.kind, u.created_at as "createdAt", u.deactivated_at as "deactivatedAt"
     from nativ.users u where u.workspace_id = :workspaceId and u.id = :personId`,
    { workspaceId, personId },
  );
  if (!person) return null;
  const signIn = await rowsOf(
    owner,
    `select i.email, i.created_at as "createdAt",
       exists (select 1 from identity.accounts a where a.user_id = i.id and a.provider_id = 'credential') as "hasPassword",
       array(select a.provider_id from identity.accounts a where a.user_id = i.id and a.provider_id <> 'credential' order by 1) as providers,
       f.confirmed_at as "secondFactorSince",
       (select count(*)::int from identity.recovery_codes c where c.user_id = i.id and c.used_at is null) as "recoveryCodesLeft"
     from nativ.users u join identity.users i on i.id = u.identity_id left join identity.second_factors f on f.user_id = i.id
     where u.workspace_id = :workspaceId and u.id = :personId`,
    { workspaceId, personId },
  );
  const sessions = await rowsOf(
    owner,
    `select s.created_at as "startedAt", s.last_used_at as "lastUsedAt", s.ip_address as address, s.provider, s.user_agent as agent
     from nativ.users u join identity.sessions s on s.user_id = u.identity_id
     where u.workspace_id = :workspaceId and u.id = :personId order by s.created_at`,
    { workspaceId, personId },
  );
  return {
    person,
    signIn,
    sessions: sessions.map(({ agent, ...row }) => ({ ...row, ...deviceOf(typeof agent === 'string' ? agent : null) })),
  };
}

/**
 * What somebody is, has and did, as whoever asks may see it: row level security leaves out what stands in groups of which
 * they may not know. Of cases there are numbers and times only, since what is in them is about the inquirer.
 */
const seen: Readonly<Partial<Record<PartName, string>>> = {
  profile: `select languages, skills, note, updated_at as "updatedAt" from nativ.profiles where user_id = :personId`,
  capacity: `select most_open_tasks as "mostOpenTasks" from nativ.capacities where user_id = :personId`,
  teams: `select t.name from nativ.team_members m join nativ.teams t on t.workspace_id = m.workspace_id and t.id = m.team_id
    where m.user_id = :personId order by t.name`,
  hours: `select d.key as day, (select string_agg((s ->> 'from') || '–' || (s ->> 'to'), ', ') from jsonb_array_elements(d.value) s) as hours
    from nativ.person_hours h cross join lateral jsonb_each(h.week) d where h.user_id = :personId order by d.key`,
  absences: `select a.from_on::text as "fromOn", a.to_on::text as "toOn", d.name as deputy, a.created_at as "createdAt" from nativ.absences a
    left join nativ.users d on d.workspace_id = a.workspace_id and d.id = a.deputy_id where a.user_id = :personId order by a.from_on`,
  tokens: `select name, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
    from nativ.api_tokens where user_id = :personId order by created_at`,
  memberships: `select g.key as "group", g.name as "groupName", m.role, m.created_at as since from nativ.memberships m
    join nativ.groups g on g.workspace_id = m.workspace_id and g.id = m.group_id where m.user_id = :personId order by g.key`,
  tasks: `select t.id, g.key as "group", case when t.completed_by = :personId then 'completed' else 'assigned' end as relation, t.status,
    t.created_at as "createdAt", t.completed_at as "completedAt" from nativ.tasks t
    left join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
    where t.assignee_id = :personId or t.completed_by = :personId order by t.created_at, t.id`,
  ownTasks: `select t.id, g.key as "group", t.title, t.instructions, t.status, t.created_at as "createdAt", t.due_at as "dueAt",
    t.completed_at as "completedAt", t.archived_at as "archivedAt" from nativ.tasks t
    left join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id where t.created_by = :personId order by t.created_at, t.id`,
  checklists: `select task_id as "taskId", text, created_at as "createdAt", done_at as "doneAt" from nativ.checklist_entries
    where created_by = :personId order by created_at, id`,
  examples: `select c.key as classifier, e.label, e.origin, e.state, case when e.instance_id is null then e.text end as text, e.instance_id as "instanceId",
    e.created_at as "createdAt" from nativ.examples e join nativ.classifiers c on c.workspace_id = e.workspace_id and c.id = e.classifier_id
    where e.by_id = :personId order by e.id`,
  gatherings: `select e.id, g.key as "group", e.title, e.description, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt", e.created_at as "createdAt"
    from nativ.gatherings e left join nativ.groups g on g.workspace_id = e.workspace_id and g.id = e.group_id
    where e.created_by = :personId order by e.created_at, e.id`,
  participation: `select p.gathering_id as "gatheringId", e.title, p.answer, p.invited_at as "invitedAt", p.answered_at as "answeredAt"
    from nativ.participants p left join nativ.gatherings e on e.workspace_id = p.workspace_id and e.id = p.gathering_id
    where p.user_id = :personId order by p.invited_at, p.gathering_id`,
  recusals: `select instance_id as "instanceId", at from nativ.recusals where user_id = :personId order by at`,
  firstResponses: `select instance_id as "instanceId", responded_at as at from nativ.case_times
    where person_id = :personId and responded_at is not null order by responded_at, instance_id`,
  posts: `select p.id, g.key as "group", p.created_at as "createdAt", p.text from nativ.posts p
    left join nativ.groups g on g.workspace_id = p.workspace_id and g.id = p.group_id where p.author_id = :personId order by p.created_at, p.id`,
  written: `select c.id, c.task_id as "taskId", c.post_id as "postId", c.instance_id as "instanceId", c.gathering_id as "gatheringId", c.created_at as "createdAt", c.text from nativ.comments c
    where c.author_id = :personId order by c.created_at, c.id`,
  attached: `select f.name, f.task_id as "taskId", f.gathering_id as "gatheringId", f.attached_at as at from nativ.files f
    where f.added_by = :personId and f.removed_at is null order by f.attached_at, f.id`,
  reactions: `select kind, item_id as "itemId", at from nativ.reactions where user_id = :personId order by at, item_id`,
  votes: `select v.post_id as "postId", p.choices[v.choice] as choice, v.at from nativ.poll_votes v
    join nativ.polls p on p.workspace_id = v.workspace_id and p.post_id = v.post_id where v.user_id = :personId order by v.at, v.post_id`,
  asked: `select q.screen, q.text, q.state, q.created_at as "createdAt", q.answered_at as "answeredAt" from nativ.questions q
    where q.asker_id = :personId order by q.created_at, q.id`,
  advised: `select r.text, r.created_at as "createdAt" from nativ.question_replies r where r.author_id = :personId order by r.created_at, r.id`,
  trainings: `select r.title, c.invited_at as "invitedAt", null::timestamptz as "startsAt", null::boolean as attended from nativ.cohort_members c
      join nativ.rollouts r on r.workspace_id = c.workspace_id and r.id = c.rollout_id where c.user_id = :personId
    union all select r.title, l.invited_at, s.starts_at, l.attended from nativ.session_learners l
      join nativ.training_sessions s on s.workspace_id = l.workspace_id and s.id = l.session_id
      join nativ.rollouts r on r.workspace_id = s.workspace_id and r.id = s.rollout_id where l.user_id = :personId order by 2, 1`,
  lessons: `select l.key as lesson, a.mode, a.started_at as "startedAt", a.finished_at as "finishedAt", a.right_count as "right", a.step_count as "ofSteps", a.passed
    from nativ.attempts a join nativ.lessons l on l.workspace_id = a.workspace_id and l.id = a.lesson_id where a.user_id = :personId order by a.id`,
  concerns: `select reason, item_id as "itemId", given_at as at, until from nativ.concerns where user_id = :personId order by given_at`,
  notices: `select n.kind, n.at, n.read_at as "readAt", n.task_id as "taskId", n.post_id as "postId", n.instance_id as "instanceId" from nativ.notices n
    where n.user_id = :personId order by n.at, n.id`,
  toldBy: `select digest, to_char(make_interval(mins => digest_minute), 'HH24:MI') as "digestAt", to_char(make_interval(mins => quiet_from), 'HH24:MI') as "quietFrom", to_char(make_interval(mins => quiet_to), 'HH24:MI') as "quietTo",
    time_zone as "timeZone", language, updated_at as "updatedAt" from nativ.notice_settings where user_id = :personId`,
  toldOf: `select kind, in_app as "inApp", digest as "byMail", push, urgent from nativ.notice_choices where user_id = :personId order by kind`,
  devices: `select user_agent as browser, created_at as "createdAt", last_sent_at as "lastSentAt" from nativ.push_devices where user_id = :personId order by created_at`,
  editing: `select f.key as flow, case when e.user_id = :personId then 'editing' else 'askedToEdit' end as relation,
    case when e.user_id = :personId then e.since end as since, case when e.asked_by = :personId then e.asked_at end as "requestedAt"
    from nativ.editing_seats e join nativ.flows f on f.workspace_id = e.workspace_id and f.id = e.flow_id
    where e.user_id = :personId or e.asked_by = :personId order by f.key`,
  views: `select g.key as "group", v.name, v.view, v.settings, v.is_shared as "isShared", v.created_at as "createdAt" from nativ.saved_views v
    join nativ.groups g on g.workspace_id = v.workspace_id and g.id = v.group_id where v.user_id = :personId order by v.created_at, v.id`,
  tips: `select t.text, m.uses, m.said as "saidKnown", m.at from nativ.tip_marks m join nativ.tips t on t.workspace_id = m.workspace_id and t.id = m.tip_id
    where m.user_id = :personId order by m.at, m.tip_id`,
  reads: `select kind, fields, case_id as "caseId", row_id as "rowId", at from nativ.reads where user_id = :personId order by at, id`,
  openings: `select g.key as "group", b.reason, b.opened_at as "openedAt", b.until + ((select app.present()) - now()) as until, b.closed_at as "closedAt" from nativ.break_glass b
    left join nativ.groups g on g.workspace_id = b.workspace_id and g.id = b.group_id where b.opened_by = :personId order by b.opened_at`,
  erasures: `select kind, subject_id as "subjectId", requested_at as "requestedAt", due_at as "dueAt", cancelled_at as "cancelledAt", done_at as "doneAt"
    from nativ.erasures where requested_by = :personId order by requested_at`,
};

/** What is about somebody alone, yet shown to nobody in the application: for themselves only. */
const own: Readonly<Partial<Record<PartName, string>>> = {
  assignments: `select d.task_id as "taskId", d.at, d.outcome, c.entry ->> 'verdict' as verdict, (c.entry ->> 'open_tasks')::int as "openTasks"
    from nativ.assignment_decisions d, lateral (select e as entry from jsonb_array_elements(d.considered) e where e ->> 'user_id' = (:personId)::text limit 1) c
    where d.workspace_id = :workspaceId and d.assignee_id = :personId order by d.at`,
  audit: `select action, at, subject_id as "subjectId" from nativ.audit_entries
    where workspace_id = :workspaceId and actor_id = :personId order by at`,
};
const auditOfAdmins = `select action, at, subject_id as "subjectId" from nativ.audit_entries where actor_id = :personId order by at`;

type Rows = Partial<Record<PartName, readonly ExportRow[]>>;

/** @param transaction with the sight of whoever asks */
export async function readSeen(transaction: Knex.Transaction, personId: string): Promise<Rows> {
  return readAll(transaction, { ...seen, audit: auditOfAdmins }, { personId });
}

export async function readOwn(owner: Knex, workspaceId: string, personId: string): Promise<Rows> {
  return readAll(owner, own, { workspaceId, personId });
}

async function readAll(
  on: Knex | Knex.Transaction,
  questions: Readonly<Partial<Record<PartName, string>>>,
  bindings: Readonly<Record<string, string>>,
): Promise<Rows> {
  const rows: Rows = {};
  for (const [part, sql] of Object.entries(questions)) rows[part as PartName] = await rowsOf(on, sql, bindings);
  return rows;
}

async function rowsOf(
  on: Knex | Knex.Transaction,
  sql: string,
  bindings: Readonly<Record<string, string>>,
): Promise<ExportRow[]> {
  const { rows } = await on.raw(sql, bindings);
  return rows.map((row: ExportRow) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    ),
  );
}
