import { Button, Textarea } from '@mantine/core';
import type { RolloutUnit } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from './rollout.module.css';
import { signOffWarning } from './sign-off-warning.ts';

interface SignOffDialogProps {
  readonly unit: RolloutUnit;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onSign: (note: string) => void;
  readonly onClose: () => void;
}

/** Says what it means that a unit is ready and, before that, who of it is not yet; whoever leads decides. */
export function SignOffDialog({ unit, isBusy, error, onSign, onClose }: SignOffDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const warning = signOffWarning(unit);
  const [note, setNote] = useState('');
  return (
    <Dialog title={t('rollout.unit.signOffOf', { unit: text(unit.group.name) })} onClose={onClose}>
      <div className={classes.stack}>
        {warning && (
          <Notice tone="attention" title={t('rollout.unit.warningTitle')}>
            <p className={classes.asked}>
              {t(`rollout.unit.warning.${warning}`, {
                count: unit.invited,
                practised: unit.practised,
                passed: unit.passed,
              })}
            </p>
          </Notice>
        )}
        <p>{t('rollout.unit.signOffMeans')}</p>
        <Textarea
          label={t('rollout.unit.note')}
          autosize
          minRows={2}
          maxLength={2000}
          dir="auto"
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {error && <ProblemAlert error={error} title={t('rollout.failed')} takesFocus />}
        <div className={classes.buttons}>
          <Button size="md" loading={isBusy} onClick={() => onSign(note)}>
            {t('rollout.unit.signOffNow')}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
