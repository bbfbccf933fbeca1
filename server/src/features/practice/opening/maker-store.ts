import type { WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../../security/actor.ts';
import type { NewRoom } from './copy-store.ts';

type RoomFacts = Pick<NewRoom, 'id' | 'liveId' | 'ownerId' | 'flowKey' | 'fromDraft'>;

const facts = { id: 'id', liveId: 'workspace_id', ownerId: 'owner_id', flowKey: 'flow_key', fromDraft: 'from_draft' };

/** Keeps others from making the same room anew, until the end of the transaction. */
export async function lockRoom(owner: Knex.Transaction, id: string): Promise<RoomFacts> {
  return found(await owner('nativ.practice_rooms').where({ id }).forUpdate().first(facts), id);
}

export async function findRoomFacts(owner: Knex, id: string): Promise<RoomFacts> {
  return found(await owner('nativ.practice_rooms').where({ id }).first(facts), id);
}

function found(row: RoomFacts | undefined, id: string): RoomFacts {
  if (row === undefined) throw new Error(`Expected practice room '${id}' to be there, but it is not.`);
  return row;
}

/** The clock of a room that begins anew is that of live work. */
export async function startAnew(owner: Knex.Transaction, id: string): Promise<void> {
  await owner('nativ.workspaces').where({ id, kind: 'practice' }).update({ clock_offset_ms: 0 });
  await owner('nativ.practice_rooms').where({ id }).update({ last_used_at: owner.fn.now() });
}

/** Makes the members of a room who they are in live work; one who had no place there as a colleague gets one. */
export async function nameMembers(owner: Knex.Transaction, id: string): Promise<void> {
  await owner.raw(
    `insert into nativ.users (workspace_id, id, email, name, role, kind, created_at)
     select m.room_id, l.id, l.id || '@practice.invalid', l.name, l.role, l.kind, l.created_at
     from nativ.practice_room_members m join nativ.users l on l.workspace_id = m.workspace_id and l.id = m.user_id
     where m.room_id = ?
     on conflict (workspace_id, id) do update set name = excluded.name`,
    [id],
  );
}

/** Somebody of a room who may publish there; there is an admin in each work space. */
export async function findDesigner(owner: Knex, id: string): Promise<Actor | null> {
  const row: { id: string; role: WorkspaceRole } | undefined = await owner('nativ.users')
    .where({ workspace_id: id })
    .whereIn('role', ['admin', 'designer'])
    .orderBy([{ column: 'role' }, { column: 'id' }])
    .first('id', 'role');
  return row === undefined ? null : { workspaceId: id, userId: row.id, role: row.role };
}

export async function readDraft(owner: Knex, id: string, flowKey: string): Promise<unknown> {
  const row = await owner('nativ.flows').where({ workspace_id: id, key: flowKey }).first('draft');
  return row?.draft ?? null;
}

/** Puts somebody of a room into groups there, whose work they try. What a classified group is called is for its members to know. */
export async function joinGroups(
  owner: Knex,
  { room, userId, groups }: { readonly room: string; readonly userId: string; readonly groups: readonly string[] },
): Promise<void> {
  await owner.raw(
    `insert into nativ.memberships (workspace_id, group_id, user_id, role)
     select g.workspace_id, g.id, :userId, 'member' from nativ.groups g
     where g.workspace_id = (select r.id from nativ.practice_rooms r where r.id = :room)
       and g.key = any (cast(:groups as text[])) and g.access <> 'classified'
     on conflict do nothing`,
    { room, userId, groups: [...groups] },
  );
}
