import { compareFlows } from '@nativ/runtime';
import type { FlowEditor } from '@nativ/schemas';
import type { DraftSaving } from '../../../designs/use-draft-saver.ts';
import type { FlowStore } from '../state/flow-store.ts';
import { mayEdit, type SeatStanding } from './seat-standing.ts';
import type { SetAside } from './set-aside.ts';

interface Followed {
  readonly store: FlowStore;
  readonly saving: Pick<DraftSaving, 'status' | 'flush' | 'takeTheirs'>;
  /** What waits from before, until a person has put it in again or given it up. */
  readonly aside: SetAside | null;
  readonly keepAside: (kept: SetAside | null) => void;
}

/** Keeps the drawing in step with the draft on the server while somebody else edits it, one step at a time. */
export class DraftFollower {
  private readonly parts: () => Followed;
  /** When the draft that is shown was last changed; null when that is not known. */
  private shownAt: string | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(parts: () => Followed) {
    this.parts = parts;
  }

  /** @returns when it is done */
  follow(now: SeatStanding, answer: Pick<FlowEditor, 'draftUpdatedAt'>): Promise<void> {
    // What fails for want of a connection is done with the next answer.
    this.last = this.last.then(() => this.settle(now, answer)).catch(() => undefined);
    return this.last;
  }

  private async settle(now: SeatStanding, { draftUpdatedAt }: Pick<FlowEditor, 'draftUpdatedAt'>): Promise<void> {
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
    const { store, saving, aside: before, keepAside } = this.parts();
    if (saving.status.kind === 'saved') return;
    const { document } = store;
    keepAside({ document, updatedAt: new Date().toISOString() });
    const isSaved = await saving.flush();
    await saving.takeTheirs();
    if (isSaved || compareFlows(store.document, document).length === 0) keepAside(before);
  }
}
