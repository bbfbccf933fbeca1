import { Button } from '@mantine/core';
import type { FlowProblem } from '@nativ/schemas';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './flow-problems.module.css';

interface FlowProblemsProps {
  readonly problems: readonly FlowProblem[];
  readonly onShow: (nodeId: string) => void;
}

const marks = {
  error: { icon: IconAlertTriangle, tone: 'danger' },
  warning: { icon: IconInfoCircle, tone: 'attention' },
} as const;

/** What the check of a flow found; each entry leads to its place in the drawing. */
export function FlowProblems({ problems, onShow }: FlowProblemsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (problems.length === 0) {
    return (
      <p className={classes.fine}>
        <IconCircleCheck aria-hidden /> {t('check.fine')}
      </p>
    );
  }
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => (
        <li key={`${problem.code}:${problem.nodeId}:${problem.edgeId}:${problem.message}`} className={classes.problem}>
          <StatusMark icon={marks[problem.severity].icon} tone={marks[problem.severity].tone}>
            {t(`check.${problem.severity}`)}
          </StatusMark>
          <p className={classes.message} dir="auto">
            {problem.messages?.[language] ?? problem.message}
          </p>
          {problem.nodeId && (
            <Button
              variant="default"
              aria-label={t('outline.showNamed', { step: problem.messages?.[language] ?? problem.message })}
              onClick={() => onShow(problem.nodeId ?? '')}
            >
              {t('outline.show')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
