import type { SavedView, SavedViewCreate, SavedViewPatch, ViewSettings } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';

export interface SavedViewRow {
  readonly id: string;
  readonly name: string;
  readonly view: SavedView['view'];
  readonly settings: ViewSettings;
  readonly is_shared: boolean;
  readonly is_default: boolean;
  readonly may_change: boolean;
}

/** The views kept in a group that the person of the transaction has: shared ones first, each by their names. */
export async function listSavedViews(transaction: Knex.Transaction, groupId: string): Promise<SavedViewRow[]> {
  return plannedOnce<SavedViewRow>(
    transaction,
    `select v.id, v.name, v.view, v.settings, v.is_shared, v.is_default,
       not v.is_shared or v.group_id = any ((select app.my_managed_group_ids())::uuid[]) as may_change
     from nativ.saved_views v
     where v.workspace_id = (select app.workspace_id()) and v.group_id = ?
     order by v.is_shared desc, v.name, v.id limit 200`,
    [groupId],
  );
}

/** How many of the views of a group are the person's own to change: private ones of theirs, or the shared ones. */
export async function countSavedViews(
  transaction: Knex.Transaction,
  groupId: string,
  isShared: boolean,
): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.saved_views v
     where v.workspace_id = (select app.workspace_id()) and v.group_id = ? and v.is_shared = ?`,
    [groupId, isShared],
  );
  return rows[0].count;
}

export async function managesIt(transaction: Knex.Transaction, groupId: string): Promise<boolean> {
  const { rows } = await transaction.raw(
    'select cast(? as uuid) = any ((select app.my_managed_group_ids())::uuid[]) as manages',
    [groupId],
  );
  return rows[0].manages;
}

export async function insertSavedView(
  transaction: Knex.Transaction,
  actor: Actor,
  groupId: string,
  { name, view, settings, isShared = false }: SavedViewCreate,
): Promise<string> {
  const id = uuidv7();
  await transaction('nativ.saved_views').insert({
    workspace_id: actor.workspaceId,
    id,
    group_id: groupId,
    user_id: actor.userId,
    name,
    view,
    settings: JSON.stringify(settings),
    is_shared: isShared,
  });
  return id;
}

/** Whose the view is, of those that are there for the person of the transaction. */
export async function findSavedView(
  transaction: Knex.Transaction,
  groupId: string,
  id: string,
): Promise<{ readonly userId: string; readonly isShared: boolean } | null> {
  const row = await transaction('nativ.saved_views')
    .where({ group_id: groupId, id })
    .first({ userId: 'user_id', isShared: 'is_shared' });
  return row ?? null;
}

export async function updateSavedView(
  transaction: Knex.Transaction,
  groupId: string,
  id: string,
  { settings, isShared, isDefault, ...texts }: SavedViewPatch,
): Promise<void> {
  // Of all views of a group at most one is opened first, and only a shared one.
  if (isDefault)
    await transaction('nativ.saved_views').where({ group_id: groupId, is_default: true }).update({ is_default: false });
  await transaction('nativ.saved_views')
    .where({ group_id: groupId, id })
    .update({
      ...texts,
      ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
      ...(isShared === undefined ? {} : { is_shared: isShared }),
      ...(isShared === false ? { is_default: false } : isDefault === undefined ? {} : { is_default: isDefault }),
      updated_at: transaction.fn.now(),
    });
}

export async function deleteSavedView(transaction: Knex.Transaction, groupId: string, id: string): Promise<void> {
  await transaction('nativ.saved_views').where({ group_id: groupId, id }).delete();
}
