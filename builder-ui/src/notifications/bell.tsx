import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../api/notification-queries.ts';
import classes from './bell.module.css';

/** Leads to what one was told, and says how much of it is new. */
export function Bell() {
  const { t } = useTranslation();
  const { data: count = 0 } = useQuery(unreadQuery);
  const label = count === 0 ? t('notifications.title') : t('notifications.bell', { count, shown: shownOf(count) });
  return (
    <ActionIcon
      renderRoot={(props) => <Link {...props} to="/notifications" />}
      aria-label={label}
      className={classes.bell ?? ''}
    >
      <IconBell size={24} stroke={1.5} aria-hidden />
      {count > 0 && (
        <span className={classes.count} aria-hidden>
          {shownOf(count)}
        </span>
      )}
    </ActionIcon>
  );
}

const shownOf = (count: number) => (count > 99 ? '99+' : String(count));
