import { Button, NativeSelect } from '@mantine/core';
import { fillBlanks } from '@nativ/runtime';
import type { Instance, Language, ReplyTemplate } from '@nativ/schemas';
import { IconMessage2Share } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replyTemplatesQuery } from '../api/case-queries.ts';
import { isDesigner } from '../api/is-designer.ts';
import { meQuery } from '../api/session.ts';
import { textIn } from '../i18n/text-in.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useNow } from '../ui/use-now.ts';
import type { ComposerWords } from './composer.tsx';
import classes from './desk.module.css';
import { useOpenedAnswers } from './opened-answers.tsx';
import { replyValues } from './reply-values.ts';
import { useBlankName } from './use-blank-name.ts';

interface ReplyPickerProps {
  readonly instance: Instance;
  readonly words: ComposerWords;
}

/** Ready replies: chosen, filled and read before they go into the message, where they can still be changed. */
export function ReplyPicker({ instance, words }: ReplyPickerProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button
          variant="light"
          aria-expanded={isOpen}
          leftSection={<IconMessage2Share size={20} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('caseWork.replies.choose')}
        </Button>
      </div>
      {isOpen && <Choice instance={instance} words={words} onDone={() => setOpen(false)} />}
    </>
  );
}

function Choice({ instance, words, onDone }: ReplyPickerProps & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const templates = useQuery(replyTemplatesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  if (templates.isPending) return <LoadingLines lines={2} />;
  if (!templates.data)
    return (
      <ProblemAlert
        error={templates.error}
        title={t('caseWork.replies.problem')}
        onRetry={() => void templates.refetch()}
      />
    );
  const groups = new Set(instance.tasks.map(({ group }) => group.key));
  const usable = templates.data.items.filter(({ group }) => group === null || groups.has(group.key));
  const template = usable.find(({ id }) => id === chosen) ?? usable[0];
  const mayKeep = isDesigner(me) || me.groups.some(({ myRole }) => myRole === 'manager');
  return (
    <section className={classes.preview} aria-label={t('caseWork.replies.choose')}>
      {template ? (
        <>
          <NativeSelect
            label={t('caseWork.replies.which')}
            value={template.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {usable.map(({ id, title, group }) => (
              <option key={id} value={id}>
                {group ? `${text(title)} · ${text(group.name)}` : text(title)}
              </option>
            ))}
          </NativeSelect>
          <Filled key={template.id} template={template} instance={instance} words={words} onDone={onDone} />
        </>
      ) : (
        <p className={classes.none}>{t('caseWork.replies.none')}</p>
      )}
      {mayKeep && (
        <p className={classes.where}>
          <Link to="/replies">{t('caseWork.replies.keep')}</Link>
        </p>
      )}
    </section>
  );
}

interface FilledProps extends ReplyPickerProps {
  readonly template: ReplyTemplate;
  readonly onDone: () => void;
}

function Filled({ template, instance, words, onDone }: FilledProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const now = useNow();
  const { data: me } = useSuspenseQuery(meQuery);
  const opened = useOpenedAnswers();
  const nameOf = useBlankName(instance.submissionForm);
  // The inquirer wrote in a language of their own: that is the one to answer in.
  const [language, setLanguage] = useState<Language>(instance.submission?.language === 'en' ? 'en' : 'he');
  const group = instance.tasks.at(-1)?.group.name;
  const source = {
    submission: instance.submission,
    form: instance.submissionForm,
    opened: opened.answers,
    group: group ? textIn(language, group) : '',
    me: me.user.name,
    now,
  };
  const { values, fromSealed } = replyValues(source, language);
  const reply = fillBlanks(textIn(language, template.body), values);
  const sealed = reply.filled.filter((name) => fromSealed.has(name));
  const take = () => {
    words.write(words.text.trim() === '' ? reply.text : `${words.text.trimEnd()}\n\n${reply.text}`);
    onDone();
  };
  const named = (names: readonly string[]) => new Intl.ListFormat(reader).format(names.map(nameOf));
  return (
    <div className={classes.tools}>
      {typeof template.body === 'object' && Object.keys(template.body).length > 1 && (
        <NativeSelect
          label={t('caseWork.replies.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'he')}
        >
          <option value="he">{t('caseWork.replies.he')}</option>
          <option value="en">{t('caseWork.replies.en')}</option>
        </NativeSelect>
      )}
      <p className={classes.bubble} dir="auto">
        {reply.text}
      </p>
      {reply.missing.length > 0 && (
        <Notice tone="attention" title={t('caseWork.replies.missing.title')}>
          {t('caseWork.replies.missing.detail', { names: named(reply.missing) })}
        </Notice>
      )}
      {sealed.length > 0 && (
        <Notice tone="danger" title={t('caseWork.replies.sealed.title')}>
          {t('caseWork.replies.sealed.detail', { names: named(sealed) })}
        </Notice>
      )}
      <div>
        <Button variant="default" onClick={take}>
          {t('caseWork.replies.take')}
        </Button>
      </div>
    </div>
  );
}
