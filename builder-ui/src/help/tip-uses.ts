import type { HelpPlace } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { tellTipUses } from '../api/help-queries.ts';
import { meQuery } from '../api/session.ts';

type Tip = HelpPlace['tips'][number];

/** What one person did beside tips and the server has not heard of yet. */
export class TipUses {
  private person = '';
  private readonly uses = new Map<string, number>();

  /** Counts one more use of a screen beside its tip, and tells whether the tip is now known. */
  count(person: string, { id, leavesAfter }: Tip): boolean {
    if (leavesAfter === null) return false;
    // What somebody before them left unsaid at this computer is not theirs.
    if (person !== this.person) this.uses.clear();
    this.person = person;
    const uses = (this.uses.get(id) ?? 0) + 1;
    this.uses.set(id, uses);
    return uses >= leavesAfter;
  }

  /** What there is to tell; it is told once, since a use that is lost costs no more than seeing a tip once more. */
  take(): { tip: string; uses: number }[] {
    const items = [...this.uses].slice(0, 50).map(([tip, uses]) => ({ tip, uses: Math.min(uses, 100) }));
    this.uses.clear();
    return items;
  }
}

const kept = new TipUses();

function tell(): void {
  const items = kept.take();
  if (items.length > 0) void tellTipUses(items).catch(() => undefined);
}

/**
 * Lets the tip of a screen leave once its reader has used the screen so often, as that of a step does: a visit counts with the first
 * press on the page. The server hears of it when the tip is known or the page is left, and not for every use. The tip is gone the next
 * time, so that nothing moves under a hand.
 */
export function useTipUses(tip: Tip | undefined): void {
  const { user } = useSuspenseQuery(meQuery).data;
  const person = user.id;
  const id = tip?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same tip is read anew now and then, and counts once
  useEffect(() => {
    const page = document.querySelector('main');
    if (tip === undefined || page === null) return;
    const ended = new AbortController();
    const used = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-help]')) return;
      page.removeEventListener('click', used);
      if (kept.count(person, tip)) tell();
    };
    const left = () => document.visibilityState === 'hidden' && tell();
    page.addEventListener('click', used, { signal: ended.signal });
    document.addEventListener('visibilitychange', left, { signal: ended.signal });
    return () => ended.abort();
  }, [id, person]);
}
