import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { replyBlanks, unknownBlanks } from '@nativ/runtime';
import type { Language, ReplyTemplate } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createTemplate, replyTemplatesKey, setTemplate } from '../api/case-queries.ts';
import { textIn } from '../i18n/text-in.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './replies-page.module.css';
import type { ReplyOwner } from './use-reply-keepers.ts';

interface ReplyFormProps {
  /** The one to change; null for a new one. */
  readonly template: ReplyTemplate | null;
  readonly owners: readonly ReplyOwner[];
  readonly onDone: () => void;
}

const languages: readonly Language[] = ['he', 'en'];
type Words = Readonly<Record<Language, { readonly title: string; readonly body: string }>>;

const wordsOf = (template: ReplyTemplate | null): Words => ({
  he: { title: textIn('he', template?.title), body: textIn('he', template?.body) },
  en: { title: textIn('en', template?.title), body: textIn('en', template?.body) },
});

/** Writes a ready reply in both languages; its blanks are put in by name, and one that nothing fills is named at once. */
export function ReplyForm({ template, owners, onDone }: ReplyFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [words, setWords] = useState(() => wordsOf(template));
  const [owner, setOwner] = useState(owners[0]?.key ?? '');
  const save = useMutation({
    mutationFn: () => {
      const wish = {
        title: { he: words.he.title, en: words.en.title },
        body: { he: words.he.body, en: words.en.body },
      };
      return template === null
        ? createTemplate({ ...wish, group: owner === '' ? null : owner })
        : setTemplate(template.id, wish);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: replyTemplatesKey });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const change = (language: Language, part: Partial<Words[Language]>) =>
    setWords((before) => ({ ...before, [language]: { ...before[language], ...part } }));
  return (
    <Section title={t(template === null ? 'caseWork.replies.new' : 'caseWork.replies.edit')}>
      <form onSubmit={submit} className={classes.form}>
        {template === null && (
          <NativeSelect
            label={t('caseWork.replies.whose')}
            value={owner}
            onChange={(event) => setOwner(event.currentTarget.value)}
          >
            {owners.map(({ key, name }) => (
              <option key={key ?? ''} value={key ?? ''}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
        <div className={classes.both}>
          {languages.map((language) => (
            <OneLanguage
              key={language}
              language={language}
              words={words[language]}
              onChange={(part) => change(language, part)}
            />
          ))}
        </div>
        <p className={classes.hint}>{t('caseWork.replies.answersHint')}</p>
        {save.error && <ProblemAlert error={save.error} title={t('caseWork.replies.failed')} />}
        <div className={classes.actions}>
          <Button type="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface OneLanguageProps {
  readonly language: Language;
  readonly words: Words[Language];
  readonly onChange: (part: Partial<Words[Language]>) => void;
}

function OneLanguage({ language, words, onChange }: OneLanguageProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const unknown = unknownBlanks(words.body);
  const put = (name: string) => {
    const at = field.current?.selectionStart ?? words.body.length;
    const end = field.current?.selectionEnd ?? at;
    onChange({ body: `${words.body.slice(0, at)}{${name}}${words.body.slice(end)}` });
    field.current?.focus();
  };
  const name = t(`caseWork.replies.${language}`);
  return (
    <fieldset className={classes.form}>
      <legend>{name}</legend>
      <TextInput
        label={t('caseWork.replies.name')}
        value={words.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={120}
        dir={language === 'he' ? 'rtl' : 'ltr'}
        lang={language}
      />
      <Textarea
        ref={field}
        label={t('caseWork.replies.body')}
        value={words.body}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
        rows={8}
        required
        withAsterisk={false}
        maxLength={10_000}
        dir={language === 'he' ? 'rtl' : 'ltr'}
        lang={language}
        error={
          unknown.length > 0 && t('caseWork.replies.unknown', { names: unknown.map((one) => `{${one}}`).join(' ') })
        }
      />
      <div className={classes.blanks}>
        <span className={classes.hint}>{t('caseWork.replies.put')}</span>
        {replyBlanks.map((blank) => (
          <Button key={blank} variant="default" onClick={() => put(blank)}>
            {t(`caseWork.blanks.${blank}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
