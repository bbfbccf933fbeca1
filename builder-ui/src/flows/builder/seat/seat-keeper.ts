import type { FlowEditor } from '@nativ/schemas';
import { asProblem } from '../../../api/api-problem.ts';
import type { SeatApi } from '../../../api/flow-seat.ts';
import { nextBeatMs, type SeatStanding, standingOf, unknownSeat } from './seat-standing.ts';

interface KeeperParts {
  readonly api: SeatApi;
  /** Called when something is heard of the seat: where this tab stands now, and where it stood. */
  readonly onStanding: (now: SeatStanding, before: SeatStanding, answer: FlowEditor) => void;
  /** Called with why nothing is heard, and with null once something is again. */
  readonly onSilence: (why: Silence | null) => void;
  readonly later: (run: () => void, ms: number) => () => void;
}

export type Silence = 'offline' | 'signedOut' | 'refused';

const silentBeatMs = 5_000;

/**
 * Takes the seat of a flow's editor for this tab, gives signs of life while it holds it, and looks what becomes of it while
 * somebody else does. Without an answer it stands where it stood: whoever loses the connection goes on, and keeps what
 * they do on the device.
 */
export class SeatKeeper {
  private readonly parts: KeeperParts;
  private standing = unknownSeat;
  private cancel: (() => void) | null = null;
  private asked = 0;
  private heard = 0;
  private isStopped = false;

  constructor(parts: KeeperParts) {
    this.parts = parts;
  }

  /** Takes the seat if it is free, or if this person holds it in another tab: they go on where they came last. */
  start(): void {
    this.isStopped = false;
    void this.beat();
  }

  /** Gives back what this tab has of the seat. */
  stop(): void {
    this.isStopped = true;
    this.cancel?.();
    const { kind } = this.standing;
    const hasAsked = this.standing.kind === 'theirs' && this.standing.ask.kind === 'waiting';
    this.standing = unknownSeat;
    if (kind === 'mine' || hasAsked) void this.parts.api.leave().catch(() => undefined);
  }

  /** Asks at once where the seat stands; holding it, this is a sign of life. */
  readonly beat = (): Promise<void> => {
    const { kind } = this.standing;
    return this.send(kind === 'mine' || kind === 'unknown' ? () => this.parts.api.take(false) : this.parts.api.read);
  };

  readonly take = (force: boolean): Promise<void> => this.send(() => this.parts.api.take(force));
  readonly ask = (): Promise<void> => this.send(this.parts.api.ask);
  readonly dismiss = (): Promise<void> => this.send(this.parts.api.dismiss);
  readonly handOver = (): Promise<void> => this.send(this.parts.api.handOver);

  private async send(call: () => Promise<FlowEditor>): Promise<void> {
    this.cancel?.();
    this.asked += 1;
    const number = this.asked;
    const answer = await call().catch((error: unknown) => silenceOf(error));
    // A late answer must not undo what a newer one has told.
    if (this.isStopped || number < this.heard) return;
    this.heard = number;
    if (typeof answer === 'string') {
      this.parts.onSilence(answer);
      this.schedule(silentBeatMs);
      return;
    }
    const before = this.standing;
    this.standing = standingOf(answer, before);
    this.parts.onSilence(null);
    if (before.kind === 'unknown' && this.standing.kind === 'elsewhere') return this.take(true);
    this.parts.onStanding(this.standing, before, answer);
    this.schedule(nextBeatMs(this.standing));
  }

  private schedule(ms: number): void {
    this.cancel?.();
    this.cancel = this.parts.later(() => void this.beat(), ms);
  }
}

function silenceOf(error: unknown): Silence {
  const { status } = asProblem(error);
  if (status === 401) return 'signedOut';
  return status === 0 || status === 429 || status >= 500 ? 'offline' : 'refused';
}
