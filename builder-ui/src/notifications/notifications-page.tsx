import { Button } from '@mantine/core';
import { IconBell, IconChecks, IconFilterOff, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  notificationsKey,
  notificationsQuery,
  readAllNotifications,
  unreadQuery,
} from '../api/notification-queries.ts';
import { Page } from '../app/page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { NoticeFilters } from './notice-filters.tsx';
import { NoticesByDay } from './notices-by-day.tsx';
import classes from './notifications-page.module.css';

/** What one was told, the newest first. What is behind it is read where it stands; nothing of it is said here. */
export function NotificationsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notifications.title')} actions={<Actions />}>
      <NoticeFilters />
      <Notices />
    </Page>
  );
}

function Notices() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/staff/notifications' });
  const list = useInfiniteQuery(notificationsQuery(filter));
  if (list.isPending) return <LoadingLines lines={6} />;
  if (!list.data)
    return <ProblemAlert error={list.error} title={t('notifications.notLoaded')} onRetry={() => void list.refetch()} />;
  const isFiltered = filter.about !== undefined || filter.unread === true;
  if (list.data.length === 0) {
    const [icon, words] = isFiltered ? ([IconFilterOff, 'noneHere'] as const) : ([IconBell, 'none'] as const);
    return <EmptyState icon={icon} title={t(`notifications.${words}.title`)} hint={t(`notifications.${words}.hint`)} />;
  }
  return (
    <>
      <NoticesByDay notices={list.data} />
      <LoadMore query={list} of={t('notifications.title')} />
    </>
  );
}

function Actions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: unread = 0 } = useQuery(unreadQuery);
  const readAll = useMutation({
    mutationFn: readAllNotifications,
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationsKey }),
  });
  return (
    <div className={classes.actions}>
      {readAll.error && <ProblemAlert error={readAll.error} title={t('notifications.failed')} />}
      {unread > 0 && (
        <Button
          variant="default"
          leftSection={<IconChecks size={20} aria-hidden />}
          loading={readAll.isPending}
          onClick={() => readAll.mutate()}
        >
          {t('notifications.readAll')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconSettings size={20} aria-hidden />}
        renderRoot={(props) => <Link {...props} to="/notifications/settings" />}
      >
        {t('notifications.choose')}
      </Button>
    </div>
  );
}
