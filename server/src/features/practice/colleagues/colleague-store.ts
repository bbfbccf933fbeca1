import type { FormDocument, LocalizedText, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnceBuilt } from '../../../db/planned-once.ts';
import type { ScriptedDecision } from '../opening/room-maker.ts';

/** A task that a simulated colleague is to do now. */
export interface ColleagueTask {
  readonly kind: 'task';
  readonly room: string;
  readonly id: string;
  readonly instanceId: string;
  readonly nodeId: string;
  readonly purpose: string | null;
  readonly document: FormDocument | null;
  /** Of a sorting: the labels that it may choose, the likeliest first. */
  readonly labels: readonly string[];
  readonly language: 'he' | 'en';
  readonly script: readonly ScriptedDecision[];
  /** How often this step was done in the case before. */
  readonly times: number;
  readonly people: readonly { readonly id: string; readonly role: WorkspaceRole }[];
}

/** A message that the invented inquirer of a case is to answer now. */
export interface UnansweredCase {
  readonly kind: 'message';
  readonly room: string;
  readonly id: string;
  readonly submissionId: string;
  readonly language: 'he' | 'en';
}

/** The rooms in which somebody is at work: in others nothing goes on. */
const isBusy = `r.colleagues_on and exists (
  select from nativ.practice_room_members a where a.workspace_id = r.workspace_id and a.room_id = r.id
    and a.last_active_at > now() - interval '30 minutes')`;
const rooms = 'nativ.practice_rooms r join nativ.workspaces w on w.id = r.id';
const only = (room: string | null) => (room === null ? '' : 'and r.id = :room');
const roomNow = `now() + w.clock_offset_ms * interval '1 millisecond'`;
const member = (column: string) =>
  `exists (select from nativ.practice_room_members m where m.room_id = r.id and m.user_id = ${column})`;

/** Work that is nobody's who is there: given to a colleague, or free in a group that none of the members is in. */
const theirs = `
  t.status = 'open' and t.instance_id is not null and t.id <> all (r.left_task_ids) and case when t.assignee_id is not null then not ${member('t.assignee_id')}
    else not exists (select from nativ.memberships g join nativ.practice_room_members m on m.room_id = r.id and m.user_id = g.user_id
      where g.workspace_id = r.id and g.group_id = t.group_id) end`;
const delay = `r.colleagues_delay_ms * interval '1 millisecond'`;

/** Tasks that colleagues have had long enough. @param room null for all rooms */
export async function dueTasks(owner: Knex, room: string | null, most: number): Promise<readonly ColleagueTask[]> {
  const found = owner.raw<{ rows: ColleagueTask[] }>(
    `select 'task' as kind, t.workspace_id as room, t.id, t.instance_id as "instanceId", t.node_id as "nodeId", t.purpose, v.document,
       coalesce(s.language, 'he') as language, t.script,
       array(select x ->> 'label' from jsonb_array_elements(coalesce(o.runners_up, '[]')) x) || array(
         select l ->> 'key' from nativ.classifiers c, jsonb_array_elements(c.labels) l
         where c.workspace_id = t.workspace_id and c.key = o.classifier and l ->> 'removedAt' is null) as labels,
       (select count(*)::int from nativ.tasks d where d.workspace_id = t.workspace_id and d.instance_id = t.instance_id
          and d.node_id = t.node_id and d.status = 'completed') as times,
       (select coalesce(json_agg(json_build_object('id', u.id, 'role', u.role) order by u.id = t.assignee_id desc nulls last, g.user_id is null, u.id), '[]')
        from nativ.users u left join nativ.memberships g on g.workspace_id = u.workspace_id and g.user_id = u.id and g.group_id = t.group_id
        where u.workspace_id = t.workspace_id and (g.user_id is not null or u.role = 'admin') and u.id <> all (coalesce(t.not_by, '{}'))
          and (t.assignee_id is null or u.id = t.assignee_id or u.role = 'admin' or g.role = 'manager')
          and not exists (select from nativ.practice_room_members m where m.room_id = t.workspace_id and m.user_id = u.id)) as people
     from (
       select t.*, r.script from ${rooms} join nativ.tasks t on t.workspace_id = r.id
       where ${isBusy} ${only(room)} and ${theirs} and t.created_at + ${delay} <= ${roomNow}
       order by t.created_at, t.id limit :most) t
     left join nativ.form_versions v on v.workspace_id = t.workspace_id and v.id = t.form_version_id
     left join nativ.instances i on i.workspace_id = t.workspace_id and i.id = t.instance_id
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     left join nativ.sortings o on t.purpose = 'sorting' and o.workspace_id = t.workspace_id and o.task_id = t.id`,
    { ...(room !== null && { room }), most },
  );
  const { rows } = await plannedOnceBuilt(found);
  return rows;
}

/** Cases whose inquirer was written to and has not answered; one answers twice at most, so that no case goes round in circles. */
export async function dueReplies(owner: Knex, room: string | null, most: number): Promise<readonly UnansweredCase[]> {
  const found = owner.raw<{ rows: UnansweredCase[] }>(
    `select 'message' as kind, i.workspace_id as room, i.id, i.submission_id as "submissionId", s.language
     from ${rooms} join nativ.instances i on i.workspace_id = r.id and i.status = 'running'
       join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
       join lateral (
         select (array_agg(m.direction order by m.created_at desc, m.id desc))[1] as last, max(m.created_at) as at,
           count(*) filter (where m.direction = 'fromInquirer') as written
         from nativ.messages m where m.workspace_id = i.workspace_id and m.instance_id = i.id) m on m.last = 'toInquirer' and m.written < 2
     where ${isBusy} ${only(room)}
       and m.at + ${delay} <= ${roomNow}
     order by m.at limit :most`,
    { ...(room !== null && { room }), most },
  );
  const { rows } = await plannedOnceBuilt(found);
  return rows;
}

/** When a colleague or an inquirer of a room is done next, by its clock; null when none has anything to do. */
export async function nextOfColleagues(owner: Knex, room: string): Promise<Date | null> {
  const found = owner.raw<{ rows: { at: Date | null }[] }>(
    `select min(t.created_at + ${delay}) as at from nativ.practice_rooms r join nativ.tasks t on t.workspace_id = r.id
     where r.id = ? and r.colleagues_on and ${theirs}`,
    [room],
  );
  const { rows } = await plannedOnceBuilt(found);
  return rows[0]?.at ?? null;
}

/** Notes that no colleague can do a task: it is left to those who practise. */
export async function leaveTask(owner: Knex, room: string, taskId: string): Promise<void> {
  await owner.raw(
    `update nativ.practice_rooms set left_task_ids = left_task_ids || cast(:taskId as uuid)
     where id = :room and cast(:taskId as uuid) <> all (left_task_ids)`,
    { room, taskId },
  );
}

/** Classified groups are known to their members alone, in a room as well. */
const isKnown = (group: string) => `(${group}.access <> 'classified' or exists (
  select from nativ.memberships k join nativ.practice_room_members m on m.room_id = r.id and m.user_id = k.user_id
  where k.workspace_id = ${group}.workspace_id and k.group_id = ${group}.id))`;

/** What was left to those who practise and still waits, the oldest first. */
export async function listLeft(
  owner: Knex,
  room: string,
): Promise<readonly { readonly taskId: string; readonly title: LocalizedText; readonly group: LocalizedText }[]> {
  const { rows } = await owner.raw(
    `select t.id as "taskId", t.title, g.name as "group"
     from nativ.practice_rooms r join nativ.tasks t on t.workspace_id = r.id and t.id = any (r.left_task_ids)
       join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
     where r.id = ? and t.status = 'open' and not ${member('coalesce(t.assignee_id, r.id)')} and ${isKnown('g')}
     order by t.created_at, t.id limit 20`,
    [room],
  );
  return rows;
}

/** Gives a task that was left to a member of the room, who joins its group. @returns whether it was there to be given */
export function assignToMember(
  owner: Knex,
  { room, taskId, userId }: { readonly room: string; readonly taskId: string; readonly userId: string },
): Promise<boolean> {
  return owner.transaction(async (transaction) => {
    const { rows } = await transaction.raw(
      `select t.group_id from nativ.practice_rooms r join nativ.tasks t on t.workspace_id = r.id and t.id = any (r.left_task_ids)
         join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
       where r.id = :room and t.id = :taskId and t.status = 'open' and ${isKnown('g')} for update of t`,
      { room, taskId },
    );
    if (rows.length === 0) return false;
    const [{ group_id }] = rows;
    await transaction('nativ.memberships')
      .insert({ workspace_id: room, group_id, user_id: userId, role: 'member' })
      .onConflict()
      .ignore();
    await transaction.raw(
      'update nativ.tasks set assignee_id = :userId, not_by = array_remove(not_by, cast(:userId as uuid)) where workspace_id = :room and id = :taskId',
      { room, taskId, userId },
    );
    return true;
  });
}
