import type { Literal, Operand } from '@nativ/runtime';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueKindOf } from './clause-kinds.ts';
import classes from './clauses.module.css';
import { literalOf, type QuestionChoice } from './question-choice.ts';
import { QuestionSelect } from './question-select.tsx';

interface OperandFieldProps {
  readonly operand: Operand;
  readonly question: QuestionChoice | undefined;
  readonly questions: readonly QuestionChoice[];
  readonly onChange: (operand: Operand) => void;
}

/** What an answer is compared with: one of the answers offered, a value, another answer, or today. */
export function OperandField({ operand, question, questions, onChange }: OperandFieldProps) {
  const { t } = useTranslation();
  const kind = question ? valueKindOf(question) : 'text';
  const mayCompare = kind === 'number' || kind === 'time' || kind === 'text';
  const others = questions.filter((other) => other.path !== question?.path && valueKindOf(other) === kind);
  const sources: readonly Operand['kind'][] = [
    'literal',
    ...(others.length > 0 ? (['question'] as const) : []),
    ...(kind === 'time' ? (['today'] as const) : []),
  ];
  return (
    <>
      {mayCompare && operand.kind !== 'list' && sources.length > 1 && (
        <select
          value={operand.kind}
          aria-label={t('builder.logic.source')}
          onChange={({ target }) => {
            if (target.value === 'today') onChange({ kind: 'today' });
            else if (target.value === 'question') onChange({ kind: 'question', path: others[0]?.path ?? '' });
            else onChange({ kind: 'literal', value: kind === 'number' ? 0 : '' });
          }}
        >
          {sources.map((source) => (
            <option key={source} value={source}>
              {t(`builder.sources.${source as 'literal' | 'question' | 'today'}`)}
            </option>
          ))}
        </select>
      )}
      {operand.kind === 'literal' && <LiteralField value={operand.value} question={question} onChange={onChange} />}
      {operand.kind === 'list' && <ListField values={operand.values} question={question} onChange={onChange} />}
      {operand.kind === 'question' && (
        <QuestionSelect
          label={t('builder.logic.value')}
          value={operand.path}
          questions={others}
          onChange={({ path }) => onChange({ kind: 'question', path })}
        />
      )}
    </>
  );
}

interface LiteralFieldProps {
  readonly value: Literal;
  readonly question: QuestionChoice | undefined;
  readonly onChange: (operand: Operand) => void;
}

function LiteralField({ value, question, onChange }: LiteralFieldProps) {
  const { t } = useTranslation();
  const kind = question ? valueKindOf(question) : 'text';
  const put = (next: Literal) => onChange({ kind: 'literal', value: next });
  const name = t('builder.logic.value');
  if (kind === 'truth')
    return (
      <select value={String(value)} aria-label={name} onChange={({ target }) => put(target.value === 'true')}>
        <option value="true">{t('condition.true')}</option>
        <option value="false">{t('condition.false')}</option>
      </select>
    );
  if (question && question.options.length > 0)
    return (
      <select
        value={String(value)}
        aria-label={name}
        onChange={({ target }) => put(literalOf(question.options, target.value))}
      >
        {!question.options.some((option) => option.value === String(value)) && (
          <option value={String(value)}>{String(value)}</option>
        )}
        {question.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    );
  if (kind === 'number') return <NumberInput value={value} name={name} onChange={put} />;
  const type = question?.kind === 'date' ? 'date' : question?.kind === 'time' ? 'time' : 'text';
  return (
    <input
      type={type}
      value={String(value)}
      aria-label={name}
      dir={type === 'text' ? 'auto' : 'ltr'}
      onChange={({ target }) => put(target.value)}
    />
  );
}

/** What is no number yet is kept to be typed on, and changes nothing. */
function NumberInput({
  value,
  name,
  onChange,
}: {
  readonly value: Literal;
  readonly name: string;
  readonly onChange: (value: number) => void;
}) {
  const [text, setText] = useState(String(value));
  useEffect(() => {
    setText((typed) => (Number(typed) === value ? typed : String(value)));
  }, [value]);
  return (
    <input
      inputMode="decimal"
      dir="ltr"
      value={text}
      aria-label={name}
      onChange={({ target }) => {
        setText(target.value);
        const number = Number(target.value);
        if (target.value.trim() !== '' && Number.isFinite(number)) onChange(number);
      }}
    />
  );
}

interface ListFieldProps {
  readonly values: readonly Literal[];
  readonly question: QuestionChoice | undefined;
  readonly onChange: (operand: Operand) => void;
}

function ListField({ values, question, onChange }: ListFieldProps) {
  const options = question?.options ?? [];
  return (
    <span className={classes.ticks}>
      {options.map(({ value, title }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.some((one) => String(one) === value)}
            onChange={({ target }) =>
              onChange({
                kind: 'list',
                values: target.checked
                  ? [...values, literalOf(options, value)]
                  : values.filter((one) => String(one) !== value),
              })
            }
          />
          {title}
        </label>
      ))}
    </span>
  );
}
