import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { publishPreviewQuery } from '../../../api/design-queries.ts';
import classes from '../../../designs/publish/publish-dialog.module.css';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';

/** What becomes of the cases that are under way: each finishes on its version, unless somebody moves it. */
export function RunningCases({ flowKey }: { readonly flowKey: string }) {
  const { t } = useTranslation();
  const preview = useQuery(publishPreviewQuery(flowKey));
  if (preview.error)
    return (
      <ProblemAlert
        error={preview.error}
        title={t('publishing.flow.runningProblem')}
        onRetry={() => void preview.refetch()}
      />
    );
  if (!preview.data) return <LoadingLines lines={1} />;
  const { running, nextVersion } = preview.data;
  const next = t('publishing.flow.newOnes', { version: nextVersion });
  if (running.length === 0)
    return (
      <p className={classes.note}>
        {t('publishing.flow.noneRuns')} {next}
      </p>
    );
  return (
    <>
      <ul className={classes.list}>
        {running.map(({ version, count }) => (
          <li key={version}>{t('publishing.flow.stay', { count, version })}</li>
        ))}
      </ul>
      <p className={classes.note}>
        {next} {t('publishing.flow.asSeen')}{' '}
        <Link to="/flows/$key/move" params={{ key: flowKey }}>
          {t('publishing.flow.move')}
        </Link>
      </p>
    </>
  );
}
