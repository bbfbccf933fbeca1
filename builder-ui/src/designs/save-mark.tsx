import { Button } from '@mantine/core';
import { IconCloudCheck, IconCloudOff, IconCloudUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import type { SaveStatus } from './draft-saver.ts';
import type { DraftSaving } from './use-draft-saver.ts';
import classes from './workshop.module.css';

/** Whether what was typed is kept, in two words. */
export function SaveMark({ status }: { readonly status: SaveStatus }) {
  const { t } = useTranslation();
  const isSaved = status.kind === 'saved';
  const isUnderWay = status.kind === 'saving' || status.kind === 'unsaved';
  const MarkIcon = isSaved ? IconCloudCheck : isUnderWay ? IconCloudUpload : IconCloudOff;
  return (
    <span className={classes.save} data-state={status.kind}>
      <MarkIcon size={18} aria-hidden />
      {t(isSaved ? 'builder.save.saved' : isUnderWay ? 'builder.save.saving' : 'builder.save.not')}
    </span>
  );
}

/** What stands in the way of saving, and what can be done. Nothing typed is lost meanwhile. */
export function SaveTrouble({ saving }: { readonly saving: DraftSaving }) {
  const { t } = useTranslation();
  const { status } = saving;
  if (status.kind === 'offline')
    return (
      <Notice tone="attention" title={t('builder.save.offline.title')}>
        <p className={classes.noticeText}>{t('builder.save.offline.text')}</p>
        <Button variant="default" onClick={() => void saving.flush()}>
          {t('action.retry')}
        </Button>
      </Notice>
    );
  if (status.kind === 'signedOut')
    return (
      <Notice tone="attention" title={t('builder.save.signedOut.title')}>
        <p className={classes.noticeText}>{t('builder.save.signedOut.text')}</p>
        <div className={classes.noticeButtons}>
          <Button component="a" href="/sign-in" target="_blank" rel="noreferrer">
            {t('builder.save.signedOut.signIn')}
          </Button>
          <Button variant="default" onClick={() => void saving.flush()}>
            {t('builder.save.signedOut.go')}
          </Button>
        </div>
      </Notice>
    );
  if (status.kind === 'conflict')
    return (
      <Notice tone="attention" title={t('builder.save.conflict.title')} takesFocus>
        <p className={classes.noticeText}>{t('builder.save.conflict.text')}</p>
        <div className={classes.noticeButtons}>
          <Button onClick={() => void saving.takeTheirs()}>{t('builder.save.conflict.theirs')}</Button>
          <Button variant="default" onClick={() => void saving.overwrite()}>
            {t('builder.save.conflict.mine')}
          </Button>
        </div>
      </Notice>
    );
  if (status.kind === 'refused')
    return <ProblemAlert error={status.error} title={t('builder.save.refused')} onRetry={() => void saving.flush()} />;
  return null;
}
