import { Button } from '@mantine/core';
import type { TrainingSession } from '@nativ/schemas';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../forms/save-file.ts';
import { sessionFile } from './session-file.ts';

interface ToCalendarProps {
  readonly session: TrainingSession;
  readonly rollout: string;
  /** When it is, in words, for whoever only hears the button. */
  readonly when: string;
  /** Whether there was no place for the reader yet. */
  readonly waits: boolean;
}

/** Puts a session into one's own calendar. */
export function ToCalendar({ session, rollout, when, waits }: ToCalendarProps) {
  const { t } = useTranslation();
  const title = t(waits ? 'rollout.sessions.inCalendarWaiting' : 'rollout.sessions.inCalendar', { rollout });
  return (
    <Button
      variant="default"
      aria-label={`${t('rollout.sessions.toCalendar')}: ${when}`}
      leftSection={<IconCalendarPlus size={18} aria-hidden />}
      onClick={() => saveFile('session.ics', 'text/calendar', sessionFile(session, { title, waits }))}
    >
      {t('rollout.sessions.toCalendar')}
    </Button>
  );
}
