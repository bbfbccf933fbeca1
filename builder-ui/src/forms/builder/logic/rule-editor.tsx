import { NativeSelect, Textarea } from '@mantine/core';
import { languageDirection } from '@nativ/runtime';
import type { FormDocument, FormProblem, FormRule } from '@nativ/schemas';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { questionsOfRule, rowOfRule } from '../document/following-rules.ts';
import { localizedIn, withLanguage, writtenLanguage } from '../document/texts.ts';
import { useBuilder } from '../state/use-builder.ts';
import { ConditionEditor } from './condition-editor.tsx';
import classes from './logic.module.css';
import { questionChoices, readableChoices } from './question-choices.ts';

interface RuleEditorProps {
  readonly rule: FormRule;
  readonly document: FormDocument;
  readonly problems: readonly FormProblem[];
  readonly onChange: (rule: FormRule) => void;
}

/** A rule taken apart: what it does, to which questions, and when. */
export function RuleEditor({ rule, document, problems, onChange }: RuleEditorProps) {
  const { t } = useTranslation();
  const row = rowOfRule(rule);
  const isOptional = rule.kind === 'set';
  return (
    <div className={classes.editor}>
      <RuleTarget rule={rule} document={document} onChange={onChange} />
      {rule.kind === 'set' && (
        <ExpressionField
          label={t('builder.logic.setTo')}
          hint={t('builder.logic.setToHint')}
          value={rule.value}
          onChange={(value) => onChange({ ...rule, value })}
        />
      )}
      {isOptional && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={rule.when !== undefined}
            onChange={({ target }) => {
              const { when: _when, ...always } = rule;
              onChange(target.checked ? { ...rule, when: 'true' } : (always as FormRule));
            }}
          />
          {t('builder.logic.onlyWhen')}
        </label>
      )}
      {rule.when !== undefined && (
        <fieldset className={classes.when}>
          <legend>{t('builder.logic.when')}</legend>
          <ConditionEditor
            condition={rule.when}
            row={row}
            questions={readableChoices(document, row)}
            onChange={(when) => onChange({ ...rule, when })}
          />
          <ExpressionField
            label={t('builder.logic.expression')}
            hint={t('builder.logic.expressionHint')}
            value={rule.when}
            onChange={(when) => onChange({ ...rule, when })}
          />
        </fieldset>
      )}
      <RuleProblems problems={problems} />
    </div>
  );
}

function RuleProblems({ problems }: { readonly problems: readonly FormProblem[] }) {
  const language = useLanguage();
  return (
    <div role="status">
      {problems.map(({ code, path, message, messages, severity }) => (
        <p key={`${code} ${path}`} className={classes.problem} data-severity={severity} dir="auto">
          {messages[language] ?? message}
        </p>
      ))}
    </div>
  );
}

interface ExpressionFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An expression as text. An empty one is kept to be typed on, and changes nothing. */
function ExpressionField({ label, hint, value, onChange }: ExpressionFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Textarea
      size="sm"
      label={label}
      description={hint}
      dir="ltr"
      spellCheck={false}
      rows={2}
      className={classes.expression}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        if (target.value.trim() !== '' && target.value.length <= 2000) onChange(target.value);
      }}
    />
  );
}

type TargetProps = Omit<RuleEditorProps, 'problems'>;

/** What the rule is about: its questions, or the pages between which it jumps. */
function RuleTarget({ rule, document, onChange }: TargetProps) {
  const { t } = useTranslation();
  const written = writtenLanguage(document);
  const pages = (document.settings?.pages ?? []).map(({ id, title }, index) => ({
    value: id,
    label: t('builder.pages.one', { number: index + 1, title: localizedIn(title, written, written) }),
  }));
  if (rule.kind === 'skipTo' || rule.kind === 'end')
    return (
      <>
        <NativeSelect
          size="sm"
          label={t('builder.logic.after')}
          value={rule.after}
          data={pages}
          onChange={({ target }) => onChange({ ...rule, after: target.value })}
        />
        {rule.kind === 'skipTo' && (
          <NativeSelect
            size="sm"
            label={t('builder.logic.goTo')}
            value={rule.page}
            data={pages}
            onChange={({ target }) => onChange({ ...rule, page: target.value })}
          />
        )}
        {rule.kind === 'end' && (
          <>
            <label className={classes.check}>
              <input
                type="checkbox"
                checked={rule.refuses === true}
                onChange={({ target }) => onChange({ ...rule, refuses: target.checked })}
              />
              {t('builder.logic.refuses')}
            </label>
            <WordsField
              label={t('builder.logic.endText')}
              text={rule.text}
              onChange={(text) => {
                const { text: _former, ...bare } = rule;
                onChange(text === undefined ? bare : { ...bare, text });
              }}
            />
          </>
        )}
      </>
    );
  return (
    <>
      <QuestionsField rule={rule} document={document} onChange={onChange} />
      {rule.kind === 'refuse' && (
        <WordsField
          label={t('builder.logic.message')}
          text={rule.message}
          onChange={(message) => onChange({ ...rule, message: message ?? { [written]: '' } })}
        />
      )}
    </>
  );
}

function QuestionsField({ rule, document, onChange }: TargetProps) {
  const { t } = useTranslation();
  const chosen = questionsOfRule(rule);
  const all = questionChoices(document);
  const put = (questions: readonly string[]) => {
    if (rule.kind === 'set') onChange({ ...rule, question: questions.at(-1) ?? rule.question });
    else if ('questions' in rule && questions.length > 0)
      onChange({ ...rule, questions: [...questions] as [string, ...string[]] });
  };
  const titleOf = (path: string) => all.find((choice) => choice.path === path)?.title ?? path;
  return (
    <div className={classes.targets}>
      <p className={classes.label}>{t(`builder.logic.about.${rule.kind as 'show' | 'require' | 'set' | 'refuse'}`)}</p>
      <ul>
        {chosen.map((path) => (
          <li key={path} className={classes.chip}>
            <bdi>{titleOf(path)}</bdi>
            {chosen.length > 1 && (
              <button
                type="button"
                aria-label={t('builder.logic.removeQuestion', { title: titleOf(path) })}
                onClick={() => put(chosen.filter((one) => one !== path))}
              >
                <IconX size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      <select
        value=""
        aria-label={t(rule.kind === 'set' ? 'builder.logic.otherQuestion' : 'builder.logic.addQuestion')}
        onChange={({ target }) => put([...chosen, target.value])}
      >
        <option value="">{t(rule.kind === 'set' ? 'builder.logic.otherQuestion' : 'builder.logic.addQuestion')}</option>
        {all
          .filter(({ path }) => !chosen.includes(path))
          .map(({ path, title }) => (
            <option key={path} value={path}>
              {title}
            </option>
          ))}
      </select>
    </div>
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly text: Parameters<typeof withLanguage>[0];
  readonly onChange: (text: ReturnType<typeof withLanguage>) => void;
}

/** Words of the rule in the language that is being written. */
function WordsField({ label, text, onChange }: WordsFieldProps) {
  const language = useBuilder((state) => state.language);
  const written = useBuilder(({ history }) => writtenLanguage(history.present));
  const value = localizedIn(text, language, written);
  return (
    <Textarea
      size="sm"
      label={label}
      rows={2}
      lang={language}
      dir={value === '' ? languageDirection(language) : 'auto'}
      placeholder={localizedIn(text, written, written)}
      value={value}
      onChange={({ target }) => onChange(withLanguage(text, language, target.value, written))}
    />
  );
}
