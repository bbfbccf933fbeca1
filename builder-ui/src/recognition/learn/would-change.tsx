import type { Classifier, ClassifierComparison } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { comparisonQuery } from '../../api/classifier-queries.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';

interface WouldChangeProps {
  readonly classifier: Classifier;
  readonly number: number;
}

/** What a model would have done with the last real inquiries, where that differs from what is in use. */
export function WouldChange({ classifier, number }: WouldChangeProps) {
  const { t } = useTranslation();
  const comparison = useQuery(comparisonQuery(classifier.key, number));
  return (
    <div>
      <h3 className={classes.small}>{t('recognition.compare.would')}</h3>
      {comparison.isPending && <LoadingLines lines={2} />}
      {comparison.error && !comparison.data && (
        <ProblemAlert
          error={comparison.error}
          title={t('recognition.compare.problem')}
          onRetry={() => void comparison.refetch()}
        />
      )}
      {comparison.data && <Changes classifier={classifier} comparison={comparison.data} />}
    </div>
  );
}

interface ChangesProps {
  readonly classifier: Classifier;
  readonly comparison: ClassifierComparison;
}

function Changes({ classifier, comparison }: ChangesProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const named = (label: string | null) => (label === null ? t('recognition.heldBack') : isolate(nameOf(label)));
  const { asked, same, moves, cases, judged, rightBefore, rightNow } = comparison;
  if (asked === 0) return <p className={classes.note}>{t('recognition.compare.wouldEmpty')}</p>;
  if (asked === same) return <p className={classes.note}>{t('recognition.compare.wouldNone', { count: asked })}</p>;
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{t('recognition.compare.wouldSome', { count: asked - same, of: asked })}</p>
      <ul className={classes.plain}>
        {moves.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            <strong>{count}</strong> {t('recognition.compare.change', { before: named(from), after: named(to) })}
          </li>
        ))}
      </ul>
      {judged > 0 && (
        <p className={classes.text}>
          {t('recognition.compare.judged', { count: judged, before: rightBefore, after: rightNow })}
        </p>
      )}
      {cases.length > 0 && (
        <details className={classes.more}>
          <summary>{t('recognition.drift.cases')}</summary>
          <ul className={classes.entries}>
            {cases.map(({ instanceId, reference, was, would }) => (
              <li key={instanceId} className={classes.entry}>
                <Link to="/cases/$id" params={{ id: instanceId }}>
                  {reference === null ? t('recognition.triage.open') : t('recognition.triage.case', { reference })}
                </Link>
                <span>{t('recognition.compare.change', { before: named(was.label), after: named(would.label) })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
