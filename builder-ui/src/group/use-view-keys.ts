import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../search/shortcuts.ts';
import type { GroupPart } from './group-search.ts';

/** V and a letter of the view's name in English, by their place on the keyboard. */
const letters: Readonly<Record<GroupPart, string>> = {
  feed: 'KeyF',
  board: 'KeyB',
  table: 'KeyT',
  calendar: 'KeyC',
  timeline: 'KeyW',
  dashboard: 'KeyD',
  members: 'KeyM',
};

/** Names the keys that go from one view of a group to another. */
export function useViewKeys(show: (part: GroupPart) => void): void {
  const { t } = useTranslation();
  // The way to a view changes with every filter, the keys do not.
  const latest = useRef(show);
  latest.current = show;
  const shortcuts = useMemo(
    () =>
      (Object.keys(letters) as GroupPart[]).map((part) => ({
        id: `group ${part}`,
        label: t('groupViews.openView', { view: t(`groupViews.tab.${part}`) }),
        keys: ['KeyV', letters[part]],
        run: () => latest.current(part),
      })),
    [t],
  );
  useShortcuts(shortcuts);
}
