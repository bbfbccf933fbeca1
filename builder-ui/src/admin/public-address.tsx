import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { Form } from '@nativ/schemas';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section.tsx';
import classes from './form-page.module.css';

/** The address at which anybody fills the form, to be copied; or why there is none. */
export function PublicAddress({ form }: { form: Form }) {
  const { t } = useTranslation();
  // What says nothing is public.
  const isPublic = form.settings.public !== false;
  const clipboard = useClipboard({ timeout: 4000 });
  if (!isPublic || form.status !== 'published') {
    return (
      <Section title={t('form.address.title')}>
        <p className={classes.note}>{t(isPublic ? 'form.address.draft' : 'form.address.internal')}</p>
      </Section>
    );
  }
  const address = new URL(`/f/${encodeURIComponent(form.key)}`, location.origin).href;
  return (
    <Section title={t('form.address.title')}>
      <p className={classes.note}>{t('form.address.hint')}</p>
      <span className={`nativ-code ${classes.address}`}>{address}</span>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
          onClick={() => clipboard.copy(address)}
        >
          {t('action.copy')}
        </Button>
        <Button
          variant="default"
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconExternalLink size={20} aria-hidden />}
        >
          {t('form.address.open')}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {clipboard.copied && t('action.copied')}
        {clipboard.error && t('form.address.copyFailed')}
      </p>
    </Section>
  );
}
