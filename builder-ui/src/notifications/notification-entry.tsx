import { VisuallyHidden } from '@mantine/core';
import type { Notification } from '@nativ/schemas';
import {
  IconArrowForwardUp,
  IconAt,
  IconBookmark,
  IconCalendarEvent,
  IconClipboardCheck,
  IconClock,
  IconClockExclamation,
  IconEraser,
  IconEye,
  IconFileZip,
  IconHourglass,
  IconLockOpen,
  IconMessage,
  IconMessageReply,
  IconRoute2,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notificationsKey, readNotification } from '../api/notification-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from '../workspace/reference.tsx';
import { destinationOf } from './destination-of.ts';
import classes from './notifications-page.module.css';

const icons = {
  assigned: IconClipboardCheck,
  mentioned: IconAt,
  shown: IconEye,
  inquirerWrote: IconMessage,
  flowNotice: IconRoute2,
  glassBroken: IconLockOpen,
  retentionWarning: IconHourglass,
  erasureAsked: IconEraser,
  exported: IconFileZip,
  handedOver: IconArrowForwardUp,
  dueSoon: IconClock,
  overdue: IconClockExclamation,
  replied: IconMessageReply,
  watched: IconBookmark,
  invited: IconCalendarEvent,
} as const satisfies Record<Notification['kind'], unknown>;

/** One notice: a link to what it is about. Following it counts as reading it. */
export function NotificationEntry({ notification }: { notification: Notification }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const { id, kind, at, readAt, by, group, reference } = notification;
  const read = useMutation({
    mutationFn: () => readNotification(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationsKey }),
  });
  const KindIcon = icons[kind];
  const name = by && isolate(by.name);
  return (
    <li className={classes.entry} data-kind={kind} {...(readAt === null && { 'data-unread': true })}>
      <KindIcon size={22} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <Link
          {...destinationOf(notification)}
          className={classes.link}
          onClick={() => {
            if (readAt === null) read.mutate();
          }}
        >
          {name ? t(`notifications.by.${kind}`, { name }) : t(`notifications.kind.${kind}`)}
          {readAt === null && <VisuallyHidden component="span"> ({t('notifications.unread')})</VisuallyHidden>}
        </Link>
        <span className={classes.facts}>
          <TimeText at={at} />
          {group && <bdi>{text(group.name)}</bdi>}
          {reference && <Reference code={reference} />}
        </span>
      </div>
    </li>
  );
}
