import type { HelpPlace } from '@nativ/schemas';
import { useEffect } from 'react';
import { knowTip } from '../api/help-queries.ts';

type Tip = HelpPlace['tips'][number];

/** Counts one more use of a screen beside its tip, in this browser, and tells whether it is now known. */
export function countUse(kept: Pick<Storage, 'getItem' | 'setItem'>, { id, leavesAfter }: Tip): boolean {
  if (leavesAfter === null) return false;
  const name = `nativ-tip/${id}`;
  const uses = Number(kept.getItem(name)) + 1;
  kept.setItem(name, String(uses));
  return uses >= leavesAfter;
}

/**
 * Lets the tip of a screen leave once the screen was used so often, as that of a step does: a visit counts with the first press on
 * the page. The tip is gone the next time, so that nothing moves under a hand.
 */
export function useTipUses(tip: Tip | undefined): void {
  const id = tip?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same tip is read anew now and then, and counts once
  useEffect(() => {
    const page = document.querySelector('main');
    if (tip === undefined || page === null) return;
    const ended = new AbortController();
    const used = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-help]')) return;
      ended.abort();
      if (countUse(localStorage, tip)) void knowTip(tip.id).catch(() => undefined);
    };
    page.addEventListener('click', used, { signal: ended.signal });
    return () => ended.abort();
  }, [id]);
}
