import type { Classifier, ClassifierModelSummary } from '@nativ/schemas';
import { IconAlertTriangle, IconBulb, IconCircleCheck, IconHistory, IconPencil } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modelsQuery } from '../../api/classifier-queries.ts';
import { isolate } from '../../i18n/isolate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { ofHundred } from '../figures/of-hundred.ts';
import { ModelSide } from '../learn/model-side.tsx';
import { WouldChange } from '../learn/would-change.tsx';
import classes from '../recognition.module.css';
import { PublishButton } from './publish-button.tsx';

const marks = {
  draft: { icon: IconPencil, tone: 'attention' },
  published: { icon: IconCircleCheck, tone: 'accent' },
  replaced: { icon: IconHistory, tone: 'plain' },
  damaged: { icon: IconAlertTriangle, tone: 'danger' },
} as const;

/** Every model that was learned, newest first, each of which can be put into use. */
export function ModelsPart({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const models = useInfiniteQuery(modelsQuery(classifier.key));
  return (
    <Section title={t('recognition.model.title')}>
      {models.isPending && <LoadingLines lines={4} />}
      {models.error && !models.data && (
        <ProblemAlert error={models.error} title={t('problem.page')} onRetry={() => void models.refetch()} />
      )}
      {models.data?.length === 0 && (
        <EmptyState icon={IconBulb} title={t('recognition.model.none.title')} hint={t('recognition.model.none.hint')} />
      )}
      <ul className={classes.entries} aria-label={t('recognition.model.title')}>
        {models.data?.map((model) => (
          <ModelRow key={model.number} classifier={classifier} model={model} />
        ))}
      </ul>
      <LoadMore query={models} of={t('recognition.model.title')} />
    </Section>
  );
}

interface ModelRowProps {
  readonly classifier: Classifier;
  readonly model: ClassifierModelSummary;
}

function ModelRow({ classifier, model }: ModelRowProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { number, state, examples, trainedAt, trainedBy, atUse, needsRetraining } = model;
  const mark = marks[state];
  return (
    <li className={classes.entry}>
      <div className={classes.words}>
        <p className={classes.name}>{t('recognition.model.name', { number })}</p>
        <div className={classes.meta}>
          <StatusMark icon={mark.icon} tone={mark.tone}>
            {t(`recognition.model.state.${state}`)}
          </StatusMark>
          <TimeText at={trainedAt} />
          {trainedBy !== null && <span>{t('recognition.model.by', { name: isolate(trainedBy.name) })}</span>}
          <span>{t('recognition.model.from', { count: examples })}</span>
        </div>
        {atUse && (
          <p className={classes.text}>
            {t('recognition.compare.sentence', { ...ofHundred({ atLeast: classifier.atLeast, ...atUse }) })}
          </p>
        )}
        {needsRetraining && <p className={classes.text}>{t('recognition.learn.retrain', { number })}</p>}
        <details className={classes.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('recognition.model.look', { number })}</summary>
          {isOpen && (
            <div className={classes.stack}>
              <ModelSide classifier={classifier} number={number} title={t('recognition.model.name', { number })} />
              {state !== 'published' && state !== 'damaged' && <WouldChange classifier={classifier} number={number} />}
            </div>
          )}
        </details>
      </div>
      {state !== 'published' && state !== 'damaged' && (
        <div className={classes.buttons}>
          <PublishButton classifier={classifier} number={number} />
        </div>
      )}
    </li>
  );
}
