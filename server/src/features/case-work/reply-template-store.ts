import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface ReplyTemplateRow {
  readonly id: string;
  readonly group_key: string | null;
  readonly group_name: LocalizedText | null;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
  readonly may_edit: boolean;
  readonly updated_at: Date;
}

export interface ReplyTemplateWords {
  readonly title: LocalizedText;
  readonly body: LocalizedText;
}

const templates = `
  select r.id, g.key as group_key, g.name as group_name, r.title, r.body, r.updated_at,
    case when r.group_id is null then (select app.may_design()) else r.group_id = any ((select app.my_managed_group_ids())::uuid[]) end as may_edit
  from nativ.reply_templates r left join nativ.groups g on g.workspace_id = r.workspace_id and g.id = r.group_id
  where r.workspace_id = (select app.workspace_id())`;

/** Those of the workspace and of the groups that the person knows of, or of one group; those of the workspace first. */
export async function listTemplates(
  transaction: Knex.Transaction,
  group: string | null,
  limit: number,
): Promise<ReplyTemplateRow[]> {
  const { rows } = await transaction.raw(
    `${templates} and (cast(:group as text) is null or r.group_id is null or g.key = :group)
     order by g.key nulls first, r.id limit :limit`,
    { group, limit },
  );
  return rows;
}

export async function findTemplate(transaction: Knex.Transaction, id: string): Promise<ReplyTemplateRow | null> {
  const { rows } = await transaction.raw(`${templates} and r.id = ?`, [id]);
  return rows[0] ?? null;
}

/** How many there are of a group, or of the workspace as a whole. */
export async function countTemplates(transaction: Knex.Transaction, groupId: string | null): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.reply_templates
     where workspace_id = (select app.workspace_id()) and group_id is not distinct from cast(? as uuid)`,
    [groupId as string],
  );
  return rows[0].count;
}

/** Whether the person of the context keeps the replies of a group, or of the workspace as a whole. */
export async function keepsTemplates(transaction: Knex.Transaction, groupId: string | null): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select case when cast(:groupId as uuid) is null then app.may_design()
       else cast(:groupId as uuid) = any (app.my_managed_group_ids()) end as keeps`,
    { groupId },
  );
  return rows[0].keeps;
}

export async function insertTemplate(
  transaction: Knex.Transaction,
  row: ReplyTemplateWords & { readonly workspaceId: string; readonly id: string; readonly groupId: string | null },
): Promise<void> {
  await transaction('nativ.reply_templates').insert({
    workspace_id: row.workspaceId,
    id: row.id,
    group_id: row.groupId,
    title: JSON.stringify(row.title),
    body: JSON.stringify(row.body),
  });
}

/** @returns whether it was the person's to change */
export async function updateTemplate(
  transaction: Knex.Transaction,
  id: string,
  { title, body }: ReplyTemplateWords,
): Promise<boolean> {
  const words = { title: JSON.stringify(title), body: JSON.stringify(body), updated_at: transaction.fn.now() };
  return (await transaction('nativ.reply_templates').where({ id }).update(words)) === 1;
}

export async function deleteTemplate(transaction: Knex.Transaction, id: string): Promise<boolean> {
  return (await transaction('nativ.reply_templates').where({ id }).delete()) === 1;
}
