import type { Classifier } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { modelQuery } from '../../api/classifier-queries.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { FigureSentence } from '../figures/figure-sentence.tsx';
import { FiguresView } from '../figures/figures-view.tsx';
import { type OfHundred, ofHundred, sharesAt } from '../figures/of-hundred.ts';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';

/** With fewer examples than this, shares jump about. */
const fewExamples = 60;

interface ModelSideProps {
  readonly classifier: Classifier;
  readonly number: number;
  readonly title: string;
}

/** One model: what becomes of 100 texts, and all its figures for whoever asks. */
export function ModelSide({ classifier, number, title }: ModelSideProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const model = useQuery(modelQuery(classifier.key, number));
  const of = useOfHundred(classifier, number);
  return (
    <div className={classes.side}>
      <h3>{title}</h3>
      {model.isPending && <LoadingLines lines={3} />}
      {model.error && !model.data && (
        <ProblemAlert error={model.error} title={t('problem.page')} onRetry={() => void model.refetch()} />
      )}
      {of && <FigureSentence of={of} />}
      {model.data && (
        <>
          <p className={classes.note}>
            {t('recognition.compare.tested', { count: model.data.figures.examples })}{' '}
            {model.data.figures.examples < fewExamples && t('recognition.compare.fewTested')}
          </p>
          <details className={classes.more}>
            <summary>{t('recognition.figures.more')}</summary>
            <FiguresView figures={model.data.figures} nameOf={nameOf} />
          </details>
        </>
      )}
    </div>
  );
}

/** What becomes of 100 texts by a model, as sure as the classifier has to be now; null while it is not known. */
export function useOfHundred({ key, atLeast }: Classifier, number: number): OfHundred | null {
  const { data } = useQuery(modelQuery(key, number));
  const shares = data && sharesAt(data.figures.thresholds, atLeast);
  return shares ? ofHundred(shares) : null;
}
