import { Button, Textarea, TextInput } from '@mantine/core';
import type { Article, ArticlePatch, ArticleState, HelpLink, Language } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { articleQuery, articlesKey, changeArticle } from '../api/help-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { textIn } from '../i18n/text-in.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { ArticleLinks } from './article-links.tsx';
import { filledOnly } from './filled-only.ts';
import classes from './help.module.css';

const RichText = lazy(async () => ({ default: (await import('../forms/renderer/rich-text.tsx')).RichText }));

export function ArticleEditPage({ articleKey }: { readonly articleKey: string }) {
  const article = useQuery({ ...articleQuery(articleKey), refetchOnWindowFocus: false });
  if (article.isPending) return <PendingPage />;
  if (!article.data) return <ProblemPage error={article.error} onRetry={() => void article.refetch()} />;
  return <Editor key={article.data.version} article={article.data} />;
}

const languages: readonly Language[] = ['he', 'en'];
interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** A text of one language alone, not of another in its place. */
const own = (text: Article['title'], language: Language) =>
  typeof text === 'string' ? textIn(language, text) : (text[language] ?? '');

function Editor({ article }: { readonly article: Article }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const textsOf = (language: Language): Texts => ({
    title: own(article.title, language),
    summary: own(article.summary, language),
    body: own(article.body, language),
  });
  const [texts, setTexts] = useState({ he: textsOf('he'), en: textsOf('en') });
  const [links, setLinks] = useState<readonly HelpLink[]>(article.links);
  const save = useMutation({
    mutationFn: (state: ArticleState) => changeArticle(article.key, patchOf(texts, links, state, article.version)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: articlesKey });
      await navigate({ to: '/handbook/$', params: { _splat: article.key } });
    },
  });
  const isWritten = languages.some(
    (language) => texts[language].title.trim() !== '' && texts[language].body.trim() !== '',
  );
  const button = (state: ArticleState, label: string, variant: 'filled' | 'default') => (
    <Button
      variant={variant}
      disabled={!isWritten}
      loading={save.isPending && save.variables === state}
      onClick={() => save.mutate(state)}
    >
      {label}
    </Button>
  );
  return (
    <Page
      title={t('help.handbook.editTitle')}
      eyebrow={
        <Link to="/handbook/$" params={{ _splat: article.key }}>
          {t('help.handbook.backToArticle')}
        </Link>
      }
    >
      <div className={classes.panel}>
        <p className={classes.dim}>{t('help.handbook.markdown')}</p>
        <div className={classes.both}>
          {languages.map((language) => (
            <OneLanguage
              key={language}
              language={language}
              texts={texts[language]}
              onChange={(part) => setTexts({ ...texts, [language]: { ...texts[language], ...part } })}
            />
          ))}
        </div>
        <ArticleLinks links={links} onChange={setLinks} />
        {save.error && <ProblemAlert error={save.error} title={t('help.question.failed')} />}
        <div className={classes.actions}>
          {button('published', t(article.state === 'published' ? 'action.save' : 'help.handbook.publish'), 'filled')}
          {article.state !== 'published' && button('draft', t('help.handbook.saveDraft'), 'default')}
          {article.state === 'published' && button('archived', t('help.handbook.archive'), 'default')}
        </div>
      </div>
    </Page>
  );
}

function patchOf(
  { he, en }: Readonly<Record<Language, Texts>>,
  links: readonly HelpLink[],
  state: ArticleState,
  version: number,
): ArticlePatch {
  const title = filledOnly({ he: he.title, en: en.title });
  const summary = filledOnly({ he: he.summary, en: en.summary });
  return {
    title,
    summary: Object.keys(summary).length === 0 ? title : summary,
    body: filledOnly({ he: he.body, en: en.body }),
    links: [...links],
    state,
    version,
  };
}

interface OneLanguageProps {
  readonly language: Language;
  readonly texts: Texts;
  readonly onChange: (part: Partial<Texts>) => void;
}

function OneLanguage({ language, texts, onChange }: OneLanguageProps) {
  const { t } = useTranslation();
  const [isPreview, setPreview] = useState(false);
  return (
    <fieldset lang={language}>
      <legend>{t(`caseWork.replies.${language}`)}</legend>
      <TextInput
        label={t('help.handbook.name')}
        dir="auto"
        maxLength={160}
        value={texts.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('help.handbook.summary')}
        dir="auto"
        maxLength={400}
        value={texts.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
      {isPreview ? (
        <div className={classes.said} dir="auto">
          <Suspense>
            <RichText text={texts.body} />
          </Suspense>
        </div>
      ) : (
        <Textarea
          label={t('help.handbook.body')}
          dir="auto"
          autosize
          minRows={10}
          maxRows={30}
          maxLength={20000}
          value={texts.body}
          onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
      )}
      <div className={classes.actions}>
        <Button variant="default" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          {t(isPreview ? 'help.handbook.write' : 'help.handbook.preview')}
        </Button>
      </div>
    </fieldset>
  );
}
