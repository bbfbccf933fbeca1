import type { Group, GroupItem } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { showToast } from '../ui/toast.ts';
import { usePlaceName } from './board-place.ts';
import type { Wish } from './item-change.ts';
import { type Outcome, useItemChanges } from './use-item-changes.ts';

/** Changes items and says in a sentence what happened, with the way back; a refusal says why. */
export function useChangeWithWords({ key, statuses, labels }: Pick<Group, 'key' | 'statuses' | 'labels'>) {
  const { t } = useTranslation();
  const text = useText();
  const { change, progress } = useItemChanges(key);
  const nameOf = usePlaceName({ statuses });

  const tell = ({ done, refused, undo }: Outcome, wish: Wish) => {
    const [first] = done;
    const [stopped] = refused;
    if (first === undefined) {
      showToast(stopped?.why ?? t('groupViews.refusedUnknown'));
      return;
    }
    const words = wordsOf(first, done.length, wish);
    const more = refused.length > 0 ? ` ${t('groupViews.refusedCount', { count: refused.length })}` : '';
    showToast(`${words}${more}`, undo);
  };

  const wordsOf = (first: GroupItem, count: number, wish: Wish): string => {
    const title = isolate(text(first.title));
    const what = count === 1 ? title : t('groupViews.countTasks', { count });
    switch (wish.kind) {
      case 'column':
        return t('groupViews.done.column', { what, column: nameOf(wish) });
      case 'label': {
        const label = text(labels.find((one) => one.key === wish.label)?.name ?? wish.label);
        return t(wish.isOn ? 'groupViews.done.labelled' : 'groupViews.done.unlabelled', { what, label });
      }
      case 'assign':
        return t(wish.assigneeId === null ? 'groupViews.done.givenBack' : 'groupViews.done.assigned', { what });
      case 'group':
        return t('groupViews.done.group', { what });
      case 'due':
        return t(wish.dueAt === null ? 'groupViews.done.noDue' : 'groupViews.done.due', { what });
      case 'archive':
        return t(wish.archived ? 'groupViews.done.archived' : 'groupViews.done.restored', { what });
    }
  };

  const changeAndTell = async (items: readonly GroupItem[], wish: Wish): Promise<Outcome> => {
    const outcome = await change(items, wish);
    tell(outcome, wish);
    return outcome;
  };

  return { change: changeAndTell, progress };
}
