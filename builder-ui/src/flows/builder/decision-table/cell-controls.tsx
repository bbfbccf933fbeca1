import type { Literal } from '@nativ/runtime';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueKindOf } from '../../../designs/conditions/clause-kinds.ts';
import { OperandField } from '../../../designs/conditions/operand-field.tsx';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { ExpressionText } from '../conditions/expression-text.tsx';
import type { ExpressionPlace } from '../conditions/use-expression-place.ts';
import { type Cell, readCell, writeCell } from './cell.ts';
import classes from './decision-table.module.css';

interface CellControlsProps {
  /** Names the cell: the rule and the question. */
  readonly label: string;
  readonly text: string;
  readonly question: QuestionChoice;
  /** The expression of the column. */
  readonly expression: string;
  readonly place: ExpressionPlace;
  readonly onChange: (text: string) => void;
}

const kindsOf = {
  choice: ['any', 'is', 'isNot', 'oneOf', 'noneOf'],
  several: ['any', 'includes', 'excludes'],
  truth: ['any', 'is'],
  number: ['any', 'is', 'isNot', 'more', 'less', 'atLeast', 'atMost', 'range'],
  time: ['any', 'is', 'isNot', 'more', 'less', 'atLeast', 'atMost', 'range'],
  text: ['any', 'is', 'isNot', 'contains', 'startsWith'],
  none: ['any'],
} as const;

/** What a cell asks, chosen and filled in as fits its question; or written as an expression. */
export function CellControls({ label, text, question, expression, place, onChange }: CellControlsProps) {
  const { t } = useTranslation();
  const read = readCell(text);
  const [wantsText, setWantsText] = useState(false);
  // Values that are not offered by the question are listed as text.
  const isListed = 'values' in read && question.options.length === 0;
  const cell: Cell = wantsText || isListed ? { kind: 'text', text } : read;
  const usual: readonly Cell['kind'][] = [...kindsOf[valueKindOf(question)], 'answered', 'unanswered', 'text'];
  const offered = usual.includes(cell.kind) ? usual : [cell.kind, ...usual];
  const put = (next: Cell) => onChange(writeCell(next));
  return (
    <div className={classes.controls}>
      <select
        aria-label={t('flowTable.asks', { cell: label })}
        value={cell.kind}
        onChange={({ target }) => {
          const kind = target.value as Cell['kind'];
          setWantsText(kind === 'text');
          if (kind !== 'text') put(cellAs(kind, read, question));
        }}
      >
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {t(`flowTable.kinds.${kind}`)}
          </option>
        ))}
      </select>
      {'value' in cell && (
        <OperandField
          operand={{ kind: 'literal', value: cell.value }}
          question={question}
          questions={[]}
          onChange={(operand) => operand.kind === 'literal' && put({ ...cell, value: operand.value })}
        />
      )}
      {'values' in cell && (
        <OperandField
          operand={{ kind: 'list', values: cell.values }}
          question={question}
          questions={[]}
          onChange={(operand) =>
            operand.kind === 'list' && operand.values.length > 0 && put({ ...cell, values: operand.values })
          }
        />
      )}
      {cell.kind === 'range' && <RangeControls cell={cell} question={question} onChange={put} />}
      {cell.kind === 'text' && (
        <div className={classes.expression}>
          <ExpressionText
            label={label}
            value={cell.text}
            kind={{ cellOf: expression }}
            place={place}
            onChange={(typed) => onChange(typed ?? '')}
          />
        </div>
      )}
    </div>
  );
}

type Range = Extract<Cell, { kind: 'range' }>;

interface RangeControlsProps {
  readonly cell: Range;
  readonly question: QuestionChoice;
  readonly onChange: (cell: Cell) => void;
}

function RangeControls({ cell, question, onChange }: RangeControlsProps) {
  const { t } = useTranslation();
  return (['low', 'high'] as const).map((side) => (
    <span key={side} className={classes.end}>
      <select
        aria-label={t(`flowTable.${side}`)}
        value={String(cell[side].isIn)}
        onChange={({ target }) => onChange({ ...cell, [side]: { ...cell[side], isIn: target.value === 'true' } })}
      >
        <option value="true">{t(`flowTable.ends.${side}In`)}</option>
        <option value="false">{t(`flowTable.ends.${side}Out`)}</option>
      </select>
      <OperandField
        operand={{ kind: 'literal', value: cell[side].value }}
        question={question}
        questions={[]}
        onChange={(operand) =>
          operand.kind === 'literal' && onChange({ ...cell, [side]: { ...cell[side], value: operand.value } })
        }
      />
    </span>
  ));
}

/** The cell as another kind; what it is compared with stays where that makes sense. */
function cellAs(kind: Cell['kind'], before: Cell, question: QuestionChoice): Cell {
  const value = firstValue(before, question);
  switch (kind) {
    case 'any':
    case 'answered':
    case 'unanswered':
      return { kind };
    case 'oneOf':
    case 'noneOf':
      return { kind, values: 'values' in before ? before.values : [value] };
    case 'range':
      return { kind, low: { value, isIn: true }, high: { value, isIn: true } };
    case 'text':
      return { kind, text: writeCell(before) };
    default:
      return { kind, value };
  }
}

function firstValue(cell: Cell, question: QuestionChoice): Literal {
  if ('value' in cell) return cell.value;
  if ('values' in cell) return cell.values[0] ?? '';
  if (cell.kind === 'range') return cell.low.value;
  const [option] = question.options;
  if (option) return option.literal ?? option.value;
  const kind = valueKindOf(question);
  return kind === 'truth' ? true : kind === 'number' ? 0 : '';
}
