import { Button, VisuallyHidden } from '@mantine/core';
import { type JsonObject, localizeForm, readPointer } from '@nativ/runtime';
import { IconEye, IconMapPin } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { LazyAnswers } from '../../../ui/lazy-form.tsx';
import classes from './guide.module.css';
import { controlIn, findPlace } from './guide-place.ts';
import { placeOf } from './next-move.ts';
import { decisiveAnswers } from './step-questions.ts';
import { useMark } from './use-mark.ts';
import type { NowStep } from './use-now-step.ts';

interface GuideMoveProps {
  readonly now: NowStep;
  /** Whether the control is marked and each move told; else only the way there is. */
  readonly isGuided: boolean;
}

/** The next small thing to do. The control for it is marked on the screen; the focus goes there only when asked for. */
export function GuideMove({ now, isGuided }: GuideMoveProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useMoveWords(now);
  const { move } = now;
  const place = placeOf(move);
  const isThere = useMark(place, isGuided);
  const isElsewhere = move.kind === 'goToTask' || move.kind === 'goToCase';
  const isSaid = isGuided || move.kind === 'others' || move.kind === 'wait';
  const show = () => {
    const found = place && findPlace(place, document);
    found?.scrollIntoView({ block: 'center' });
    if (found) controlIn(found).focus();
  };
  return (
    <>
      {(isSaid || isElsewhere) && (
        <div className={isGuided && place !== null ? classes.now : classes.plain}>
          {isSaid && <p>{words.shown}</p>}
          <div className={classes.buttons}>
            {isGuided && isThere && (
              <Button
                variant={isElsewhere ? 'default' : 'filled'}
                leftSection={<IconEye size={20} aria-hidden />}
                onClick={show}
              >
                {t('lessons.guide.show')}
              </Button>
            )}
            {isElsewhere && (
              <Button
                variant={isGuided ? 'filled' : 'default'}
                leftSection={<IconMapPin size={20} aria-hidden />}
                onClick={() => void navigate({ to: move.to })}
              >
                {t(isGuided ? 'lessons.guide.take' : 'lessons.guide.lostTake')}
              </Button>
            )}
          </div>
          {isGuided && <Chosen now={now} />}
        </div>
      )}
      <VisuallyHidden role="status">{isSaid && words.spoken}</VisuallyHidden>
    </>
  );
}

/** What is shown names each question; what is read aloud does not, so that nobody is talked over while they type. */
function useMoveWords({ step, task, move }: NowStep): { readonly shown: string; readonly spoken: string } {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const title = text(task?.title ?? step?.nodeTitle);
  const spoken = t(`lessons.guide.move.${move.kind}`, { title });
  if (move.kind !== 'answer' || !task?.form) return { shown: spoken, spoken };
  const { schema } = localizeForm(task.form, language);
  const question = readPointer(schema, `/properties${move.path}/title`);
  if (typeof question !== 'string') return { shown: spoken, spoken };
  return { shown: t('lessons.guide.answerThis', { question }), spoken };
}

/** What the lesson decided at this step, for whoever wants to see it. */
function Chosen({ now: { step, task, move } }: { readonly now: NowStep }) {
  const { t } = useTranslation();
  if (step === null || !['answer', 'vote', 'sort', 'turnPage', 'complete'].includes(move.kind)) return null;
  const { approved, label: _label, ...answers } = decisiveAnswers(step);
  const hasAnswers = Object.keys(answers).length > 0;
  if (!hasAnswers && typeof approved !== 'boolean') return null;
  return (
    <details className={classes.chosen}>
      <summary>{t('lessons.guide.chosen')}</summary>
      {typeof approved === 'boolean' && <p>{t(approved ? 'vote.for' : 'vote.against')}</p>}
      {hasAnswers && task?.form && <LazyAnswers form={task.form} answers={answers as JsonObject} />}
    </details>
  );
}
