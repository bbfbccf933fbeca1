import { Button, NativeSelect } from '@mantine/core';
import type { Calendar } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarsQuery } from '../api/calendar-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { CalendarEditor } from './calendar-editor.tsx';
import { CalendarSchedules } from './calendar-schedules.tsx';
import classes from './calendars.module.css';
import { NewCalendar } from './new-calendar.tsx';

/** When the organisation works: deadlines and waits count these hours only. */
export function CalendarsPage() {
  const { t } = useTranslation();
  const calendars = useQuery(calendarsQuery);
  const [key, setKey] = useState('default');
  const [isAdding, setAdding] = useState(false);
  if (calendars.isPending) return <PendingPage />;
  if (!calendars.data) return <ProblemPage error={calendars.error} onRetry={() => void calendars.refetch()} />;
  const shown = calendars.data.find((one) => one.key === key) ?? calendars.data[0];
  const show = (next: string) => {
    setKey(next);
    setAdding(false);
  };
  return (
    <Page
      title={t('calendars.title')}
      actions={
        !isAdding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('calendars.addCalendar')}
          </Button>
        )
      }
    >
      <p className={classes.lead}>{t('calendars.lead')}</p>
      <div className={classes.column}>
        {isAdding && shown && <NewCalendar like={shown} onMade={show} onCancel={() => setAdding(false)} />}
        <Chooser calendars={calendars.data} chosen={shown?.key ?? ''} onChoose={show} />
        {shown && <CalendarEditor key={shown.key} calendar={shown} onRemoved={() => show('default')} />}
        <CalendarSchedules />
      </div>
    </Page>
  );
}

interface ChooserProps {
  readonly calendars: readonly Calendar[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Only where there is a choice. */
function Chooser({ calendars, chosen, onChoose }: ChooserProps) {
  const { t } = useTranslation();
  const text = useText();
  if (calendars.length < 2) return null;
  return (
    <NativeSelect
      className={classes.chooser}
      label={t('calendars.choose')}
      value={chosen}
      onChange={({ target }) => onChoose(target.value)}
      data={calendars.map(({ key, title }) => ({ value: key, label: text(title) }))}
    />
  );
}
