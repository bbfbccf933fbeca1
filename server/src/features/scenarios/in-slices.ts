import { setImmediate } from 'node:timers/promises';
import type { Gradual } from '@nativ/runtime';

/** How long requests of others may have to wait for a slice, in milliseconds. A step of the engine is never cut in two. */
const SLICE_MS = 8;

/** How much time work may take of the processor; what others do between its slices does not count. */
export class ActiveTime {
  private leftMs: number;

  constructor(ms: number) {
    this.leftMs = ms;
  }

  get isUsedUp(): boolean {
    return this.leftMs <= 0;
  }

  spend(ms: number): void {
    this.leftMs -= ms;
  }
}

/** Does gradual work in slices, between which the server answers others. @returns null when the time was used up first */
export async function inSlices<Result>(work: Gradual<Result>, time: ActiveTime): Promise<Result | null> {
  while (!time.isUsedUp) {
    const began = performance.now();
    const pause = sliceOf(work, began);
    time.spend(performance.now() - began);
    if (pause.done) return pause.value;
    await setImmediate();
  }
  return null;
}

function sliceOf<Result>(work: Gradual<Result>, began: number): IteratorResult<void, Result> {
  let pause = work.next();
  while (!pause.done && performance.now() - began < SLICE_MS) pause = work.next();
  return pause;
}
