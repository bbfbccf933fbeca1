import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  readonly tone: 'attention' | 'danger';
  readonly title: string;
  readonly children: ReactNode;
}

/** Something the reader has to know before going on. It is read aloud as soon as it appears. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <Alert
      className={classes.notice ?? ''}
      data-tone={tone}
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
      {children}
    </Alert>
  );
}
