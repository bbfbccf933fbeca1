import { Button } from '@mantine/core';
import type { FormSettings } from '@nativ/schemas';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import encodeQR from 'qr';
import { useTranslation } from 'react-i18next';
import { roomId } from '../../api/room.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { Section } from '../../ui/section.tsx';
import { saveFile } from '../save-file.ts';
import { CopyableText } from './copyable-text.tsx';
import classes from './sharing.module.css';
import { SiteSnippet } from './site-snippet.tsx';

interface SharingPanelProps {
  readonly formKey: string;
  readonly settings: FormSettings;
  readonly isPublished: boolean;
  readonly languages: readonly string[];
}

/** How people come to the form: by its address, from a poster, within a website. */
export function SharingPanel({ formKey, settings, isPublished, languages }: SharingPanelProps) {
  const { t } = useTranslation();
  // What says nothing is public.
  const isPublic = settings.public !== false;
  // The page of that address is real: whoever filled it there would reach people.
  if (roomId !== null) {
    return (
      <Section title={t('sharing.title')}>
        <p className={classes.note}>{t('practice.noPublicPage')}</p>
      </Section>
    );
  }
  if (!isPublic || !isPublished) {
    return (
      <Section title={t('sharing.title')}>
        <p className={classes.note}>{t(isPublic ? 'sharing.notPublished' : 'sharing.internal')}</p>
      </Section>
    );
  }
  const address = new URL(`/f/${encodeURIComponent(formKey)}`, location.origin).href;
  return (
    <Section title={t('sharing.title')}>
      <div className={classes.parts}>
        <div className={classes.part}>
          <h3 className={classes.heading}>{t('sharing.link')}</h3>
          <p className={classes.note}>{t('sharing.linkHint')}</p>
          <CopyableText text={address} label={t('sharing.link')} action={t('sharing.copyLink')}>
            <Button
              variant="default"
              component="a"
              href={address}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink size={18} aria-hidden />}
            >
              {t('sharing.open')}
            </Button>
          </CopyableText>
        </div>
        <div className={classes.part}>
          <h3 className={classes.heading}>{t('sharing.code')}</h3>
          <p className={classes.note}>{t('sharing.codeHint')}</p>
          <QrCode text={address} label={t('sharing.codeLabel')} />
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => saveFile(`${formKey}.svg`, 'image/svg+xml', encodeQR(address, 'svg', { border: 4 }))}
          >
            {t('sharing.saveCode')}
          </Button>
        </div>
        <div className={classes.part}>
          <h3 className={classes.heading}>{t('sharing.site')}</h3>
          {settings.exposure === 'atRisk' ? (
            <p className={classes.note}>{t('sharing.siteAtRisk')}</p>
          ) : (
            <SiteSnippet formKey={formKey} isPersonal={settings.exposure === 'personal'} languages={languages} />
          )}
        </div>
      </div>
    </Section>
  );
}
