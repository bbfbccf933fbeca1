import type { FlowEditor } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { forceInMs, isTab, moveSeat, type Seat, type SeatCommand, seatAt, type TabOf } from './seat.ts';
import { type FlowWithSeat, findSeat, lockSeat, writeSeat } from './seat-store.ts';

/** Who else edits a flow, for telling whoever may not save just now. */
export interface OtherEditor {
  readonly name: string;
}

/** Keeps one editor at a time for each flow. Docs: decisions/0022. */
export class SeatService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** Who edits the flow, as this tab sees it; null when there is no such flow. */
  get(actor: Actor, key: string, tab: string | null): Promise<FlowEditor | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const found = await findSeat(transaction, key);
      return found && toFlowEditor(found, { userId: actor.userId, tab });
    });
  }

  /** Does what the tab asks for as far as it may, and says where the seat stands; null when there is no such flow. */
  move(actor: Actor, key: string, tab: string, command: SeatCommand): Promise<FlowEditor | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const found = await lockSeat(transaction, key);
      if (!found) return null;
      const who = { userId: actor.userId, tab };
      const seat = moveSeat(found.seat, who, command, found.now);
      await writeSeat(transaction, actor.workspaceId, found.flowId, seat);
      if (wasForced(found.seat, seat, actor)) {
        await recordAudit(transaction, actor, { action: 'flow.takenOver', subjectId: found.flowId, detail: { key } });
      }
      // Read again for the names: the seat may name somebody whom it did not before.
      const now = await findSeat(transaction, key);
      return now && toFlowEditor(now, who);
    });
  }
}

/**
 * Who else holds the seat of a flow, if somebody does: then a tab of the builder must not change the draft. Asked in the
 * transaction that has locked the flow. A program, which names no tab, goes by If-Match alone.
 */
export async function otherEditor(
  transaction: Knex.Transaction,
  actor: Actor,
  flowKey: string,
  tab: string | null,
): Promise<OtherEditor | null> {
  if (tab === null) return null;
  const found = await findSeat(transaction, flowKey);
  const seat = found && seatAt(found.seat, found.now);
  if (!seat || isTab(seat.holder, { userId: actor.userId, tab })) return null;
  return { name: found.names.get(seat.holder.userId) ?? '' };
}

/** Taken from somebody else, not from oneself in another tab. */
const wasForced = (before: Seat | null, after: Seat | null, actor: Actor) =>
  after?.cameBy === 'force' &&
  before !== null &&
  before.holder.userId !== actor.userId &&
  !isTab(before.holder, after.holder);

function toFlowEditor({ seat: stored, now, names, draftUpdatedAt }: FlowWithSeat, who: TabOf): FlowEditor {
  const seat = seatAt(stored, now);
  const standing = (of: TabOf) => ({
    person: { id: of.userId, name: names.get(of.userId) ?? '' },
    isMe: of.userId === who.userId,
    isThisTab: isTab(of, who),
  });
  const forceMs = seat?.request ? forceInMs(seat.request, now) : null;
  return {
    editor: seat && {
      ...standing(seat.holder),
      since: seat.since.toISOString(),
      lastSeenAt: seat.seenAt.toISOString(),
      cameBy: seat.cameBy,
    },
    request: seat?.request
      ? {
          ...standing(seat.request.by),
          askedAt: seat.request.at.toISOString(),
          isDeclined: seat.request.declinedAt !== null,
          forceInSeconds: Math.ceil((forceMs ?? 0) / 1000),
        }
      : null,
    draftUpdatedAt: draftUpdatedAt.toISOString(),
  };
}
