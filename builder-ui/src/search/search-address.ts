import { type SearchKind, searchKinds } from '@nativ/schemas';
import { type Period, periods, type SearchState } from './search-memory.ts';

/** The filters of the page of search, as its address says them: names of ours and keys, and never the words. */
export interface SearchAddress {
  readonly kind?: SearchKind;
  readonly group?: string;
  readonly label?: string;
  readonly since?: Exclude<Period, 'any'>;
}

const kinds: readonly SearchKind[] = searchKinds;
const keyText = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isKey = (value: unknown): value is string => typeof value === 'string' && keyText.test(value);

/** What of an address is one of ours; the rest is left out. */
export function searchAddress({ kind, group, label, since }: Record<string, unknown>): SearchAddress {
  return {
    ...(kinds.includes(kind as SearchKind) && { kind: kind as SearchKind }),
    ...(isKey(group) && { group }),
    ...(isKey(label) && { label }),
    ...(since !== 'any' && periods.includes(since as Period) && { since: since as Exclude<Period, 'any'> }),
  };
}

/** The search that an address leads to: what was looked for last, narrowed as the address says where it says anything. */
export function searchAt({ kind, group, label, since }: SearchAddress, last: SearchState): SearchState {
  if (kind === undefined && group === undefined && label === undefined && since === undefined) return last;
  return { q: last.q, kind: kind ?? null, group: group ?? null, label: label ?? null, period: since ?? 'any' };
}

export const addressOf = ({ kind, group, label, period }: SearchState): SearchAddress => ({
  ...(kind !== null && { kind }),
  ...(group !== null && { group }),
  ...(label !== null && { label }),
  ...(period !== 'any' && { since: period }),
});
