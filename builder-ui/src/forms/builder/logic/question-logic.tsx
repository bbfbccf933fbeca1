import { Button } from '@mantine/core';
import type { FormRule } from '@nativ/schemas';
import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { putRule, rulesOf } from '../document/rule-edits.ts';
import propertyClasses from '../properties/properties.module.css';
import { useBuilderStore, useDocument } from '../state/use-builder.ts';
import classes from './logic.module.css';
import { speaksOf } from './logic-tab.tsx';
import { newRule } from './new-rule.ts';
import { ruleInWords } from './rule-words.ts';

interface QuestionLogicProps {
  readonly path: string;
  readonly onShowRule: (id: string | null) => void;
}

/** What rules say of a question, and the way to another one. */
export function QuestionLogic({ path, onShowRule }: QuestionLogicProps) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  // The sentences follow a moment later, so that they never hold up the typing.
  const document = useDeferredValue(useDocument());
  const own = rulesOf(document).filter((rule) => speaksOf(rule, path));
  const add = (kind: FormRule['kind']) => {
    const rule = newRule(store.document, kind, path, t);
    if (rule === null) return;
    store.change((present) => putRule(present, rule), { label: t('builder.did.rule') });
    onShowRule(rule.id);
  };
  return (
    <fieldset className={propertyClasses.part}>
      <legend>{t('builder.tabs.logic')}</legend>
      {own.length > 0 && (
        <ul className={classes.mini}>
          {own.map((rule) => (
            <li key={rule.id}>
              <button type="button" onClick={() => onShowRule(rule.id)}>
                {ruleInWords(document, rule, t)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={propertyClasses.buttons}>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add('show')}
        >
          {t('builder.logic.onlyShow')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add('require')}
        >
          {t('builder.logic.onlyRequire')}
        </Button>
      </div>
    </fieldset>
  );
}
