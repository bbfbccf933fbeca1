import { pointerTokens } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { useExpressionPlace } from '../../conditions/use-expression-place.ts';
import { usePanel } from '../panel-context.ts';
import classes from '../properties.module.css';

/** The answers that there are at this point of the flow, to be put into a text. */
export function AnswerMenu({ onPick }: { readonly onPick: (path: string) => void }) {
  const { t } = useTranslation();
  const { node } = usePanel();
  const { questions } = useExpressionPlace({ nodeId: node.id });
  const answers = questions.filter(({ kind }) => kind !== 'section' && kind !== 'repeating');
  const groups = [...new Set(answers.map(({ group }) => group ?? ''))];
  if (answers.length === 0) return null;
  return (
    <select
      className={classes.answers}
      aria-label={t('properties.insertAnswer')}
      value=""
      onChange={({ target }) => onPick(target.value)}
    >
      <option value="">{t('properties.insertAnswer')}</option>
      {groups.map((name) => (
        <optgroup key={name} label={name}>
          {answers
            .filter(({ group = '' }) => group === name)
            .map(({ path, title }) => (
              <option key={path} value={pointerTokens(path).join('.')}>
                {title}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
