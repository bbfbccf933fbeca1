import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../../api/api-problem.ts';
import { seatApi } from '../../../api/flow-seat.ts';
import { meQuery } from '../../../api/session.ts';
import type { DraftSaving } from '../../../designs/use-draft-saver.ts';
import { useLiveChange } from '../../../live/live-changes.ts';
import type { FlowStore } from '../state/flow-store.ts';
import { DraftFollower } from './draft-follower.ts';
import { SeatKeeper, type Silence } from './seat-keeper.ts';
import { type SeatStanding, unknownSeat } from './seat-standing.ts';
import { readSetAside, type SetAside, setAside } from './set-aside.ts';

/** The seat of the editor as the screen shows it, and what can be done with it. */
export interface Seat {
  readonly standing: SeatStanding;
  /** Why nothing is heard of the server; null while something is. */
  readonly silence: Silence | null;
  /** What could not be saved before somebody else began to edit. */
  readonly aside: SetAside | null;
  readonly forgetAside: () => void;
  readonly beat: () => Promise<void>;
  readonly take: (force: boolean) => Promise<void>;
  readonly ask: () => Promise<void>;
  readonly dismiss: () => Promise<void>;
  /** Saves, then gives the seat to whoever asked. */
  readonly handOver: () => Promise<void>;
}

/** Lets one tab at a time change the flow: locks the drawing while another does, and shows what they save. */
export function useSeat(flowKey: string, tab: string, store: FlowStore, saving: DraftSaving): Seat {
  const userId = useSuspenseQuery(meQuery).data.user.id;
  const [standing, setStanding] = useState(unknownSeat);
  const [silence, setSilence] = useState<Silence | null>(null);
  const [aside, setAsideShown] = useState(() => readSetAside(userId, flowKey));
  const keepAside = useCallback(
    (kept: SetAside | null) => {
      setAside(userId, flowKey, kept);
      setAsideShown(kept);
    },
    [userId, flowKey],
  );
  const current = useRef({ store, saving, aside, keepAside });
  current.current = { store, saving, aside, keepAside };
  const keeper = useRef<SeatKeeper>(null);
  const follower = useRef(new DraftFollower(() => current.current));
  keeper.current ??= new SeatKeeper({
    api: seatApi(flowKey, tab),
    onStanding(now, _before, answer) {
      setStanding(now);
      void follower.current.follow(now, answer);
    },
    onSilence: setSilence,
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const own = keeper.current;
  useEffect(() => {
    const back = () => void own.beat();
    const leave = () => own.stop();
    const shown = () => document.visibilityState === 'visible' && back();
    own.start();
    addEventListener('online', back);
    addEventListener('pagehide', leave);
    addEventListener('pageshow', back);
    document.addEventListener('visibilitychange', shown);
    return () => {
      removeEventListener('online', back);
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', back);
      document.removeEventListener('visibilitychange', shown);
      own.stop();
    };
  }, [own]);
  // Whoever has or wants a seat says so rarely: asking which flow it was costs as much as asking where this seat stands.
  useLiveChange(({ kind }) => kind === 'seat' && void own.beat());
  const isRefused = saving.status.kind === 'refused' && isOfAnother(saving.status.error);
  useEffect(() => {
    // The save was the first to hear that somebody else edits.
    if (isRefused) void own.beat();
  }, [isRefused, own]);
  const { beat, take, ask, dismiss } = own;
  const handOver = useCallback(async () => {
    await current.current.saving.flush();
    await own.handOver();
  }, [own]);
  return { standing, silence, aside, forgetAside: () => keepAside(null), beat, take, ask, dismiss, handOver };
}

const isOfAnother = (error: unknown) => asProblem(error).type === 'urn:nativ:problem:flow.edited-by-another';
