import type { FlowProblem } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from './conditions.module.css';
import { mended } from './text-range.ts';

interface ExpressionProblemsProps {
  readonly text: string;
  readonly problems: readonly FlowProblem[];
  readonly onMend: (text: string) => void;
}

/** What is wrong with an expression, in words, with what was probably meant one click away. */
export function ExpressionProblems({ text, problems, onMend }: ExpressionProblemsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div role="status" className={classes.problems}>
      {problems.map((problem) => {
        const better = mended(text, problem);
        return (
          <div key={`${problem.code} ${problem.message}`} className={classes.problem} data-severity={problem.severity}>
            <p dir="auto">{problem.messages?.[language] ?? problem.message}</p>
            {better !== null && (
              <button type="button" className={classes.mend} onClick={() => onMend(better)}>
                {t('flowConditions.replace', { text: problem.fix?.edit?.to ?? '' })}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
