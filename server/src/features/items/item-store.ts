import type { Concern } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../security/actor.ts';
import type { Item } from './item.ts';

const columnOf = { task: 'task_id', post: 'post_id', case: 'instance_id', gathering: 'gathering_id' } as const;
const groupsOf = {
  task: 'select array[x.group_id] as group_ids from nativ.tasks x where x.id = :id',
  post: 'select array[x.group_id] as group_ids from nativ.posts x where x.id = :id',
  gathering: 'select array[x.group_id] as group_ids from nativ.gatherings x where x.id = :id',
  case: 'select x.group_ids from nativ.instances x where x.id = :id',
} as const;

export interface StandingRow {
  readonly group_ids: readonly string[];
  /** The group in whose name the person watches it: where they see a part only, if there is such a one. */
  readonly own_group_id: string | null;
  /** The group in whose name the person may show it to others; null when they may not. */
  readonly shown_group_id: string | null;
  readonly may_move: boolean;
}

/** How the person stands to an item, or null when it is not there for them. */
export async function findStanding(transaction: Knex.Transaction, { kind, id }: Item): Promise<StandingRow | null> {
  const { rows } = await transaction.raw(
    `with item as (${groupsOf[kind]}), known as (
       select g.id, g.access from nativ.groups g, item i where g.id = any (i.group_ids)
     )
     select i.group_ids,
       (select k.id from known k order by (k.access = 'classified') desc, k.id limit 1) as own_group_id,
       (select k.id from known k
        where k.id = any ((select app.my_managed_group_ids())::uuid[]) and k.access = 'classified'
          and not i.group_ids && (select app.foreign_group_ids())::uuid[]
        order by k.id limit 1) as shown_group_id,
       exists (select 1 from known k where k.id = any ((select app.my_managed_group_ids())::uuid[])
         or (k.access <> 'classified' and k.id = any ((select app.my_working_group_ids())::uuid[]))) as may_move
     from item i`,
    { id },
  );
  return rows[0] ?? null;
}

export interface ConcernRow {
  readonly id: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly reason: Concern['reason'];
  readonly given_by: string;
  readonly given_by_name: string;
  readonly given_at: Date;
  readonly until: Date | null;
}

/**
 * Whom an item is shown to: for most, no more than themselves. Grants that are over are left out. When one ends is kept by the clock
 * on the wall, as sight asks for it, and told by that of the work space (`app.come_nearer`).
 */
export async function listConcerns(transaction: Knex.Transaction, itemId: string): Promise<ConcernRow[]> {
  const { rows } = await transaction.raw(
    `select c.id, c.user_id, u.name as user_name, c.reason, c.given_by, b.name as given_by_name, c.given_at,
       c.until + (select app.present() - now()) as until
     from nativ.concerns c
     join nativ.users u on u.workspace_id = c.workspace_id and u.id = c.user_id
     join nativ.users b on b.workspace_id = c.workspace_id and b.id = c.given_by
     where c.workspace_id = (select app.workspace_id()) and c.item_id = ? and (c.until is null or c.until > now())
     order by c.given_at, c.id limit 200`,
    [itemId],
  );
  return rows;
}

export interface NewConcern {
  readonly item: Item;
  readonly groupId: string;
  readonly userId: string;
  readonly reason: Concern['reason'];
  readonly until: string | null;
}

/** Shows an item to somebody, and gives whether it was not shown to them for this reason before. */
export async function insertConcern(
  transaction: Knex.Transaction,
  actor: Actor,
  concern: NewConcern,
): Promise<boolean> {
  const { item, groupId, userId, reason, until } = concern;
  const { rowCount } = await transaction.raw(
    `insert into nativ.concerns (workspace_id, id, user_id, group_id, ${columnOf[item.kind]}, reason, given_by, until)
     values (?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz) - (app.present() - now())) on conflict do nothing`,
    [actor.workspaceId, uuidv7(), userId, groupId, item.id, reason, actor.userId, until] as string[],
  );
  return rowCount === 1;
}

/** Ends what shows an item to somebody, and says whose it was. */
export async function deleteConcern(
  transaction: Knex.Transaction,
  itemId: string,
  by: { readonly id: string } | { readonly userId: string; readonly reason: Concern['reason'] },
): Promise<string | null> {
  const where = 'id' in by ? { id: by.id } : { user_id: by.userId, reason: by.reason };
  const [row] = await transaction('nativ.concerns')
    .where({ item_id: itemId, ...where })
    .delete('user_id');
  return row?.user_id ?? null;
}

/** Those of the people who see the item, or to whom whoever asks may show it. */
export async function reachable(
  transaction: Knex.Transaction,
  itemId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await transaction.raw(
    `select p.id from unnest(cast(:userIds as uuid[])) as p(id)
     where app.person_sees(p.id, :groupId, :itemId)
       or (cast(:groupId as uuid) = any ((select app.my_managed_group_ids())::uuid[]) and app.is_member(:groupId, p.id))`,
    { userIds: [...userIds], groupId, itemId },
  );
  return rows.map((row: { id: string }) => row.id);
}

/** Those of the people who see a case that whoever asks sees. */
export async function seeingCase(
  transaction: Knex.Transaction,
  caseId: string,
  userIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await transaction.raw(
    `select p.id from unnest(cast(:userIds as uuid[])) as p(id) where app.person_sees_case(p.id, :caseId)`,
    { userIds: [...userIds], caseId },
  );
  return rows.map((row: { id: string }) => row.id);
}

/** Moves an item; the database judges whether the person may (migration 0012-compartments). */
export async function moveItem(
  transaction: Knex.Transaction,
  { kind, id }: Item,
  from: string,
  to: string,
): Promise<'moved' | 'refused' | 'ended'> {
  const { rows } =
    kind === 'case'
      ? await transaction.raw('select app.move_case(?, ?, ?) as outcome', [id, from, to])
      : await transaction.raw(`select app.move_${kind}(?, ?) as outcome`, [id, to]);
  return rows[0].outcome;
}
