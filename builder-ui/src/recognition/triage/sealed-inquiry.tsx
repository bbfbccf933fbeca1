import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { instanceQuery } from '../../api/instance-queries.ts';
import { type Shortcut, useShortcuts } from '../../search/shortcuts.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { SealedAnswers } from '../../workspace/sealed-answers.tsx';
import classes from '../recognition.module.css';

/** What an inquirer wrote, where the text to sort is sealed: it is opened here, which goes on record as it does on the case. */
export function SealedInquiry({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(instanceQuery(instanceId));
  const box = useRef<HTMLDivElement>(null);
  const shortcuts = useMemo<readonly Shortcut[]>(
    () => [
      {
        id: 'triage.openSealed',
        label: t('recognition.triage.openSealed'),
        keys: ['KeyO'],
        isHere: () => box.current?.querySelector('section button') != null,
        run: () => box.current?.querySelector<HTMLButtonElement>('section button')?.click(),
      },
    ],
    [t],
  );
  useShortcuts(shortcuts);
  if (isPending) return <LoadingLines lines={3} />;
  if (!data?.submission || !data.submissionForm) {
    return <p className={classes.note}>{t('recognition.triage.noText')}</p>;
  }
  const { id, answers, sealed } = data.submission;
  return (
    <div ref={box} className={classes.inquiry}>
      <SealedAnswers of="submissions" id={id} form={data.submissionForm} answers={answers} sealed={sealed} />
    </div>
  );
}
