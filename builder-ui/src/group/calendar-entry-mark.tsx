import { useDraggable } from '@dnd-kit/react';
import { IconCalendarEvent, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { presentTime } from '../ui/present-time.ts';
import classes from './calendar.module.css';
import { type CalendarEntry, isMovable } from './calendar-entry.ts';
import { timeOfDay } from './day-words.ts';
import { type Day, dayOf } from './days.ts';
import { ItemTitle } from './item-cell.tsx';
import { ItemMenu } from './item-menu.tsx';

interface CalendarEntryMarkProps {
  readonly entry: CalendarEntry;
  readonly day: Day;
  readonly onMove: (entry: CalendarEntry) => void;
  /** Where no day is there to drop it on, its menu alone moves it. */
  readonly isFixed?: boolean;
}

/** A task or an event in a calendar: its kind in a sign and a word, its time, its name, and the way to another day. */
export function CalendarEntryMark({ entry, day, onMove, isFixed = false }: CalendarEntryMarkProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { item, from } = entry;
  const canMove = isMovable(item);
  const { ref, isDragging } = useDraggable({
    id: `${day} ${item.id}`,
    data: { item: item.id },
    disabled: !canMove || isFixed,
  });
  const kind = item.kind === 'gathering' ? 'gathering' : item.column === 'done' ? 'done' : 'task';
  const Icon = { gathering: IconCalendarEvent, done: IconCircleCheck, task: IconCircleDashed }[kind];
  const isLate = kind === 'task' && from < presentTime();
  return (
    <li
      ref={ref}
      className={classes.entry}
      data-kind={kind}
      data-late={isLate || undefined}
      data-movable={(canMove && !isFixed) || undefined}
      data-dragging={isDragging || undefined}
    >
      <span className={classes.name}>
        <span className={classes.kind} role="img" aria-label={t(`groupViews.calendar.kind.${isLate ? 'late' : kind}`)}>
          <Icon size={15} aria-hidden />
        </span>{' '}
        {dayOf(from) === day && <span className={classes.time}>{timeOfDay(from, language)}</span>}{' '}
        <ItemTitle item={item} />
      </span>
      {canMove && (
        <ItemMenu isSmall label={t('groupViews.calendar.moveNamed', { what: text(item.title) })}>
          {[{ label: t('groupViews.calendar.toDay'), onChoose: () => onMove(entry) }]}
        </ItemMenu>
      )}
    </li>
  );
}
