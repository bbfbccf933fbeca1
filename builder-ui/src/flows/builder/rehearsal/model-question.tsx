import { Button } from '@mantine/core';
import type { ScenarioClassification } from '@nativ/schemas';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classifierQuery, tryText } from '../../../api/classifier-queries.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useText } from '../../../i18n/use-language.ts';
import { presentLabels } from '../../../recognition/examples/present-labels.ts';
import { useLabelNames } from '../../../recognition/said/label-names.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import classes from './rehearsal.module.css';

interface ModelQuestionProps {
  readonly question: ScenarioClassification;
  readonly onAnswer: (said: ScenarioClassification) => void;
}

/** A text came to a classifier, and none answers in this page: whoever rehearses says what it makes of it, or has it asked. */
export function ModelQuestion({ question, onAnswer }: ModelQuestionProps) {
  const { t } = useTranslation();
  const words = useText();
  const { model, text = '' } = question;
  const { data: classifier } = useQuery({ ...classifierQuery(model), retry: false });
  const nameOf = useLabelNames(classifier?.labels ?? []);
  const ask = useMutation({
    mutationFn: () => tryText(model, { text }),
    onSuccess: ({ label, probability }) => onAnswer({ ...question, label, score: label === null ? 0 : probability }),
  });
  return (
    <div className={classes.question} role="status">
      <h3>{t('recognition.rehearse.title')}</h3>
      <p className={classes.lead}>
        {t('recognition.rehearse.lead', { classifier: isolate(words(classifier?.title) || model) })}
      </p>
      <blockquote dir="auto">{text}</blockquote>
      <div className={classes.buttons}>
        {presentLabels(classifier?.labels ?? []).map(({ key }) => (
          <Button key={key} variant="default" onClick={() => onAnswer({ ...question, label: key, score: 1 })}>
            {nameOf(key)}
          </Button>
        ))}
        <Button variant="default" onClick={() => onAnswer({ ...question, label: null, score: 0 })}>
          {t('recognition.rehearse.notSure')}
        </Button>
        {classifier && classifier.published !== null && (
          <Button loading={ask.isPending} onClick={() => ask.mutate()}>
            {t('recognition.rehearse.ask')}
          </Button>
        )}
      </div>
      {ask.error && <ProblemAlert error={ask.error} title={t('recognition.try.failed')} />}
    </div>
  );
}
