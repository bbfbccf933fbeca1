import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface OpeningRow {
  readonly id: string;
  readonly group_key: string | null;
  readonly group_name: LocalizedText | null;
  readonly opened_by: string;
  readonly opened_by_name: string;
  readonly reason: string;
  readonly opened_at: Date;
  readonly until: Date;
  readonly closed_at: Date | null;
  readonly is_open: boolean;
  readonly may_close: boolean;
  readonly read_count: number;
}

export interface NewOpening {
  readonly id: string;
  readonly noticeId: string;
  readonly group: string;
  readonly reason: string;
  readonly hours: number;
  readonly notice: LocalizedText;
}

/** Opens a classified group, and gives whether there was one to open. */
export async function breakGlass(transaction: Knex.Transaction, opening: NewOpening): Promise<boolean> {
  const { id, noticeId, group, reason, hours, notice } = opening;
  const { rows } = await transaction.raw('select app.break_glass(?, ?, ?, ?, ?, ?) as opened', [
    id,
    noticeId,
    group,
    reason,
    hours,
    JSON.stringify(notice),
  ]);
  return rows[0].opened;
}

const isOpen = 'b.closed_at is null and b.until > now()';
/** Kept by the clock on the wall; told by the clock of the work space, as everything else. */
const columns = `
  b.id, g.key as group_key, g.name as group_name, b.opened_by, u.name as opened_by_name, b.reason, b.opened_at,
  b.until + ((select app.present()) - now()) as until, b.closed_at,
  (${isOpen}) as is_open,
  (${isOpen} and (b.opened_by = (select app.user_id()) or b.group_id = any ((select app.my_managed_group_ids())::uuid[]))) as may_close,
  (select count(*)::int from nativ.break_glass_reads r where r.workspace_id = b.workspace_id and r.opening_id = b.id) as read_count`;
const openings = `
  from nativ.break_glass b
  join nativ.users u on u.workspace_id = b.workspace_id and u.id = b.opened_by
  left join nativ.groups g on g.workspace_id = b.workspace_id and g.id = b.group_id`;

/** Openings that the person made or that were made of groups which they read, the newest first: their ids are in that order. */
export async function listOpenings(
  transaction: Knex.Transaction,
  page: { readonly groupKey: string | null; readonly beforeId?: string; readonly limit: number },
): Promise<OpeningRow[]> {
  const { rows } = await transaction.raw(
    `select ${columns} ${openings}
     where (cast(:groupKey as text) is null or g.key = :groupKey) and (cast(:beforeId as uuid) is null or b.id < :beforeId)
     order by b.id desc limit :limit`,
    { groupKey: page.groupKey, beforeId: page.beforeId ?? null, limit: page.limit } as Record<string, string | number>,
  );
  return rows;
}

export async function findOpening(transaction: Knex.Transaction, id: string): Promise<OpeningRow | null> {
  const { rows } = await transaction.raw(`select ${columns} ${openings} where b.id = ?`, [id]);
  return rows[0] ?? null;
}

export async function closeOpening(transaction: Knex.Transaction, id: string): Promise<string | null> {
  const { rows } = await transaction.raw(
    `update nativ.break_glass set closed_at = now(), closed_by = (select app.user_id())
     where id = ? and closed_at is null and until > now() returning group_id`,
    [id],
  );
  return rows[0]?.group_id ?? null;
}

export interface ReadRow {
  readonly id: string;
  readonly at: Date;
  readonly at_text: string;
  readonly route: string;
  readonly item_id: string | null;
}

export async function listReads(
  transaction: Knex.Transaction,
  openingId: string,
  page: { readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<ReadRow[]> {
  const { rows } = await transaction.raw(
    `select r.id, r.at, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text, r.route, r.item_id
     from nativ.break_glass_reads r
     where r.opening_id = :openingId and (r.at, r.id) > (cast(:at as timestamptz), cast(:id as uuid))
     order by r.at, r.id limit :limit`,
    {
      openingId,
      at: page.after?.at ?? '-infinity',
      id: page.after?.id ?? '00000000-0000-0000-0000-000000000000',
      limit: page.limit,
    },
  );
  return rows;
}

/** Puts on record what is asked for, where the person holds a glass broken; the database knows which is of that group. */
export async function recordReading(
  transaction: Knex.Transaction,
  asked: { readonly ids: readonly string[]; readonly keys: readonly string[]; readonly route: string },
): Promise<void> {
  await transaction.raw('select app.record_glass(cast(? as uuid[]), cast(? as text[]), ?)', [
    [...asked.ids],
    [...asked.keys],
    asked.route,
  ]);
}
