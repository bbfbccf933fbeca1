import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import classes from './edit.module.css';

/** Asks whoever leaves with words that are not saved; the browser asks by itself when the page is closed. */
export function LeavingQuestion({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const { t } = useTranslation();
  const leaving = useBlocker({ shouldBlockFn: () => isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true });
  if (leaving.status !== 'blocked') return null;
  return (
    <Dialog title={t('lessons.edit.leave.title')} onClose={leaving.reset}>
      <div className={classes.buttons}>
        <Button data-first onClick={leaving.reset}>
          {t('lessons.edit.leave.stay')}
        </Button>
        <Button variant="default" onClick={leaving.proceed}>
          {t('lessons.edit.leave.go')}
        </Button>
      </div>
    </Dialog>
  );
}
