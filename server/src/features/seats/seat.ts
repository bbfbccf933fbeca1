/** The seat of a flow's editor: one tab at a time changes the draft, in the sight of whoever else would. */
export interface Seat {
  readonly holder: TabOf;
  readonly since: Date;
  /** The last sign of life of the holder's page. */
  readonly seenAt: Date;
  readonly cameBy: 'free' | 'handOver' | 'force';
  readonly request: SeatAsk | null;
}

/** A tab of somebody: two tabs of one person are two. */
export interface TabOf {
  readonly userId: string;
  /** Made up by the page; null for a program or a page that has none, which holds no seat. */
  readonly tab: string | null;
}

export interface SeatAsk {
  readonly by: TabOf;
  readonly at: Date;
  readonly declinedAt: Date | null;
}

export type SeatCommand =
  /** Takes a free seat, or keeps one's own; by force also one whose holder has not answered. */
  | { readonly kind: 'take'; readonly force: boolean }
  | { readonly kind: 'ask' }
  /** The holder says: not now; or whoever asked no longer wants it. */
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'handOver' }
  | { readonly kind: 'leave' };

/** After this long without a sign of life the seat is free: a page that lives gives one every 15 seconds. */
export const SEAT_EXPIRES_MS = 60_000;
/** An ask without any answer may be followed by force after this long. */
export const FORCE_AFTER_MS = 20_000;
/** An ask that was neither answered nor followed lapses: whoever asked is likely gone. */
export const ASK_LAPSES_MS = 120_000;

const passed = (from: Date, now: Date) => now.getTime() - from.getTime();
export const isTab = (one: TabOf, other: TabOf) =>
  one.tab !== null && one.tab === other.tab && one.userId === other.userId;

/** The seat as it is at a time: none where nothing was heard of its holder, and without an ask that has lapsed. */
export function seatAt(seat: Seat | null, now: Date): Seat | null {
  if (seat === null || passed(seat.seenAt, now) > SEAT_EXPIRES_MS) return null;
  const isLapsed = seat.request !== null && passed(seat.request.at, now) > ASK_LAPSES_MS;
  return isLapsed ? { ...seat, request: null } : seat;
}

/** How long until whoever asked may take over without an answer; null once they were told: not now. */
export function forceInMs({ at, declinedAt }: SeatAsk, now: Date): number | null {
  return declinedAt === null ? Math.max(0, FORCE_AFTER_MS - passed(at, now)) : null;
}

/**
 * What becomes of the seat when a tab does something: a table of who may do what. What is not theirs to do leaves it as it
 * is, so that a late or repeated request harms nobody; the answer shows where it stands.
 */
export function moveSeat(stored: Seat | null, who: TabOf, command: SeatCommand, now: Date): Seat | null {
  const seat = seatAt(stored, now);
  // Also where nothing was heard for long: while nobody else came, whoever comes back goes on.
  const isMine = stored !== null && isTab(stored.holder, who);
  switch (command.kind) {
    case 'take':
      if (isMine) return { ...stored, seenAt: now, request: seat?.request ?? null };
      if (seat === null) return taken(who, now, 'free');
      return command.force && mayForce(seat, who, now) ? taken(who, now, 'force') : seat;
    case 'ask':
      if (seat === null) return taken(who, now, 'free');
      return isMine || !mayAsk(seat, who) ? seat : { ...seat, request: { by: who, at: now, declinedAt: null } };
    case 'dismiss':
      return dismissed(seat, who, now);
    case 'handOver':
      return isMine && seat?.request ? taken(seat.request.by, now, 'handOver') : seat;
    case 'leave':
      return isMine ? null : withoutAskOf(seat, who);
  }
}

const taken = (holder: TabOf, now: Date, cameBy: Seat['cameBy']): Seat => ({
  holder,
  since: now,
  seenAt: now,
  cameBy,
  request: null,
});

/** The first to ask stays the one who asked; once they were told no, anybody may ask anew. */
function mayAsk({ request }: Seat, who: TabOf): boolean {
  return (
    request === null || request.declinedAt !== null || (request.by.userId === who.userId && !isTab(request.by, who))
  );
}

/** From oneself in another tab at once; from somebody else when they were asked and have not answered. */
function mayForce({ holder, request }: Seat, who: TabOf, now: Date): boolean {
  if (holder.userId === who.userId) return true;
  return request !== null && isTab(request.by, who) && forceInMs(request, now) === 0;
}

function dismissed(seat: Seat | null, who: TabOf, now: Date): Seat | null {
  if (seat?.request && isTab(seat.holder, who)) {
    return { ...seat, request: { ...seat.request, declinedAt: seat.request.declinedAt ?? now } };
  }
  return withoutAskOf(seat, who);
}

const withoutAskOf = (seat: Seat | null, who: TabOf): Seat | null =>
  seat?.request && isTab(seat.request.by, who) ? { ...seat, request: null } : seat;
