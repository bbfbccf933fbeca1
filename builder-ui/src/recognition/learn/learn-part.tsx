import { Button } from '@mantine/core';
import type { Classifier } from '@nativ/schemas';
import { IconBulb } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classifiersKey, isLearning, startTraining, stopTraining } from '../../api/classifier-queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import type { ClassifierPart } from '../classifier-search.ts';
import { presentLabels } from '../examples/present-labels.ts';
import classes from '../recognition.module.css';
import { DraftSection } from './draft-section.tsx';
import { LearningProgress } from './learning-progress.tsx';
import { ThresholdSection } from './threshold-section.tsx';

interface LearnPartProps {
  readonly classifier: Classifier;
  readonly onShow: (part: ClassifierPart) => void;
}

/** Learning: what there is to learn from, how far it is, and what came of it beside what is in use. */
export function LearnPart({ classifier, onShow }: LearnPartProps) {
  const { t } = useTranslation();
  const { published, draft, needsRetraining } = classifier;
  return (
    <div className={classes.stack}>
      {needsRetraining && published !== null && (
        <Notice tone="attention" title={t('recognition.learn.retrainTitle')}>
          <p className={classes.text}>{t('recognition.learn.retrain', { number: published })}</p>
        </Notice>
      )}
      <Section title={t('recognition.learn.title')}>
        <Learning classifier={classifier} onShow={onShow} />
      </Section>
      {draft !== null && <DraftSection classifier={classifier} draft={draft} />}
      {(draft ?? published) !== null && <ThresholdSection key={classifier.atLeast} classifier={classifier} />}
    </div>
  );
}

function Learning({ classifier, onShow }: LearnPartProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { key, training, counts, published, draft } = classifier;
  const isRunning = isLearning(training);
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    // What came of it stands in other lists, too.
    if (wasRunning.current && !isRunning) void queries.invalidateQueries({ queryKey: classifiersKey });
    wasRunning.current = isRunning;
  }, [isRunning, queries]);
  const start = useMutation({
    mutationFn: () => startTraining(key),
    onSettled: () => queries.invalidateQueries({ queryKey: classifiersKey }),
  });
  const stop = useMutation({
    mutationFn: () => stopTraining(key),
    onSettled: () => queries.invalidateQueries({ queryKey: classifiersKey }),
  });
  const newest = draft ?? published;
  const teachable = presentLabels(classifier.labels).filter(({ examples }) => examples > 0).length;
  return (
    <div className={classes.stack}>
      <p className={classes.lead}>{t('recognition.learn.lead')}</p>
      <p className={classes.meta}>
        <span>{t('recognition.examples', { count: counts.accepted })}</span>
        {newest !== null && counts.fresh > 0 && (
          <span>{t('recognition.learn.since', { count: counts.fresh, number: newest })}</span>
        )}
      </p>
      {isRunning && training ? (
        <LearningProgress share={training.share} onStop={() => stop.mutate()} />
      ) : teachable < 2 ? (
        <>
          <p className={classes.text}>{t('recognition.learn.tooFew')}</p>
          <Button variant="default" onClick={() => onShow('examples')}>
            {t('recognition.learn.addFirst')}
          </Button>
        </>
      ) : (
        <Button
          leftSection={<IconBulb size={20} aria-hidden />}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t(newest === null ? 'recognition.learn.go' : 'recognition.learn.again')}
        </Button>
      )}
      {start.error && <ProblemAlert error={start.error} title={t('recognition.learn.failed')} />}
      {!isRunning && training?.state === 'failed' && (
        <Notice tone="danger" title={t('recognition.learn.failed')}>
          <p className={classes.text} dir="auto">
            {t(`recognition.learn.problem.${training.problem ?? 'failed'}`)}
          </p>
        </Notice>
      )}
      <p role="status" className={classes.note}>
        {!isRunning &&
          training?.state === 'done' &&
          training.model !== null &&
          training.model === draft &&
          t('recognition.learn.done', { number: training.model })}
      </p>
    </div>
  );
}
