import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { id, type PersonaName, personas, type WorkspaceName, workspaces } from './personas.ts';

interface RoomSample {
  readonly id: string;
  readonly of: PersonaName;
  readonly guests: readonly PersonaName[];
  readonly isShared: boolean;
}

/** A room of two that nobody else sees, one that was shared with those who lead training, and one of another work space. */
const rooms: readonly RoomSample[] = [
  { id: id(87_001), of: 'member', guests: ['manager'], isShared: false },
  { id: id(87_002), of: 'outsider', guests: [], isShared: true },
  { id: id(87_003), of: 'stranger', guests: [], isShared: true },
];
const entries: Readonly<Record<WorkspaceName, string>> = { ours: id(87_011), theirs: id(87_012) };

const placeOf = (name: PersonaName) => personas[name].workspace;
const leads = (name: PersonaName) => ['admin', 'champion'].includes(personas[name].role);
const seesRoom = (name: PersonaName, { of, guests, isShared }: RoomSample) =>
  placeOf(of) === placeOf(name) && (of === name || guests.includes(name) || (isShared && leads(name)));

export async function seedRooms(transaction: Knex.Transaction): Promise<void> {
  for (const room of rooms) {
    const live = workspaces[placeOf(room.of)];
    const place = { id: room.id, key: `practice-${room.id}`, name: '"Practice"', kind: 'practice' };
    await transaction('nativ.workspaces').insert({ ...place, live_workspace_id: live });
    await transaction('nativ.practice_rooms').insert({
      workspace_id: live,
      id: room.id,
      owner_id: personas[room.of].id,
      is_shared: room.isShared,
    });
    await transaction('nativ.practice_room_members').insert(
      [room.of, ...room.guests].map((name) => ({ workspace_id: live, room_id: room.id, user_id: personas[name].id })),
    );
  }
  for (const name of Object.keys(entries) as WorkspaceName[])
    await transaction('nativ.drawer_entries').insert({
      workspace_id: workspaces[name],
      id: entries[name],
      kind: 'sendMail',
      payload: '{}',
    });
}

/** The rooms by address, and who sees them. */
export const roomSubjects = rooms.map((room) => ({
  name: `the room of ${room.of}`,
  key: room.id,
  sees: (name: PersonaName) => seesRoom(name, room),
}));

export const keysOfRooms = { practice_room_members: "room_id || '/' || user_id" } as const;

export function visibleRooms(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const seen = rooms.filter((room) => seesRoom(name, room));
  return {
    practice_rooms: seen.map((room) => room.id),
    practice_room_members: seen.flatMap((room) =>
      [room.of, ...room.guests].map((one) => `${room.id}/${personas[one].id}`),
    ),
    drawer_entries: [entries[placeOf(name)]],
  };
}

/** Everything about rooms is done by the server in somebody's name: nobody reaches the tables. */
export function roomAttempts(name: PersonaName): readonly Attempt[] {
  const here = workspaces[placeOf(name)];
  const me = personas[name].id;
  const refused = (table: string, what: string, sql: string, values: readonly string[]): Attempt => ({
    table,
    name: what,
    sql,
    values,
    allowed: false,
  });
  return [
    refused('practice_rooms', 'share a room past the server', 'update nativ.practice_rooms set is_shared = true', []),
    refused(
      'practice_room_members',
      'enter a room past the server',
      'insert into nativ.practice_room_members (workspace_id, room_id, user_id) values (?, ?, ?)',
      [here, id(87_002), me],
    ),
    refused('drawer_entries', 'empty the drawer', 'delete from nativ.drawer_entries', []),
  ];
}
