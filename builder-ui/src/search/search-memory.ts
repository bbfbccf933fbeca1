import type { SearchKind } from '@nativ/schemas';

/** What the page of search shows. */
export interface SearchState {
  readonly q: string;
  readonly kind: SearchKind | null;
  readonly group: string | null;
  readonly label: string | null;
  readonly period: Period;
}

export const periods = ['any', 'day', 'week', 'month', 'year'] as const;
export type Period = (typeof periods)[number];

export const noSearch: SearchState = { q: '', kind: null, group: null, label: null, period: 'any' };

/** Something that was opened from search. */
export interface Opened {
  readonly address: string;
  readonly label: string;
  readonly kind: SearchKind;
}

/**
 * What was looked for and opened since the page was loaded: so that coming back finds it. In memory only, since words that
 * people look for are about inquirers: they stand in no address, no history and no storage.
 */
let last: SearchState = noSearch;
let opened: readonly Opened[] = [];
const mostOpened = 6;

export const lastSearch = (): SearchState => last;
export const keepSearch = (state: SearchState): void => {
  last = state;
};
export const recentlyOpened = (): readonly Opened[] => opened;
export function keepOpened(one: Opened): void {
  opened = [one, ...opened.filter(({ address }) => address !== one.address)].slice(0, mostOpened);
}
export function forgetSearches(): void {
  last = noSearch;
  opened = [];
}

const days: Readonly<Record<Period, number | null>> = { any: null, day: 1, week: 7, month: 30, year: 365 };

/** Since when, in hours, so that the same question is asked again while one reads. */
export function sinceOf(period: Period, now: Date): string | undefined {
  const many = days[period];
  if (many === null) return undefined;
  const hour = 3_600_000;
  return new Date(Math.floor(now.getTime() / hour) * hour - many * 24 * hour).toISOString();
}
