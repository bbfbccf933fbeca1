import type { Knex } from 'knex';
import type { Seat } from './seat.ts';

export interface FlowWithSeat {
  readonly flowId: string;
  readonly draftUpdatedAt: Date;
  /** As it was last written: what has expired since is for `seatAt` to say. */
  readonly seat: Seat | null;
  /** By the database's clock, read after the lock: servers need not agree about the time. */
  readonly now: Date;
  /** By id, for whoever the seat names. */
  readonly names: ReadonlyMap<string, string>;
}

/** The flow and who edits it; null when there is no such flow. */
export async function findSeat(transaction: Knex.Transaction, flowKey: string): Promise<FlowWithSeat | null> {
  const { rows } = await transaction.raw(
    `select f.id, f.updated_at, clock_timestamp() as now, s.*, h.name as holder_name, a.name as asker_name
     from nativ.flows f
     left join nativ.editing_seats s on s.workspace_id = f.workspace_id and s.flow_id = f.id
     left join nativ.users h on h.workspace_id = s.workspace_id and h.id = s.user_id
     left join nativ.users a on a.workspace_id = s.workspace_id and a.id = s.asked_by
     where f.key = ?`,
    [flowKey],
  );
  const row: SeatRow | undefined = rows[0];
  if (!row) return null;
  const names = new Map<string, string>();
  if (row.user_id !== null) names.set(row.user_id, row.holder_name ?? '');
  if (row.asked_by !== null) names.set(row.asked_by, row.asker_name ?? '');
  return { flowId: row.id, draftUpdatedAt: row.updated_at, seat: toSeat(row), now: row.now, names };
}

/**
 * The same, with the flow locked until the end of the transaction. Saving and publishing lock it too, so that nothing is
 * saved by somebody who is just losing the seat.
 */
export async function lockSeat(transaction: Knex.Transaction, flowKey: string): Promise<FlowWithSeat | null> {
  await transaction('nativ.flows').where({ key: flowKey }).forUpdate().select('id');
  return findSeat(transaction, flowKey);
}

export async function writeSeat(
  transaction: Knex.Transaction,
  workspaceId: string,
  flowId: string,
  seat: Seat | null,
): Promise<void> {
  const at = { workspace_id: workspaceId, flow_id: flowId };
  if (seat === null) {
    await transaction('nativ.editing_seats').where(at).delete();
    return;
  }
  const columns = columnsOf(seat);
  const changed = await transaction('nativ.editing_seats').where(at).update(columns);
  if (changed === 0) await transaction('nativ.editing_seats').insert({ ...at, ...columns });
}

interface SeatRow {
  readonly id: string;
  readonly updated_at: Date;
  readonly now: Date;
  readonly user_id: string | null;
  readonly tab: string;
  readonly since: Date;
  readonly seen_at: Date;
  readonly came_by: Seat['cameBy'];
  readonly asked_by: string | null;
  readonly asked_tab: string | null;
  readonly asked_at: Date | null;
  readonly declined_at: Date | null;
  readonly holder_name: string | null;
  readonly asker_name: string | null;
}

function toSeat(row: SeatRow): Seat | null {
  if (row.user_id === null) return null;
  const request =
    row.asked_by === null || row.asked_at === null
      ? null
      : { by: { userId: row.asked_by, tab: row.asked_tab }, at: row.asked_at, declinedAt: row.declined_at };
  return {
    holder: { userId: row.user_id, tab: row.tab },
    since: row.since,
    seenAt: row.seen_at,
    cameBy: row.came_by,
    request,
  };
}

const columnsOf = ({ holder, since, seenAt, cameBy, request }: Seat) => ({
  user_id: holder.userId,
  tab: holder.tab,
  since,
  seen_at: seenAt,
  came_by: cameBy,
  asked_by: request?.by.userId ?? null,
  asked_tab: request?.by.tab ?? null,
  asked_at: request?.at ?? null,
  declined_at: request?.declinedAt ?? null,
});
