import { VisuallyHidden } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { useConnection } from './connection.ts';
import classes from './live-status.module.css';
import { useLive } from './use-live.ts';

/**
 * Keeps the screens live, and says calmly when they are not: what one sees stays, with the time from which it is. It takes no
 * focus and covers nothing.
 */
export function LiveStatus({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const news = useLive(userId);
  return (
    <>
      <VisuallyHidden role="status">
        {news && <span key={news.id}>{t(`connection.news.${news.what}`)}</span>}
      </VisuallyHidden>
      <ConnectionBanner />
    </>
  );
}

function ConnectionBanner() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, since } = useConnection();
  const isShown = kind === 'offline' || kind === 'reconnecting';
  const time = since?.toLocaleTimeString(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
  });
  const Icon = kind === 'offline' ? IconCloudOff : IconRefresh;
  return (
    // Always there, so that what appears in it is read aloud.
    <div className={classes.place} role="status">
      {isShown && (
        <p className={classes.banner} data-kind={kind}>
          <Icon size={18} className={classes.icon} aria-hidden />
          <span>
            <strong>{t(`connection.${kind}`)}</strong> {t('connection.since', { time: time ?? '' })}
          </span>
        </p>
      )}
    </div>
  );
}
