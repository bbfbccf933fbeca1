import type { LocalizedText, RoomPurpose, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';

export interface RoomRow {
  readonly id: string;
  readonly title: string | null;
  readonly purpose: RoomPurpose;
  readonly flowKey: string | null;
  readonly flowName: LocalizedText | null;
  readonly fromDraft: boolean;
  readonly lessonId: string | null;
  readonly isMine: boolean;
  readonly mayEnter: boolean;
  readonly isShared: boolean;
  readonly members: readonly MemberRow[];
  readonly place: {
    readonly instanceId: string;
    readonly nodeId: string;
    readonly title: LocalizedText;
    readonly at: string;
  } | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly colleaguesOn: boolean;
  readonly delayMs: number;
  readonly offsetMs: number;
}

export interface MemberRow {
  readonly userId: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly isOwner: boolean;
  readonly lastActiveAt: string | null;
}

/**
 * Rooms as the person of the transaction sees them, from live work or within one. Names and roles of the members are
 * those of live work, which within a room stand in the rows copied from there.
 */
const rooms = `
  select r.id, r.title, r.purpose, r.flow_key as "flowKey", r.from_draft as "fromDraft", r.lesson_id as "lessonId",
    coalesce(f.draft -> 'title', 'null') as "flowName", r.owner_id = (select app.user_id()) as "isMine", r.is_shared as "isShared",
    exists (select from nativ.practice_room_members m where m.room_id = r.id and m.user_id = (select app.user_id())) as "mayEnter",
    (select coalesce(json_agg(json_build_object('userId', m.user_id, 'name', u.name, 'role', u.role, 'isOwner', m.user_id = r.owner_id,
        'lastActiveAt', m.last_active_at) order by m.joined_at, m.user_id), '[]')
      from nativ.practice_room_members m join nativ.users u on u.workspace_id = (select app.workspace_id()) and u.id = m.user_id
      where m.room_id = r.id) as members,
    app.place_in_room(r.id) as place,
    r.created_at as "createdAt",
    greatest(r.last_used_at, (select max(m.last_active_at) from nativ.practice_room_members m where m.room_id = r.id)) as "lastUsedAt",
    r.colleagues_on as "colleaguesOn", r.colleagues_delay_ms::float8 as "delayMs", app.clock_offset_ms(r.id)::float8 as "offsetMs"
  from nativ.practice_rooms r
    left join nativ.flows f on f.workspace_id = (select app.workspace_id()) and f.key = r.flow_key`;

export async function listRooms(transaction: Knex.Transaction, most: number): Promise<readonly RoomRow[]> {
  const { rows } = await transaction.raw<{ rows: RoomRow[] }>(
    `${rooms} order by "mayEnter" desc, "lastUsedAt" desc, r.id limit ?`,
    [most],
  );
  return rows;
}

export async function findRoom(transaction: Knex.Transaction, id: string): Promise<RoomRow | null> {
  const [row] = await plannedOnce<RoomRow>(transaction, `${rooms} where r.id = ?`, [id]);
  return row ?? null;
}

export async function countMyRooms(transaction: Knex.Transaction): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.practice_rooms where owner_id = (select app.user_id())`,
  );
  return rows[0].count;
}

/** Whether somebody of live work may be asked into a room: a person who signs in. */
export async function isColleague(transaction: Knex.Transaction, userId: string): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select 1 from nativ.users where workspace_id = (select app.workspace_id()) and id = ? and kind = 'person' and deactivated_at is null`,
    [userId],
  );
  return rows.length > 0;
}

/** The published flows, by key: what they are called, which is all that whoever practises chooses by. */
export async function listPracticeFlows(
  transaction: Knex.Transaction,
): Promise<{ readonly key: string; readonly title: LocalizedText }[]> {
  const { rows } = await transaction.raw(
    `select f.key, v.document -> 'title' as title from nativ.flows f
     join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where f.workspace_id = (select app.workspace_id()) order by f.key limit 500`,
  );
  return rows;
}

export async function hasFlow(transaction: Knex.Transaction, key: string, useDraft: boolean): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select 1 from nativ.flows where workspace_id = (select app.workspace_id()) and key = ? and (? or published_version is not null)`,
    [key, useDraft],
  );
  return rows.length > 0;
}
