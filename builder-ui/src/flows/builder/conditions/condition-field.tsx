import { type ConditionGroup, type ExpressionSite, readFlowCondition, writeFlowCondition } from '@nativ/runtime';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClausesEditor } from '../../../designs/conditions/clauses-editor.tsx';
import { conditionInWords } from '../../../nodes/condition-words.ts';
import { choiceWords } from './choice-words.ts';
import classes from './conditions.module.css';
import { ExpressionProblems } from './expression-problems.tsx';
import { ExpressionText } from './expression-text.tsx';
import { type ExpressionPlace, useExpressionPlace } from './use-expression-place.ts';

export type ConditionFieldProps = ExpressionSite & {
  readonly label: string;
  readonly value: string | undefined;
  /** Undefined when there is no condition left. */
  readonly onChange: (value: string | undefined) => void;
  /** What stands under the condition: how many of the last inquiries it holds for. */
  readonly children?: ReactNode;
};

const nothing: ConditionGroup = { kind: 'group', join: 'all', parts: [] };

/**
 * A condition, chosen part by part and as text, two ways: each shows what the other says. What the parts cannot say
 * stays text.
 */
export function ConditionField({ label, value, onChange, children, ...site }: ConditionFieldProps) {
  const { t } = useTranslation();
  const place = useExpressionPlace(site);
  const id = useId();
  const tree = value === undefined ? nothing : readFlowCondition(value);
  const [wantsText, setWantsText] = useState(false);
  const showsText = wantsText || tree === null;
  const put = (text: string) => onChange(text === '' ? undefined : text);
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      {tree === null ? (
        <p className={classes.note}>{t('builder.logic.asTextOnly')}</p>
      ) : (
        <ClausesEditor
          group={tree}
          questions={place.questions}
          mayBeEmpty
          onChange={(group) => put(writeFlowCondition(group))}
        />
      )}
      <Words value={value} place={place} />
      {tree !== null && (
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={showsText}
          aria-controls={id}
          onClick={() => setWantsText(!wantsText)}
        >
          {showsText ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}
          {t('builder.logic.expression')}
        </button>
      )}
      <div id={id} className={classes.field} hidden={!showsText}>
        {showsText && (
          <ExpressionText
            label={t('flowConditions.text', { label })}
            value={value}
            onChange={onChange}
            kind="condition"
            place={place}
          />
        )}
      </div>
      {!showsText && value !== undefined && (
        <ExpressionProblems text={value} problems={place.check('condition', value)} onMend={put} />
      )}
      {children}
    </fieldset>
  );
}

function Words({ value, place }: { readonly value: string | undefined; readonly place: ExpressionPlace }) {
  const { t } = useTranslation();
  const words = value === undefined ? null : conditionInWords(value, choiceWords(place.questions), t);
  if (words === null) return null;
  // A sentence of the page's language, also where it begins with a name in the other direction.
  return <p className={classes.words}>{words}</p>;
}
