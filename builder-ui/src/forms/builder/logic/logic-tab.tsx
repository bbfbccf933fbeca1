import { Button } from '@mantine/core';
import { questionReads } from '@nativ/runtime';
import type { FormProblem, FormRule } from '@nativ/schemas';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import workshopClasses from '../../../designs/workshop.module.css';
import { questionsOfRule, rowOfRule } from '../document/following-rules.ts';
import { isWithin } from '../document/question-path.ts';
import { deleteRule, moveRule, putRule, rulesOf } from '../document/rule-edits.ts';
import { useBuilderStore, useDocument } from '../state/use-builder.ts';
import classes from './logic.module.css';
import { newRule, ruleKindsFor } from './new-rule.ts';
import { questionChoices } from './question-choices.ts';
import { RuleEditor } from './rule-editor.tsx';
import { ruleInWords } from './rule-words.ts';

interface LogicTabProps {
  readonly problems: readonly FormProblem[];
  /** The rule that is open. */
  readonly shown: string | null;
  readonly onShown: (id: string | null) => void;
}

/** Everything that answers bring about, one sentence each, in the order in which it happens. */
export function LogicTab({ problems, shown, onShown }: LogicTabProps) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const document = useDocument();
  const [about, setAbout] = useState('');
  const questions = questionChoices(document);
  const rules = rulesOf(document);
  const visible = rules.filter((rule) => about === '' || speaksOf(rule, about));
  const kinds = ruleKindsFor(document);
  const add = (kind: FormRule['kind']) => {
    const rule = newRule(document, kind, about === '' ? undefined : about, t);
    if (rule === null) return;
    store.change((present) => putRule(present, rule), { label: t('builder.did.rule') });
    onShown(rule.id);
  };
  return (
    <section className={classes.logic} aria-label={t('builder.tabs.logic')}>
      <p className={classes.lead}>{t('builder.logic.lead')}</p>
      <div className={classes.bar}>
        <select value={about} aria-label={t('builder.logic.filter')} onChange={({ target }) => setAbout(target.value)}>
          <option value="">{t('builder.logic.everything')}</option>
          {questions.map(({ path, title }) => (
            <option key={path} value={path}>
              {title}
            </option>
          ))}
        </select>
        <span className={classes.kinds}>
          {kinds.map((kind) => (
            <Button
              key={kind}
              size="sm"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => add(kind)}
            >
              {t(`builder.ruleKinds.${kind}`)}
            </Button>
          ))}
        </span>
      </div>
      {questions.length === 0 && <p className={classes.note}>{t('builder.logic.noQuestions')}</p>}
      {questions.length > 0 && visible.length === 0 && <p className={classes.note}>{t('builder.logic.none')}</p>}
      <ol className={classes.rules}>
        {visible.map((rule) => (
          <RuleCard
            key={rule.id}
            rule={rule}
            number={rules.indexOf(rule) + 1}
            count={rules.length}
            isOpen={rule.id === shown}
            problems={problems.filter(({ ruleId }) => ruleId === rule.id)}
            onToggle={() => onShown(rule.id === shown ? null : rule.id)}
          />
        ))}
      </ol>
    </section>
  );
}

interface RuleCardProps {
  readonly rule: FormRule;
  readonly number: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly problems: readonly FormProblem[];
  readonly onToggle: () => void;
}

function RuleCard({ rule, number, count, isOpen, problems, onToggle }: RuleCardProps) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const document = useDocument();
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) head.current?.focus();
  }, [isOpen]);
  const label = t('builder.did.rule');
  const step = (by: -1 | 1) => store.change((present) => moveRule(present, rule.id, by), { label });
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : problems[0]?.severity;
  return (
    <li className={classes.card} data-open={isOpen || undefined} data-severity={worst}>
      <div className={classes.cardHead}>
        <button ref={head} type="button" className={classes.sentence} aria-expanded={isOpen} onClick={onToggle}>
          <span className={classes.kind}>{t(`builder.ruleKinds.${rule.kind}`)}</span>
          <span>{ruleInWords(document, rule, t)}</span>
        </button>
        <span className={classes.tools}>
          <button
            type="button"
            className={workshopClasses.tool}
            disabled={number === 1}
            aria-label={t('builder.logic.up', { number })}
            onClick={() => step(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </button>
          <button
            type="button"
            className={workshopClasses.tool}
            disabled={number === count}
            aria-label={t('builder.logic.down', { number })}
            onClick={() => step(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </button>
          <button
            type="button"
            className={workshopClasses.tool}
            aria-label={t('builder.logic.delete', { number })}
            onClick={() =>
              store.change((present) => deleteRule(present, rule.id), {
                label: t('builder.did.ruleDeleted'),
                says: t('builder.did.ruleDeleted'),
              })
            }
          >
            <IconTrash size={18} aria-hidden />
          </button>
        </span>
      </div>
      {isOpen && (
        <RuleEditor
          rule={rule}
          document={document}
          problems={problems}
          onChange={(next) => store.change((present) => putRule(present, next), { label, tag: `rule ${rule.id}` })}
        />
      )}
    </li>
  );
}

/** Whether a rule is about a question, or asks for its answer. */
export function speaksOf(rule: FormRule, path: string): boolean {
  if (questionsOfRule(rule).some((question) => isWithin(question, path))) return true;
  const texts = [rule.when ?? '', rule.kind === 'set' ? rule.value : ''];
  return texts.some((text) => questionReads(text, rowOfRule(rule)).some((read) => isWithin(read.path, path)));
}
