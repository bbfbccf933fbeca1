import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { InvitationSent } from '@nativ/schemas';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { Notice } from '../ui/notice.tsx';
import classes from './account.module.css';

/** What became of an invitation: it is on its way, or here is the link to hand over. */
export function InvitationHandOver({ sent: { invitation, link } }: { sent: InvitationSent }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 4000 });
  const email = isolate(invitation.email);
  if (link === null) {
    return (
      <p className={classes.note} role="status">
        {t('access.invitations.sent', { email })}
      </p>
    );
  }
  return (
    <Notice tone="attention" title={t('access.invitations.link.title')} takesFocus>
      <div className={classes.stack}>
        <span>{t('access.invitations.link.detail', { email })}</span>
        <span className={`nativ-code ${classes.link}`}>{link}</span>
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
          onClick={() => clipboard.copy(link)}
        >
          {t('action.copy')}
        </Button>
        <span role="status">{clipboard.copied && t('action.copied')}</span>
      </div>
    </Notice>
  );
}
