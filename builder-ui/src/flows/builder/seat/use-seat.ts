import { compareFlows } from '@nativ/runtime';
import type { FlowEditor } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../../api/api-problem.ts';
import { seatApi } from '../../../api/flow-seat.ts';
import { meQuery } from '../../../api/session.ts';
import type { DraftSaving } from '../../../designs/use-draft-saver.ts';
import type { FlowStore } from '../state/flow-store.ts';
import { SeatKeeper, type Silence } from './seat-keeper.ts';
import { mayEdit, type SeatStanding, unknownSeat } from './seat-standing.ts';
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
  const current = useRef({ store, saving, keepAside });
  current.current = { store, saving, keepAside };
  const keeper = useRef<SeatKeeper>(null);
  const follower = useRef(new DraftFollower(() => current.current));
  keeper.current ??= new SeatKeeper({
    api: seatApi(flowKey, tab),
    onStanding(now, _before, answer) {
      setStanding(now);
      follower.current.follow(now, answer);
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

interface Followed {
  readonly store: FlowStore;
  readonly saving: DraftSaving;
  readonly keepAside: (kept: SetAside | null) => void;
}

/** Keeps the drawing in step with the draft on the server while somebody else edits it, one step at a time. */
class DraftFollower {
  private readonly parts: () => Followed;
  /** When the draft that is shown was last changed; null when that is not known. */
  private shownAt: string | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(parts: () => Followed) {
    this.parts = parts;
  }

  follow(now: SeatStanding, answer: FlowEditor): void {
    // What fails for want of a connection is done with the next answer.
    this.last = this.last.then(() => this.settle(now, answer)).catch(() => undefined);
  }

  private async settle(now: SeatStanding, { draftUpdatedAt }: FlowEditor): Promise<void> {
    const { store, saving } = this.parts();
    if (!mayEdit(now) && !store.get().isLocked) {
      store.set({ isLocked: true });
      this.shownAt = null;
      await this.putAside();
    }
    if (!store.get().isLocked) return;
    if (this.shownAt !== draftUpdatedAt) {
      await saving.takeTheirs();
      this.shownAt = draftUpdatedAt;
    }
    if (mayEdit(now)) store.set({ isLocked: false });
  }

  /** First on the device, so that nothing is lost whatever comes of the last try to save it. */
  private async putAside(): Promise<void> {
    const { store, saving, keepAside } = this.parts();
    if (saving.status.kind === 'saved') return;
    const { document } = store;
    keepAside({ document, updatedAt: new Date().toISOString() });
    const isSaved = await saving.flush();
    await saving.takeTheirs();
    if (isSaved || compareFlows(store.document, document).length === 0) keepAside(null);
  }
}
