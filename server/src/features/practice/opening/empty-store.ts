import type { Knex } from 'knex';

/** What stays when a room begins anew: the room itself, and who is of it. */
const lasting = new Set(['workspaces', 'practice_rooms', 'practice_room_members']);

/** Elsewhere than in the schema of the work space, rows of a room that nothing points to. */
const elsewhere = ['identity.mails', 'jobs.search_queue', 'vault.live_events', 'guard.places'];

/** The tables with rows of a work space, so that what points to others comes before them. */
export async function readTablesToEmpty(owner: Knex): Promise<readonly string[]> {
  const { rows } = await owner.raw<{ rows: { table: string; points_to: string[] }[] }>(
    `select c.relname as table, array(
       select distinct p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
       where k.conrelid = c.oid and k.contype = 'f' and p.oid <> c.oid
         and not (c.relname = 'groups' and p.relname = 'posts')) as points_to
     from pg_class c where c.relnamespace = 'nativ'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')`,
  );
  const left = new Map(rows.filter(({ table }) => !lasting.has(table)).map((row) => [row.table, row.points_to]));
  const order: string[] = [];
  while (left.size > 0) {
    const pointedTo = new Set([...left.values()].flat());
    const free = [...left.keys()].filter((table) => !pointedTo.has(table));
    if (free.length === 0)
      throw new Error(`Expected tables whose keys make no ring, but found one among ${[...left.keys()].join(', ')}.`);
    for (const table of free) left.delete(table);
    order.push(...free);
  }
  return order;
}

/** Takes everything out of a room. Only of a room: of live work nothing is ever taken out like this. */
export async function emptyRoom(owner: Knex.Transaction, id: string, tables: readonly string[]): Promise<void> {
  const { rows } = await owner.raw(`select 1 from nativ.workspaces where id = ? and kind = 'practice' for update`, [
    id,
  ]);
  if (rows.length === 0) throw new Error(`Expected '${id}' to be a practice room, but it is none.`);
  await owner('nativ.groups').where({ workspace_id: id }).update({ pinned_post_id: null });
  const statements = [...tables.map((table) => `nativ.${table}`), ...elsewhere].map(
    (table) => `delete from ${table} where workspace_id = '${id}'`,
  );
  await owner.raw(statements.join(';\n'));
  await owner.raw(
    `delete from graphile_worker._private_jobs where locked_at is null and payload ->> 'workspaceId' = cast(? as text)`,
    [id],
  );
}

export async function deleteRoomRows(owner: Knex.Transaction, id: string): Promise<void> {
  await owner('nativ.practice_rooms').where({ id }).delete();
  await owner('nativ.workspaces').where({ id, kind: 'practice' }).delete();
}

/** What a room keeps in the store of files. */
export async function listSegments(
  owner: Knex.Transaction,
  id: string,
): Promise<readonly { readonly place: string; readonly mostSegments: number }[]> {
  return owner('nativ.files').where({ workspace_id: id }).select({ place: 'place', mostSegments: 'most_segments' });
}

/** Rooms that nobody has used for so long. */
export async function listUnused(owner: Knex, days: number, most: number): Promise<readonly string[]> {
  const { rows } = await owner.raw<{ rows: { id: string }[] }>(
    `select r.id from nativ.practice_rooms r
     where greatest(r.last_used_at, (select max(m.last_active_at) from nativ.practice_room_members m where m.workspace_id = r.workspace_id and m.room_id = r.id))
       < now() - make_interval(days => ?) order by r.last_used_at limit ?`,
    [days, most],
  );
  return rows.map(({ id }) => id);
}

/** Rooms that somebody opened. */
export async function listRoomsOf(owner: Knex, workspaceId: string, userId: string): Promise<readonly string[]> {
  const rows = await owner('nativ.practice_rooms').where({ workspace_id: workspaceId, owner_id: userId }).select('id');
  return rows.map(({ id }) => id);
}

/** Takes somebody out of the rooms of others, where a colleague without a name stays in their place. */
export async function leaveRooms(owner: Knex.Transaction, workspaceId: string, userId: string): Promise<void> {
  await owner.raw(
    `update nativ.users u set name = '—' from nativ.practice_rooms r
     where r.workspace_id = ? and u.workspace_id = r.id and u.id = ?`,
    [workspaceId, userId],
  );
  await owner('nativ.practice_room_members').where({ workspace_id: workspaceId, user_id: userId }).delete();
}
