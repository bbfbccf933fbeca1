import type { PersonSummary } from '@nativ/schemas';
import { IconLockOff, IconMailForward, IconPlaneDeparture } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../ui/status-mark.tsx';

/** What is out of the ordinary with somebody; nothing for whoever is simply here. */
export function PersonStatus({ person }: { person: Pick<PersonSummary, 'status' | 'isAway'> }) {
  const { t } = useTranslation();
  if (person.status === 'deactivated')
    return <StatusMark icon={IconLockOff}>{t('people.statusOf.deactivated')}</StatusMark>;
  return (
    <>
      {person.isAway && (
        <StatusMark icon={IconPlaneDeparture} tone="attention">
          {t('people.away')}
        </StatusMark>
      )}
      {person.status === 'invited' && <StatusMark icon={IconMailForward}>{t('people.statusOf.invited')}</StatusMark>}
    </>
  );
}
