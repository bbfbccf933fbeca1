import type { GroupOption, GroupSettings, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface GroupSettingsRow {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly access: GroupSettings['access'];
  readonly statuses: GroupOption[];
  readonly labels: GroupOption[];
  /** The key of the calendar; null for the workspace's own. */
  readonly calendar: string | null;
  readonly default_view: GroupSettings['defaultView'];
  readonly archived_at: Date | null;
  readonly my_role: GroupSettings['myRole'];
  readonly manages: boolean;
}

export async function findSettings(transaction: Knex.Transaction, key: string): Promise<GroupSettingsRow | null> {
  const { rows } = await transaction.raw(
    `select g.id, g.key, g.name, g.description, g.access, g.statuses, g.labels, c.key as calendar, g.default_view, g.archived_at, m.role as my_role,
       g.id = any ((select app.my_managed_group_ids())::uuid[]) as manages
     from nativ.groups g
     left join nativ.calendars c on c.workspace_id = g.workspace_id and c.id = g.calendar_id
     left join nativ.memberships m
       on m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = (select app.user_id())
     where g.key = ?`,
    [key],
  );
  return rows[0] ?? null;
}

export interface SettingsChange {
  readonly name?: LocalizedText;
  readonly description?: LocalizedText;
  readonly access?: GroupSettings['access'];
  readonly statuses?: readonly GroupOption[];
  readonly labels?: readonly GroupOption[];
  readonly calendarId?: string | null;
  readonly defaultView?: GroupSettings['defaultView'];
}

export async function updateSettings(transaction: Knex.Transaction, id: string, change: SettingsChange): Promise<void> {
  const { access, calendarId, defaultView, ...documents } = change;
  const columns = Object.fromEntries(
    Object.entries(documents)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => [column, JSON.stringify(value)]),
  );
  const changed = {
    ...columns,
    ...(access === undefined ? {} : { access }),
    ...(defaultView === undefined ? {} : { default_view: defaultView }),
    ...(calendarId === undefined ? {} : { calendar_id: calendarId }),
  };
  if (Object.keys(changed).length > 0) await transaction('nativ.groups').where({ id }).update(changed);
}

/** Only a classified group knows members who see a part of it; they become members like others. */
export async function dissolveClassifiedMembers(transaction: Knex.Transaction, groupId: string): Promise<void> {
  await transaction('nativ.memberships')
    .where({ group_id: groupId, role: 'classifiedMember' })
    .update({ role: 'member' });
}

export async function setArchived(transaction: Knex.Transaction, id: string, isArchived: boolean): Promise<void> {
  await transaction('nativ.groups')
    .where({ id })
    .update({ archived_at: isArchived ? transaction.fn.now() : null });
}

export async function countOpenTasks(transaction: Knex.Transaction, groupId: string): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.tasks where group_id = ? and status = 'open'`,
    [groupId],
  );
  return rows[0].count;
}

/** Moves the open tasks of a group into another, and gives how many went. */
export async function moveOpenTasks(transaction: Knex.Transaction, from: string, to: string): Promise<number> {
  const { rows } = await transaction.raw('select app.move_open_tasks(?, ?) as moved', [from, to]);
  return rows[0].moved;
}

/** The keys of the published flows that lead into the group. */
export async function flowsInto(transaction: Knex.Transaction, groupKey: string): Promise<readonly string[]> {
  const { rows } = await transaction.raw(
    `select f.key from nativ.flows f
     join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where jsonb_path_exists(v.document::jsonb, '$.**.group \\? (@ == $key)', jsonb_build_object('key', cast(? as text)))
     order by f.key`,
    [groupKey],
  );
  return rows.map((row: { key: string }) => row.key);
}

export async function lockGroup(transaction: Knex.Transaction, id: string): Promise<void> {
  await transaction.raw('select from nativ.groups where id = ? for no key update', [id]);
}
