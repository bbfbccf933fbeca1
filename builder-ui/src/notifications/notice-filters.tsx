import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { abouts, type NoticeAbout } from '../api/notification-queries.ts';
import classes from './notifications-page.module.css';

/** What the list is narrowed to: links, so that a filter has an address and the way back leads through it. */
export function NoticeFilters() {
  const { t } = useTranslation();
  const { about, unread } = useSearch({ from: '/staff/notifications' });
  const searchOf = (next: NoticeAbout | undefined, onlyUnread: boolean) => ({
    ...(next && { about: next }),
    ...(onlyUnread && { unread: true }),
  });
  return (
    <nav className={classes.filters} aria-label={t('notifications.filters')}>
      {[undefined, ...abouts].map((one) => (
        <Link
          key={one ?? 'all'}
          to="/notifications"
          search={searchOf(one, unread === true)}
          className={classes.filter}
          aria-current={about === one ? 'true' : undefined}
          activeOptions={{ exact: true }}
        >
          {t(`notifications.about.${one ?? 'all'}`)}
        </Link>
      ))}
      <Link
        to="/notifications"
        search={searchOf(about, unread !== true)}
        className={classes.filter}
        aria-current={unread === true ? 'true' : undefined}
        activeOptions={{ exact: true }}
      >
        {t('notifications.onlyUnread')}
      </Link>
    </nav>
  );
}
