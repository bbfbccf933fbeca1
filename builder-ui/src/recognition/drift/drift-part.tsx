import type { Classifier, ClassifierDrift } from '@nativ/schemas';
import { IconChartLine } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { driftQuery } from '../../api/classifier-queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { useShareWords } from '../share-words.ts';
import { DriftMarks } from './drift-marks.tsx';
import { useWeekWords } from './week-words.ts';

/** What changes from week to week: first what stands out, then the weeks themselves. */
export function DriftPart({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const drift = useQuery(driftQuery(classifier.key));
  return (
    <Section title={t('recognition.drift.title')}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('recognition.drift.lead')}</p>
        {drift.isPending && <LoadingLines lines={5} />}
        {drift.error && !drift.data && (
          <ProblemAlert
            error={drift.error}
            title={t('recognition.drift.problem')}
            onRetry={() => void drift.refetch()}
          />
        )}
        {drift.data && <Weeks classifier={classifier} drift={drift.data} />}
      </div>
    </Section>
  );
}

interface WeeksProps {
  readonly classifier: Classifier;
  readonly drift: ClassifierDrift;
}

function Weeks({ classifier, drift }: WeeksProps) {
  const { t } = useTranslation();
  if (drift.weeks.every(({ sorted }) => sorted === 0)) {
    return (
      <EmptyState
        icon={IconChartLine}
        title={t('recognition.drift.none.title')}
        hint={t('recognition.drift.none.hint')}
      />
    );
  }
  return (
    <>
      <div>
        <h3 className={classes.small}>{t('recognition.drift.marks')}</h3>
        <DriftMarks classifier={classifier} marks={drift.marks} />
      </div>
      <WeekTable classifier={classifier} drift={drift} />
    </>
  );
}

function WeekTable({ classifier, drift }: WeeksProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const week = useWeekWords();
  const share = useShareWords();
  const given = new Set(drift.weeks.flatMap(({ labels }) => labels.map(({ label }) => label)));
  const labels = classifier.labels.filter(({ key }) => given.has(key));
  return (
    // Scrolled by keyboard too, so it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={classes.scroller} aria-label={t('recognition.drift.title')} tabIndex={0}>
      <table className={classes.weekly}>
        <thead>
          <tr>
            <th scope="col">{t('recognition.drift.week')}</th>
            <th scope="col">{t('recognition.drift.sorted')}</th>
            {labels.map(({ key }) => (
              <th key={key} scope="col">
                <bdi>{nameOf(key)}</bdi>
              </th>
            ))}
            <th scope="col">{t('recognition.drift.held')}</th>
            <th scope="col">{t('recognition.drift.corrected')}</th>
          </tr>
        </thead>
        <tbody>
          {[...drift.weeks].reverse().map(({ from, sorted, heldBack, corrected, labels: counts }) => (
            <tr key={from}>
              <th scope="row">{week(from)}</th>
              <td>{sorted}</td>
              {labels.map(({ key }) => {
                const found = counts.find(({ label }) => label === key);
                return (
                  <td key={key}>
                    {found ? `${found.count} (${share(found.share)})` : 0}
                    <span className={classes.meter} aria-hidden>
                      <span style={{ inlineSize: `${(found?.share ?? 0) * 100}%` }} />
                    </span>
                  </td>
                );
              })}
              <td>{heldBack}</td>
              <td>{corrected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
