import { Button } from '@mantine/core';
import { IconBell, IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  notificationsKey,
  notificationsQuery,
  readAllNotifications,
  unreadQuery,
} from '../api/notification-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { NotificationEntry } from './notification-entry.tsx';
import classes from './notifications-page.module.css';

/** What one was told, the newest first. What is behind it is read where it stands; nothing of it is said here. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useInfiniteQuery(notificationsQuery);
  const { data: unread = 0 } = useQuery(unreadQuery);
  const readAll = useMutation({
    mutationFn: readAllNotifications,
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationsKey }),
  });
  if (list.isPending) return <PendingPage />;
  if (!list.data) return <ProblemPage error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Page
      title={t('notifications.title')}
      actions={
        unread > 0 && (
          <Button
            variant="default"
            leftSection={<IconChecks size={20} aria-hidden />}
            loading={readAll.isPending}
            onClick={() => readAll.mutate()}
          >
            {t('notifications.readAll')}
          </Button>
        )
      }
    >
      {readAll.error && <ProblemAlert error={readAll.error} title={t('notifications.failed')} />}
      {list.data.length === 0 ? (
        <EmptyState icon={IconBell} title={t('notifications.none.title')} hint={t('notifications.none.hint')} />
      ) : (
        <ul className={classes.list} aria-label={t('notifications.title')}>
          {list.data.map((one) => (
            <NotificationEntry key={one.id} notification={one} />
          ))}
        </ul>
      )}
      <LoadMore query={list} of={t('notifications.title')} />
    </Page>
  );
}
