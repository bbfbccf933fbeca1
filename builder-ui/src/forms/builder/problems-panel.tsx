import { Button } from '@mantine/core';
import { applyFormEdits } from '@nativ/runtime';
import type { FormProblem } from '@nativ/schemas';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { hasQuestion } from './document/containers.ts';
import { pageOf } from './document/pages.ts';
import classes from './problems-panel.module.css';
import { useBuilderStore } from './state/use-builder.ts';

interface ProblemsPanelProps {
  readonly problems: readonly FormProblem[];
  readonly onShowRule: (id: string) => void;
  readonly onShowQuestion: () => void;
}

/** What keeps the form from being published, and what one should know; each leads to its place and may mend itself. */
export function ProblemsPanel({ problems, onShowRule, onShowQuestion }: ProblemsPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const store = useBuilderStore();
  if (problems.length === 0) {
    return (
      <p className={classes.fine}>
        <IconCircleCheck size={20} aria-hidden />
        {t('builder.problems.none')}
      </p>
    );
  }
  const show = ({ question, ruleId, pageId, path }: FormProblem) => {
    const target = question ?? questionIn(path);
    if (ruleId !== undefined) return onShowRule(ruleId);
    if (target !== null && hasQuestion(store.document, target)) {
      const page = pageOf(store.document, target.split('/')[1] ?? '');
      if (page !== undefined) store.set({ page });
      store.select(target, 'title');
      return onShowQuestion();
    }
    if (pageId !== undefined) store.set({ page: pageId });
    return onShowQuestion();
  };
  return (
    <ol className={classes.problems}>
      {problems.map((problem, index) => {
        const words = problem.messages[language] ?? problem.message;
        const { fix } = problem;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may say the same of one place.
          <li key={`${problem.code} ${problem.path} ${index}`} data-severity={problem.severity}>
            {problem.severity === 'error' ? (
              <IconAlertTriangle size={20} aria-label={t('builder.problems.error')} />
            ) : (
              <IconInfoCircle size={20} aria-label={t('builder.problems.warning')} />
            )}
            <div className={classes.words}>
              <p dir="auto">{words}</p>
              <div className={classes.buttons}>
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t('builder.problems.showOf', { number: index + 1 })}
                  onClick={() => show(problem)}
                >
                  {t('builder.problems.show')}
                </Button>
                {fix && (
                  <Button
                    size="compact-md"
                    onClick={() =>
                      store.change((document) => applyFormEdits(document, fix.edits), {
                        label: t('builder.did.mended'),
                        says: t('builder.did.mended'),
                      })
                    }
                  >
                    {fix.messages[language] ?? t('builder.problems.mend')}
                  </Button>
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The question that a place in the schema or the look is about. */
function questionIn(pointer: string): string | null {
  const steps = pointer.split('/').slice(1);
  if (steps[0] !== 'schema') return null;
  const path: string[] = [];
  for (let index = 1; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === 'properties' && steps[index + 1] !== undefined) {
      path.push(steps[index + 1] ?? '');
      index += 1;
    } else if (step === 'items' && steps[index + 1] === 'properties') path.push('*');
    else break;
  }
  return path.length === 0 ? null : `/${path.join('/')}`;
}
