import type { ConditionClause, ConditionGroup, ConditionPart } from '@nativ/runtime';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newClause, operatorsOf, valueKindOf, withOperator } from './clause-kinds.ts';
import classes from './clauses.module.css';
import { OperandField } from './operand-field.tsx';
import type { QuestionChoice } from './question-choice.ts';
import { QuestionSelect } from './question-select.tsx';

interface ClausesEditorProps {
  readonly group: ConditionGroup;
  readonly questions: readonly QuestionChoice[];
  /** Whether nothing at all may be asked; otherwise the last comparison stays. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (group: ConditionGroup) => void;
}

/** A condition made of comparisons that are chosen, not written. */
export function ClausesEditor({ mayBeEmpty = false, ...props }: ClausesEditorProps) {
  return <GroupEditor {...props} mayBeEmpty={mayBeEmpty} depth={0} />;
}

interface GroupEditorProps extends ClausesEditorProps {
  readonly depth: number;
}

function GroupEditor({ group, questions, mayBeEmpty, depth, onChange }: GroupEditorProps) {
  const { t } = useTranslation();
  const [first] = questions;
  const put = (parts: readonly ConditionPart[]) => onChange({ ...group, parts });
  return (
    <div className={classes.group} data-depth={depth}>
      {group.parts.length > 1 && (
        <select
          className={classes.join}
          value={group.join}
          aria-label={t('builder.logic.join')}
          onChange={({ target }) => onChange({ ...group, join: target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">{t('builder.logic.all')}</option>
          <option value="any">{t('builder.logic.any')}</option>
        </select>
      )}
      <ol className={classes.clauses}>
        {group.parts.map((part, index) => {
          const replace = (next: ConditionPart) => put(group.parts.with(index, next));
          const remove =
            group.parts.length > 1 || depth > 0 || mayBeEmpty ? () => put(group.parts.toSpliced(index, 1)) : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: comparisons have no name of their own but their place.
            <li key={index}>
              {part.kind === 'group' ? (
                <GroupEditor group={part} questions={questions} depth={depth + 1} onChange={replace} />
              ) : (
                <ClauseEditor
                  clause={part}
                  number={index + 1}
                  questions={questions}
                  onChange={replace}
                  {...(remove && { onRemove: remove })}
                />
              )}
            </li>
          );
        })}
      </ol>
      {first && (
        <div className={classes.add}>
          <button type="button" className={classes.plain} onClick={() => put([...group.parts, newClause(first)])}>
            <IconPlus size={16} aria-hidden />
            {t('builder.logic.addClause')}
          </button>
          {depth === 0 && group.parts.length > 0 && (
            <button
              type="button"
              className={classes.plain}
              onClick={() =>
                put([
                  ...group.parts,
                  {
                    kind: 'group',
                    join: group.join === 'all' ? 'any' : 'all',
                    parts: [newClause(first), newClause(questions[1] ?? first)],
                  },
                ])
              }
            >
              <IconPlus size={16} aria-hidden />
              {t('builder.logic.addGroup')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface ClauseEditorProps {
  readonly clause: ConditionClause;
  readonly number: number;
  readonly questions: readonly QuestionChoice[];
  readonly onChange: (clause: ConditionClause) => void;
  readonly onRemove?: () => void;
}

function ClauseEditor({ clause, number, questions, onChange, onRemove }: ClauseEditorProps) {
  const { t } = useTranslation();
  const question = questions.find(({ path }) => path === clause.path);
  const operators = question ? operatorsOf(question) : [clause.operator];
  const isTime = question !== undefined && valueKindOf(question) === 'time';
  return (
    <fieldset className={classes.clause} aria-label={t('builder.logic.clause', { number })}>
      <QuestionSelect
        label={t('builder.logic.question')}
        value={clause.path}
        questions={questions}
        onChange={(next) => onChange(newClause(next))}
      />
      <select
        value={clause.operator}
        aria-label={t('builder.logic.operator')}
        onChange={({ target }) => {
          const operator = operators.find((one) => one === target.value);
          if (question && operator) onChange(withOperator(clause, operator, question));
        }}
      >
        {!operators.includes(clause.operator) && (
          <option value={clause.operator}>{t(`builder.operators.${clause.operator}`)}</option>
        )}
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {isTime && (operator === 'more' || operator === 'less')
              ? t(`builder.timeOperators.${operator}`)
              : t(`builder.operators.${operator}`)}
          </option>
        ))}
      </select>
      {clause.operand && (
        <OperandField
          operand={clause.operand}
          question={question}
          questions={questions}
          onChange={(operand) => onChange({ ...clause, operand })}
        />
      )}
      {onRemove && (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('builder.logic.removeClause', { number })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </button>
      )}
    </fieldset>
  );
}
