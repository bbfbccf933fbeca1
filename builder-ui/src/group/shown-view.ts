import type { Group, SavedView, ViewSettings } from '@nativ/schemas';
import { type GroupPart, type GroupSearch, settingsIn } from './group-search.ts';

/** What the page of a group shows, after the address, the kept views and the group have been asked in this order. */
export interface ShownView {
  readonly part: GroupPart;
  readonly settings: ViewSettings;
  /** The kept view that it comes from, if there is one. */
  readonly saved: SavedView | null;
}

export function shownView(
  search: GroupSearch,
  group: Pick<Group, 'defaultView'>,
  saved: readonly SavedView[],
): ShownView {
  const chosen = saved.find(({ id }) => id === search.saved) ?? null;
  if (search.view !== undefined) return { part: search.view, settings: settingsIn(search), saved: chosen };
  const first = chosen ?? saved.find(({ isDefault }) => isDefault) ?? null;
  if (first !== null) return { part: first.view, settings: first.settings, saved: first };
  return { part: group.defaultView, settings: settingsIn(search), saved: null };
}
