import { VisuallyHidden } from '@mantine/core';
import type { Notification } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notificationsKey, readNotifications } from '../api/notification-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from '../workspace/reference.tsx';
import { destinationOf } from './destination-of.ts';
import { noticeIcons } from './notice-icons.ts';
import classes from './notifications-page.module.css';

interface NotificationEntryProps {
  readonly notification: Notification;
  /** What was told of the same item before, and is said in one line with it. */
  readonly more?: readonly Notification[];
}

/** One notice, or several of one item: a link to what it is about. Following it counts as reading all of them. */
export function NotificationEntry({ notification, more = [] }: NotificationEntryProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const { kind, at, by, group, reference, training } = notification;
  const unread = [notification, ...more].filter(({ readAt }) => readAt === null).map(({ id }) => id);
  const read = useMutation({
    mutationFn: () => readNotifications(unread),
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationsKey }),
  });
  const KindIcon = noticeIcons[kind];
  const name = by && isolate(by.name);
  return (
    <li className={classes.entry} data-kind={kind} {...(unread.length > 0 && { 'data-unread': true })}>
      <KindIcon size={22} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <Link
          {...destinationOf(notification)}
          className={classes.link}
          onClick={() => {
            if (unread.length > 0) read.mutate();
          }}
        >
          {training !== null && training.news !== 'invited'
            ? t(`notifications.training.${training.news}`)
            : name
              ? t(`notifications.by.${kind}`, { name })
              : t(`notifications.kind.${kind}`)}
          {unread.length > 0 && <VisuallyHidden component="span"> ({t('notifications.unread')})</VisuallyHidden>}
        </Link>
        <span className={classes.facts}>
          <TimeText at={at} />
          {group && <bdi>{text(group.name)}</bdi>}
          {reference && <Reference code={reference} />}
          {more.length > 0 && <span>{t('notifications.more', { count: more.length })}</span>}
        </span>
      </div>
    </li>
  );
}
