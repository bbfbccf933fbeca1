import { Button } from '@mantine/core';
import type { FlowFix, FlowProblem } from '@nativ/schemas';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './flow-problems.module.css';

interface FlowProblemsProps {
  readonly problems: readonly FlowProblem[];
  /** Leads to a step; null where one is there already. */
  readonly onShow: ((nodeId: string) => void) | null;
  /** Makes the change that the check suggests; null for a reader who does not design. */
  readonly onFix: ((fix: FlowFix) => void) | null;
  readonly isBusy: boolean;
}

const marks = {
  error: { icon: IconAlertTriangle, tone: 'danger' },
  warning: { icon: IconInfoCircle, tone: 'attention' },
} as const;

/** What the check of a flow found and what can be done about it; each entry leads to its place in the drawing. */
export function FlowProblems({ problems, ...actions }: FlowProblemsProps) {
  const { t } = useTranslation();
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
        <Problem
          key={`${problem.code}:${problem.nodeId}:${problem.edgeId}:${problem.message}`}
          problem={problem}
          {...actions}
        />
      ))}
    </ul>
  );
}

interface ProblemProps extends Omit<FlowProblemsProps, 'problems'> {
  readonly problem: FlowProblem;
}

function Problem({ problem, onShow, onFix, isBusy }: ProblemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { icon, tone } = marks[problem.severity];
  const { fix, nodeId } = problem;
  const message = problem.messages?.[language] ?? problem.message;
  const toDo = fix && (fix.messages[language] ?? fix.message);
  return (
    <li className={classes.problem}>
      <StatusMark icon={icon} tone={tone}>
        {t(`check.${problem.severity}`)}
      </StatusMark>
      <p className={classes.message} dir="auto">
        {message}
      </p>
      {toDo && (
        <p className={classes.fix} dir="auto">
          {toDo}
        </p>
      )}
      <div className={classes.buttons}>
        {fix?.edit && onFix && (
          <Button aria-label={t('check.fixNamed', { fix: toDo })} disabled={isBusy} onClick={() => onFix(fix)}>
            {t('check.fix')}
          </Button>
        )}
        {nodeId && onShow && (
          <Button
            variant="default"
            aria-label={t('outline.showNamed', { step: message })}
            onClick={() => onShow(nodeId)}
          >
            {t('outline.show')}
          </Button>
        )}
      </div>
    </li>
  );
}
