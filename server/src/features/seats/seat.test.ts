import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORCE_AFTER_MS, moveSeat, SEAT_EXPIRES_MS, type Seat, type SeatCommand, seatAt, type TabOf } from './seat.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 4, 10) + seconds * 1000);
const dana: TabOf = { userId: 'dana', tab: 'tab-of-dana' };
const danaElsewhere: TabOf = { userId: 'dana', tab: 'tab-two-of-dana' };
const omer: TabOf = { userId: 'omer', tab: 'tab-of-omer' };
const noa: TabOf = { userId: 'noa', tab: 'tab-of-noa' };
const take = { kind: 'take', force: false } as const;
const force = { kind: 'take', force: true } as const;
const ask = { kind: 'ask' } as const;
const dismiss = { kind: 'dismiss' } as const;
const handOver = { kind: 'handOver' } as const;

/** What becomes of a seat when each does something, one after the other. */
const after = (...moves: readonly (readonly [TabOf, SeatCommand, seconds: number])[]): Seat | null =>
  moves.reduce<Seat | null>((seat, [who, command, seconds]) => moveSeat(seat, who, command, at(seconds)), null);

describe('the seat of an editor', () => {
  test('goes to the first who comes, and stays theirs while their page lives', () => {
    const seat = after([dana, take, 0], [dana, take, 50], [omer, take, 100], [dana, take, 105]);

    expect(seat).toMatchObject({ holder: dana, since: at(0), seenAt: at(105), cameBy: 'free' });
  });

  test('is free a minute after the last sign of life', () => {
    expect(after([dana, take, 0], [omer, take, 60])?.holder).toEqual(dana);
    expect(after([dana, take, 0], [omer, take, 60.1])).toMatchObject({ holder: omer, cameBy: 'free' });
  });

  test('is still theirs when they come back late and nobody else has come', () => {
    expect(after([dana, take, 0], [dana, take, 600])).toMatchObject({ holder: dana, since: at(0), seenAt: at(600) });
  });

  test('passes to whoever asked when it is handed over, and to nobody who did not ask', () => {
    expect(after([dana, take, 0], [omer, ask, 10], [dana, handOver, 12])).toMatchObject({
      holder: omer,
      since: at(12),
      cameBy: 'handOver',
      request: null,
    });
    expect(after([dana, take, 0], [dana, handOver, 12])?.holder).toEqual(dana);
    expect(after([dana, take, 0], [omer, ask, 10], [noa, handOver, 12])?.holder).toEqual(dana);
  });

  test('is taken by force after an ask without an answer, and not a moment before', () => {
    const asked = [dana, take, 0] as const;

    expect(after(asked, [omer, ask, 10], [dana, take, 25], [omer, force, 29.9])?.holder).toEqual(dana);
    expect(after(asked, [omer, ask, 10], [dana, take, 25], [omer, force, 30])).toMatchObject({
      holder: omer,
      cameBy: 'force',
    });
    expect(after(asked, [omer, force, 55])?.holder).toEqual(dana);
    expect(after(asked, [omer, ask, 10], [noa, force, 40])?.holder).toEqual(dana);
  });

  test('asking again does not begin the wait anew', () => {
    expect(after([dana, take, 0], [omer, ask, 10], [omer, ask, 25], [omer, force, 30])?.holder).toEqual(omer);
  });

  test('stays with whoever said: not now; then somebody may ask anew', () => {
    const declined = [
      [dana, take, 0],
      [omer, ask, 10],
      [dana, dismiss, 15],
    ] as const;

    expect(after(...declined, [omer, force, 50])).toMatchObject({ holder: dana, request: { declinedAt: at(15) } });
    expect(after(...declined, [dana, handOver, 20])?.holder).toEqual(omer);
    expect(after(...declined, [noa, ask, 20])?.request).toEqual({ by: noa, at: at(20), declinedAt: null });
  });

  test('lets one ask at a time, who may take it back or let it lapse', () => {
    expect(after([dana, take, 0], [omer, ask, 10], [noa, ask, 11])?.request?.by).toEqual(omer);
    expect(after([dana, take, 0], [omer, ask, 10], [omer, dismiss, 11])?.request).toBeNull();
    expect(after([dana, take, 0], [omer, ask, 10], [omer, { kind: 'leave' }, 11])?.request).toBeNull();
    const kept = after([dana, take, 0], [omer, ask, 10], [dana, take, 60], [dana, take, 119], [noa, ask, 131]);
    expect(kept?.request?.by).toEqual(noa);
  });

  test('is taken over from oneself at once: two tabs of one person are two', () => {
    expect(after([dana, take, 0], [danaElsewhere, take, 1])?.holder).toEqual(dana);
    expect(after([dana, take, 0], [danaElsewhere, force, 1])?.holder).toEqual(danaElsewhere);
  });

  test('is free once its holder leaves, and only then', () => {
    expect(after([dana, take, 0], [omer, { kind: 'leave' }, 1])?.holder).toEqual(dana);
    expect(after([dana, take, 0], [dana, { kind: 'leave' }, 1])).toBeNull();
  });
});

test('whatever they do, nobody loses the seat while alive unless they hand it over or leave an ask unanswered', () => {
  const tabs = [dana, danaElsewhere, omer, noa];
  const commands: readonly SeatCommand[] = [take, force, ask, dismiss, handOver, { kind: 'leave' }];
  const moves = fc.array(
    fc.record({
      who: fc.constantFrom(...tabs),
      command: fc.constantFrom(...commands),
      waitMs: fc.constantFrom(0, 1000, 19_000, 21_000, 59_000, 61_000, 121_000),
    }),
    { maxLength: 30 },
  );

  fc.assert(
    fc.property(moves, (all) => {
      let seat: Seat | null = null;
      let now = at(0);
      for (const { who, command, waitMs } of all) {
        now = new Date(now.getTime() + waitMs);
        const before = seatAt(seat, now);
        seat = moveSeat(seat, who, command, now);
        if (before === null || seat === null || seat.holder.tab === before.holder.tab) continue;
        const { request, holder } = before;
        const isHandedOver = who.tab === holder.tab && command.kind === 'handOver' && request !== null;
        const isForced = command.kind === 'take' && command.force && who.tab === seat.holder.tab;
        const isDue = request?.declinedAt === null && now.getTime() - request.at.getTime() >= FORCE_AFTER_MS;
        expect(isHandedOver || (isForced && (isDue || holder.userId === who.userId))).toBe(true);
        expect(now.getTime() - before.seenAt.getTime()).toBeLessThanOrEqual(SEAT_EXPIRES_MS);
      }
    }),
  );
});
