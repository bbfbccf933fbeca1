import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import type { SaveStatus } from '../../../designs/draft-saver.ts';
import { FlowStore } from '../state/flow-store.ts';
import { DraftFollower } from './draft-follower.ts';
import type { SeatStanding } from './seat-standing.ts';
import type { SetAside } from './set-aside.ts';

const titled = (title: string): FlowDocument => ({ title, nodes: [], edges: [] });
const theirs: SeatStanding = { kind: 'theirs', name: 'Omer', since: '', ask: { kind: 'none' }, lost: 'force' };
const answer = { draftUpdatedAt: '2026-01-04T10:00:00.000Z' };

/** A tab with something drawn that the server may take or not when the seat is lost. */
function tab({ isTaken, before = null }: { readonly isTaken: boolean; readonly before?: SetAside | null }) {
  const store = new FlowStore(titled('Mine'), 'en');
  let aside = before;
  const status: SaveStatus = { kind: 'unsaved' };
  const saving = {
    status,
    flush: async () => isTaken,
    takeTheirs: async () => store.restart(titled(isTaken ? 'Mine' : 'Theirs')),
  };
  const keepAside = (kept: SetAside | null) => {
    aside = kept;
  };
  const follower = new DraftFollower(() => ({ store, saving, aside, keepAside }));
  return { store, follower, aside: () => aside };
}

describe('a tab that loses the seat', () => {
  test('keeps aside what could not be saved, and shows what the other one drew', async () => {
    const { store, follower, aside } = tab({ isTaken: false });

    await follower.follow(theirs, answer);

    expect(aside()?.document).toEqual(titled('Mine'));
    expect([store.document.title, store.get().isLocked]).toEqual(['Theirs', true]);
  });

  test('keeps nothing aside of what was saved after all', async () => {
    const { follower, aside } = tab({ isTaken: true });

    await follower.follow(theirs, answer);

    expect(aside()).toBeNull();
  });

  test('still has what it kept aside before, which nobody has put in again yet', async () => {
    const before = { document: titled('Earlier'), updatedAt: '2026-01-04T09:00:00.000Z' };
    const { follower, aside } = tab({ isTaken: true, before });

    await follower.follow(theirs, answer);

    expect(aside()).toEqual(before);
  });
});
