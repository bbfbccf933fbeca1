import { readCondition, writeCondition } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { ClausesEditor } from '../../../designs/conditions/clauses-editor.tsx';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import classes from './logic.module.css';

interface ConditionEditorProps {
  readonly condition: string;
  readonly row: string | undefined;
  readonly questions: readonly QuestionChoice[];
  readonly onChange: (condition: string) => void;
}

/** A condition made of comparisons that are chosen, not written. One that says more than that is edited as text. */
export function ConditionEditor({ condition, row, questions, onChange }: ConditionEditorProps) {
  const { t } = useTranslation();
  const tree = readCondition(condition, row);
  if (tree === null) return <p className={classes.note}>{t('builder.logic.asTextOnly')}</p>;
  return (
    <ClausesEditor
      group={tree}
      questions={questions}
      onChange={(group) => {
        const text = writeCondition(group, row);
        // A rule always has a condition: the last comparison is changed, not taken away.
        if (text !== '') onChange(text);
      }}
    />
  );
}
