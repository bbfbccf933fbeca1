import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { CalendarEntry } from './calendar-entry.ts';
import { type Day, dayOf, isDay } from './days.ts';
import classes from './view-bar.module.css';

interface MoveEntryDialogProps {
  readonly entry: CalendarEntry;
  readonly onClose: () => void;
  readonly onMove: (day: Day) => void;
}

/** What dragging does, for the keyboard and for a phone: chooses the day that something goes to. */
export function MoveEntryDialog({ entry, onClose, onMove }: MoveEntryDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const [day, setDay] = useState<string>(dayOf(entry.from));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDay(day)) return;
    onMove(day);
    onClose();
  };
  return (
    <Dialog title={t('groupViews.calendar.toDay')} onClose={onClose}>
      <form onSubmit={submit} className={classes.dialog}>
        <p>
          <bdi>{text(entry.item.title)}</bdi>
        </p>
        <TextInput
          data-first
          type="date"
          label={t('groupViews.calendar.day')}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
          required
        />
        <div className={classes.line}>
          <Button type="submit">{t('groupViews.calendar.moveNow')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
