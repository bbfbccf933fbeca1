import type { BusinessDue } from '@nativ/runtime';
import type { Pool, PoolClient } from 'pg';

/** A calendar whose due times are being moved, and that this node looks after for a while. */
export interface ClaimedMove {
  readonly workspaceId: string;
  readonly id: string;
  /** This attempt counted in. */
  readonly attempts: number;
}

/** Takes moves that are due, of all workspaces. */
export async function claimMoves(engine: Pool, most: number): Promise<ClaimedMove[]> {
  const { rows } = await engine.query<ClaimedMove>({
    name: 'claim-calendar-moves',
    text: 'select workspace_id as "workspaceId", id, attempts from app.claim_calendar_moves($1)',
    values: [most],
  });
  return rows;
}

export interface LockedMove {
  readonly key: string;
  /** The instances up to this one are done. */
  readonly after: string | null;
}

/** Locks a calendar whose due times are being moved; null when that is over, or the calendar is gone. */
export async function lockMove(client: PoolClient, id: string): Promise<LockedMove | null> {
  const { rows } = await client.query<LockedMove>(
    'select key, move_after as after from nativ.calendars where id = $1 and move_version is not null for update',
    [id],
  );
  return rows[0] ?? null;
}

/** Says how far a move has come, and that this node goes on with it. */
export async function saveMove(client: PoolClient, id: string, after: string): Promise<void> {
  await client.query(
    `update nativ.calendars set move_after = $2, move_attempts = 1, move_wake_at = now() + interval '30 seconds' where id = $1`,
    [id, after],
  );
}

/** Says that everything stands where the calendar has it. */
export async function endMove(client: PoolClient, id: string): Promise<void> {
  await client.query(
    `update nativ.calendars set moved_version = move_version, move_version = null, move_after = null, move_wake_at = null, move_attempts = 0 where id = $1`,
    [id],
  );
}

/** Something that is due by a calendar. */
export interface DueRow {
  readonly id: string;
  readonly dueAt: Date;
  readonly dueFrom: BusinessDue;
}

export interface DuesOfInstances {
  readonly tasks: readonly DueRow[];
  readonly timers: readonly DueRow[];
}

/** A key that names no calendar (any more) stands for the workspace's own. */
const calendarOf = (row: string) =>
  `coalesce((select c.key from nativ.calendars c where c.workspace_id = ${row}.workspace_id and c.key = ${row}.due_from ->> 'calendar'), 'default')`;
const columns = 'id, due_at as "dueAt", due_from as "dueFrom"';
const isOpenTask = "due_from is not null and status = 'open'";
/** A timer whose time has come is left alone: it is being fired. */
const isPendingTimer = `due_from is not null and due_at > (select app.present()) and wake_at <> 'infinity'`;

/**
 * The next instances with something due in working time, locked as their steps lock them, so that what is due stays as
 * it is read. In the order of their ids, so that two moves at once do not wait for each other.
 */
export async function lockNextInstances(client: PoolClient, after: string | null, most: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select i.id from nativ.instances i where i.id in (
       select d.instance_id from (
         (select distinct instance_id from nativ.tasks where ${isOpenTask} and instance_id > $1 order by 1 limit $2)
         union
         (select distinct instance_id from nativ.timers where due_from is not null and instance_id > $1 order by 1 limit $2)
       ) d order by 1 limit $2)
     order by i.id for update`,
    [after ?? '00000000-0000-0000-0000-000000000000', most],
  );
  return rows.map(({ id }) => id);
}

/** What of these instances is due by the calendar with this key. */
export async function readDues(
  client: PoolClient,
  instanceIds: readonly string[],
  key: string,
): Promise<DuesOfInstances> {
  const read = async (table: string, condition: string) =>
    (
      await client.query<DueRow>(
        `select ${columns} from nativ.${table} t where instance_id = any ($1) and ${condition} and ${calendarOf('t')} = $2`,
        [instanceIds, key],
      )
    ).rows;
  return { tasks: await read('tasks', isOpenTask), timers: await read('timers', isPendingTimer) };
}

export interface MovedDue {
  readonly id: string;
  readonly dueAt: string;
}

/** With an entry for each, so that whoever works on it can be told. */
export async function moveTasks(client: PoolClient, moved: readonly MovedDue[]): Promise<void> {
  await client.query(
    `with moved as (
       update nativ.tasks t set due_at = m."dueAt" from jsonb_to_recordset($1) as m(id uuid, "dueAt" timestamptz)
       where t.id = m.id and t.status = 'open' returning t.workspace_id, t.id)
     insert into nativ.audit_entries (workspace_id, id, action, subject_id)
     select workspace_id, gen_random_uuid(), 'task.dueMoved', id from moved`,
    [JSON.stringify(moved)],
  );
}

/** A timer that has come due meanwhile fires as it was. In a room it is looked after by the clock on the wall, as ever. */
export async function moveTimers(client: PoolClient, moved: readonly MovedDue[]): Promise<void> {
  await client.query(
    `update nativ.timers t set due_at = m."dueAt", wake_at = m."dueAt" - (select app.present() - now()) from jsonb_to_recordset($1) as m(id uuid, "dueAt" timestamptz)
     where t.id = m.id and t.wake_at > now() and t.wake_at <> 'infinity'`,
    [JSON.stringify(moved)],
  );
}

/** A page of what is due by a calendar, for counting: in the sight of whoever asks. */
export function pageOfDues(kind: 'tasks' | 'timers'): string {
  return `select ${columns} from nativ.${kind} t where ${kind === 'tasks' ? isOpenTask : isPendingTimer} and ${calendarOf('t')} = ? and id > ? order by id limit ?`;
}
