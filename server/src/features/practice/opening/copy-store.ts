import type { Language } from '@nativ/schemas';
import type { Knex } from 'knex';
import { type CopiedTable, copiedTables } from './copied-tables.ts';

export interface NewRoom {
  readonly id: string;
  readonly liveId: string;
  readonly ownerId: string;
  readonly title: string | null;
  readonly purpose: 'free' | 'lesson' | 'assessment';
  readonly flowKey: string | null;
  readonly fromDraft: boolean;
  readonly lessonId: string | null;
  readonly script: readonly unknown[];
  readonly hasColleagues: boolean;
  readonly delayMs: number;
}

/** The columns of the tables that are copied, which only a migration changes. */
export async function readColumns(owner: Knex): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await owner.raw<{ rows: { table: string; columns: string[] }[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'nativ'::regnamespace and c.relname = any (?) group by c.relname`,
    [copiedTables.map(({ table }) => table)],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Makes the work space of a room, and says of it what is to be said. */
export async function insertRoom(owner: Knex.Transaction, room: NewRoom): Promise<void> {
  await owner.raw(
    `insert into nativ.workspaces (id, key, name, kind, live_workspace_id)
     select cast(:id as uuid), 'practice-' || cast(:id as text), w.name, 'practice', w.id from nativ.workspaces w where w.id = cast(:liveId as uuid) and w.kind = 'live'`,
    { id: room.id, liveId: room.liveId },
  );
  // Made for each new work space; those of the live one take its place.
  await owner.raw('delete from nativ.calendars where workspace_id = ?', [room.id]);
  await owner('nativ.practice_rooms').insert({
    workspace_id: room.liveId,
    id: room.id,
    owner_id: room.ownerId,
    title: room.title,
    purpose: room.purpose,
    flow_key: room.flowKey,
    from_draft: room.fromDraft,
    lesson_id: room.lessonId,
    script: JSON.stringify(room.script),
    colleagues_on: room.hasColleagues,
    colleagues_delay_ms: room.delayMs,
  });
  await insertMember(owner, room, room.ownerId);
}

export async function insertMember(
  owner: Knex.Transaction,
  { id, liveId }: { readonly id: string; readonly liveId: string },
  userId: string,
): Promise<void> {
  await owner.raw(
    `insert into nativ.practice_room_members (workspace_id, room_id, user_id) values (?, ?, ?) on conflict do nothing`,
    [liveId, id, userId],
  );
}

const colleague: Readonly<Record<Language, { readonly some: string; readonly of: string }>> = {
  en: { some: 'Colleague', of: 'Colleague in' },
  he: { some: 'עמית', of: 'עמית בצוות' },
};

/**
 * Copies who works in a group, as colleagues who are called by their group, or by none where its name is known to its members alone:
 * no name and no address of anybody is taken over but those of the members. Nobody of a room signs in to it: they sign in to live work, and are members of the room.
 */
export async function copyPeople(
  owner: Knex.Transaction,
  { id, liveId, ownerId }: Pick<NewRoom, 'id' | 'liveId' | 'ownerId'>,
  language: Language,
): Promise<void> {
  await owner.raw(
    `insert into nativ.users (workspace_id, id, identity_id, email, name, role, kind, created_at)
     select cast(:id as uuid), u.id, null, u.id || '@practice.invalid',
       case when u.id = :ownerId then u.name
         when g.name is null then cast(:some as text)
         else cast(:of as text) || ' ' || g.name || case when g.nth > 1 then ' ' || g.nth else '' end end,
       u.role, u.kind, u.created_at
     from nativ.users u left join (
       select m.user_id, ${textIn('m.name')} as name, row_number() over (partition by m.group_id order by m.user_id = :ownerId desc, m.created_at, m.user_id) as nth
       from (select distinct on (x.user_id) x.*, n.name from nativ.memberships x
             join nativ.groups n on n.workspace_id = x.workspace_id and n.id = x.group_id and n.access <> 'classified'
             where x.workspace_id = :liveId order by x.user_id, x.created_at, x.group_id) m
     ) g on g.user_id = u.id
     where u.workspace_id = :liveId and u.deactivated_at is null
       and (u.role = 'admin' or u.id = :ownerId
         or exists (select from nativ.memberships x where x.workspace_id = u.workspace_id and x.user_id = u.id))`,
    { id, liveId, ownerId, language, ...colleague[language] },
  );
}

/** A text of the work space in the language of whoever opens the room. */
const textIn = (column: string) =>
  `coalesce(${column} ->> cast(:language as text), ${column} ->> 'he', ${column} ->> 'en', ${column} #>> '{}')`;

/** Copies everything else, a statement a table, all in one message. */
export async function copyTables(
  owner: Knex.Transaction,
  { id, liveId }: Pick<NewRoom, 'id' | 'liveId'>,
  columns: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const statements = copiedTables.map((one) => copyStatement(one, columns.get(one.table) ?? []));
  // Ids are the only values, and of one form (`insertRoom` refused others): so that all go in one message.
  await owner.raw(statements.join(';\n').replaceAll('$room', `'${id}'::uuid`).replaceAll('$live', `'${liveId}'::uuid`));
}

function copyStatement({ table, only, instead = {} }: CopiedTable, columns: readonly string[]): string {
  const value = (column: string) => (column === 'workspace_id' ? '$room' : (instead[column] ?? `row.${column}`));
  return `insert into nativ.${table} (${columns.join(', ')}) select ${columns.map(value).join(', ')}
    from nativ.${table} row where row.workspace_id = $live${only === undefined ? '' : ` and (${only})`}`;
}
