import type { Group } from '@nativ/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { groupItemsKey } from '../api/group-view-queries.ts';
import { patchGathering } from '../api/own-item-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { showToast } from '../ui/toast.ts';
import { type CalendarEntry, movedEntry } from './calendar-entry.ts';
import type { Dated } from './calendar-grid.ts';
import { type Day, dayOf } from './days.ts';
import { useChangeWithWords } from './use-change-with-words.ts';

/** Brings a task or an event to another day, and says so with the way back. */
export function useMoveEntry(group: Group) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const { change } = useChangeWithWords(group);

  const setTimes = async (id: string, { from, to }: Dated) => {
    await patchGathering(id, { startsAt: from.toISOString(), ...(to > from && { endsAt: to.toISOString() }) });
    await queries.invalidateQueries({ queryKey: groupItemsKey(group.key) });
  };

  return async (entry: CalendarEntry, day: Day): Promise<void> => {
    const { item } = entry;
    if (dayOf(entry.from) === day) return;
    const next = movedEntry(entry, day);
    if (item.kind === 'task') {
      await change([item], { kind: 'due', dueAt: next.from.toISOString() });
      return;
    }
    try {
      await setTimes(item.id, next);
      showToast(t('groupViews.done.due', { what: isolate(text(item.title)) }), () => setTimes(item.id, entry));
    } catch (error) {
      showToast(asProblem(error).detail ?? t('groupViews.refusedUnknown'));
    }
  };
}
