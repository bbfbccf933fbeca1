import type { FlowEditor } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { ApiProblem } from '../../../api/api-problem.ts';
import type { SeatApi } from '../../../api/flow-seat.ts';
import { SeatKeeper } from './seat-keeper.ts';
import { mayEdit, type SeatStanding, standingOf, unknownSeat } from './seat-standing.ts';

const since = '2026-01-04T10:02:00.000Z';
type Holder = NonNullable<FlowEditor['editor']>;
type Request = NonNullable<FlowEditor['request']>;

const holder = (name: string, part: Partial<Holder> = {}): Holder => ({
  person: { id: '00000000-0000-7000-8000-000000000001', name },
  isMe: false,
  isThisTab: false,
  since,
  lastSeenAt: since,
  cameBy: 'free',
  ...part,
});
const mine = { isMe: true, isThisTab: true };
const request = (name: string, part: Partial<Request> = {}): Request => ({
  person: { id: '00000000-0000-7000-8000-000000000002', name },
  isMe: false,
  isThisTab: false,
  askedAt: since,
  isDeclined: false,
  forceInSeconds: 20,
  ...part,
});
const answer = (editor: Holder | null, asked: Request | null = null): FlowEditor => ({
  editor,
  request: asked,
  draftUpdatedAt: since,
});

/** A keeper whose clock is turned by hand and whose server answers as it is told. */
function keeperOf(answers: (FlowEditor | Error)[]) {
  const calls: string[] = [];
  const standings: SeatStanding[] = [];
  const silences: (string | null)[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  const told = (call: string) => async () => {
    calls.push(call);
    const next = answers.shift() ?? new Error('Expected an answer to be given, but there is none left.');
    if (next instanceof Error) throw next;
    return next;
  };
  const api: SeatApi = {
    read: told('read'),
    take: (force) => told(force ? 'force' : 'take')(),
    ask: told('ask'),
    dismiss: told('dismiss'),
    handOver: told('handOver'),
    leave: async () => calls.push('leave'),
  };
  const keeper = new SeatKeeper({
    api,
    onStanding: (now) => standings.push(now),
    onSilence: (why) => silences.push(why),
    later(run, ms) {
      const timer = { run, ms };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const pass = async () => {
    timers.shift()?.run();
    await settled();
  };
  return { keeper, calls, standings, silences, timers, pass, settled };
}

it('takes a free seat, and gives signs of life well within the minute', async () => {
  const { keeper, calls, standings, timers, pass, settled } = keeperOf([
    answer(holder('Me', mine)),
    answer(holder('Me', mine)),
  ]);

  keeper.start();
  await settled();
  await pass();

  expect(calls).toEqual(['take', 'take']);
  expect(standings.at(-1)).toEqual({ kind: 'mine', asker: null });
  expect(timers).toHaveLength(1);
  expect(timers[0]?.ms).toBeLessThan(15_000);
});

it('only looks while somebody else edits, until it asks, is handed the seat and keeps it', async () => {
  const { keeper, calls, standings, pass, settled } = keeperOf([
    answer(holder('Dana')),
    answer(holder('Dana')),
    answer(holder('Dana'), request('Me', { ...mine })),
    answer(holder('Me', { ...mine, cameBy: 'handOver' })),
    answer(holder('Me', { ...mine, cameBy: 'handOver' })),
  ]);

  keeper.start();
  await settled();
  await pass();
  expect(calls).toEqual(['take', 'read']);
  expect(standings.at(-1)).toMatchObject({ kind: 'theirs', name: 'Dana', lost: null, ask: { kind: 'none' } });

  await keeper.ask();
  expect(standings.at(-1)).toMatchObject({ ask: { kind: 'waiting', forceInSeconds: 20 } });
  await pass();
  expect(standings.at(-1)).toEqual({ kind: 'mine', asker: null });
  await pass();
  expect(calls.slice(-2)).toEqual(['read', 'take']);
});

it('stands where it stood while nobody answers, and says why; a session that is over is told apart', async () => {
  const { keeper, standings, silences, pass, settled } = keeperOf([
    answer(holder('Me', mine)),
    new ApiProblem(0),
    new ApiProblem(401),
    answer(holder('Me', mine)),
  ]);

  keeper.start();
  await settled();
  await pass();
  await pass();
  expect(standings).toHaveLength(1);
  await pass();

  expect(silences).toEqual([null, 'offline', 'signedOut', null]);
  expect(standings.at(-1)?.kind).toBe('mine');
});

it('lets no late answer undo a newer one', async () => {
  let late: (editor: FlowEditor) => void = () => undefined;
  const { keeper, standings, settled } = keeperOf([answer(holder('Me', { ...mine, cameBy: 'force' }))]);
  const slow = new Promise<FlowEditor>((resolve) => {
    late = resolve;
  });
  const own = keeper as unknown as { parts: { api: SeatApi } };
  own.parts.api = { ...own.parts.api, read: () => slow, ask: () => slow };

  void keeper.ask();
  await keeper.take(true);
  late(answer(holder('Dana')));
  await settled();

  expect(standings).toEqual([{ kind: 'mine', asker: null }]);
});

it('goes on from the same person in another tab when it is opened, and not by itself later', async () => {
  const elsewhere = answer(holder('Me', { isMe: true }));
  const { keeper, calls, standings, pass, settled } = keeperOf([
    elsewhere,
    answer(holder('Me', mine)),
    elsewhere,
    elsewhere,
  ]);

  keeper.start();
  await settled();
  expect(standings).toEqual([{ kind: 'mine', asker: null }]);
  await pass();
  await pass();

  expect(calls).toEqual(['take', 'force', 'take', 'read']);
  expect(standings.at(-1)?.kind).toBe('elsewhere');
});

it('leaves the seat when the page goes, and asks nothing more', async () => {
  const { keeper, calls, timers, settled } = keeperOf([answer(holder('Me', mine))]);
  keeper.start();
  await settled();

  keeper.stop();

  expect(calls).toEqual(['take', 'leave']);
  expect(timers).toEqual([]);
});

it('tells how the seat was lost, as long as it stays with the other', () => {
  const held: SeatStanding = { kind: 'mine', asker: null };
  const lostBy = (cameBy: Holder['cameBy']) => standingOf(answer(holder('Dana', { cameBy })), held);

  expect(lostBy('force')).toMatchObject({ kind: 'theirs', lost: 'force' });
  expect(lostBy('handOver')).toMatchObject({ lost: 'handOver' });
  expect(lostBy('free')).toMatchObject({ lost: 'silence' });
  expect(standingOf(answer(holder('Dana', { cameBy: 'force' })), lostBy('force'))).toMatchObject({ lost: 'force' });
  expect(standingOf(answer(holder('Dana', { cameBy: 'force' })), unknownSeat)).toMatchObject({ lost: null });
});

it('knows its own other tab, an ask that waits for an answer, and one that was declined', () => {
  expect(standingOf(answer(holder('Me', { isMe: true })), unknownSeat)).toEqual({ kind: 'elsewhere', since });
  expect(standingOf(answer(holder('Me', mine), request('Omer')), unknownSeat)).toEqual({ kind: 'mine', asker: 'Omer' });
  expect(standingOf(answer(holder('Me', mine), request('Omer', { isDeclined: true })), unknownSeat)).toEqual({
    kind: 'mine',
    asker: null,
  });
  expect(standingOf(answer(holder('Dana'), request('Me', { ...mine, isDeclined: true })), unknownSeat)).toMatchObject({
    ask: { kind: 'declined' },
  });
  expect(standingOf(answer(holder('Dana'), request('Omer')), unknownSeat)).toMatchObject({
    ask: { kind: 'others', name: 'Omer' },
  });
});

it('may edit while it holds the seat and until the server has spoken, and not when the seat is free', () => {
  const kinds: SeatStanding[] = [
    unknownSeat,
    { kind: 'mine', asker: null },
    { kind: 'free' },
    { kind: 'elsewhere', since },
  ];

  expect(kinds.map(mayEdit)).toEqual([true, true, false, false]);
});
