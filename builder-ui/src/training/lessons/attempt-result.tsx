import type { LessonAttempt } from '@nativ/schemas';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import classes from './lessons.module.css';

/** How a lesson went, in words and step by step: what went well, and what to look at once more and why. Never a mark for a person. */
export function AttemptResult({ attempt }: { readonly attempt: LessonAttempt }) {
  const { t } = useTranslation();
  const well = attempt.steps.filter(({ result }) => result === 'right');
  const again = attempt.steps.filter(({ result }) => result !== 'right');
  return (
    <div className={classes.stack}>
      {again.length > 0 && <Results title={t('lessons.result.again')} steps={again} />}
      {well.length > 0 && <Results title={t('lessons.result.well')} steps={well} />}
    </div>
  );
}

/** The outcome in a sentence. */
export function useOutcomeWords(): (attempt: LessonAttempt) => string {
  const { t } = useTranslation();
  return ({ mode, isPassed, right, of }) => {
    const counted = { right, count: of };
    if (mode !== 'assessment') return t('lessons.result.practised', counted);
    return t(isPassed ? 'lessons.result.passed' : 'lessons.result.notYet', counted);
  };
}

interface ResultsProps {
  readonly title: string;
  readonly steps: LessonAttempt['steps'];
}

function Results({ title, steps }: ResultsProps) {
  const { t } = useTranslation();
  const text = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className={classes.results}>
        {steps.map((step) => (
          <li key={step.id}>
            {step.result === 'right' ? (
              <IconCircleCheck size={22} aria-hidden />
            ) : (
              <IconRefresh size={22} aria-hidden />
            )}
            <strong dir="auto">{text(step.title)}</strong>
            {step.result !== 'right' && <p>{t(`lessons.result.step.${step.result}`)}</p>}
            {step.result !== 'right' && text(step.why) !== '' && (
              <p dir="auto">
                <strong>{t('lessons.why')}</strong> {text(step.why)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
