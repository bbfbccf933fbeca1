import { Button, TextInput } from '@mantine/core';
import { IconBook2, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { articlesQuery, createArticle } from '../api/help-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { ArticleEditPage } from './article-edit-page.tsx';
import { ArticlePage } from './article-page.tsx';
import classes from './help.module.css';
import { leadsTraining } from './leads-training.ts';
import { newKey } from './new-key.ts';

const route = getRouteApi('/staff/handbook/$');

/** The handbook: everything that champions wrote down, to be searched and read. */
export function HandbookPage() {
  const { _splat = '' } = route.useParams();
  const [key = '', action] = _splat.split('/');
  if (key === '') return <Articles />;
  return action === 'edit' ? (
    <ArticleEditPage key={key} articleKey={key} />
  ) : (
    <ArticlePage key={key} articleKey={key} />
  );
}

function Articles() {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const [words, setWords] = useState('');
  const articles = useQuery(articlesQuery(useDeferredValue(words)));
  return (
    <Page title={t('help.handbook.title')} actions={leadsTraining(me) ? <NewArticle /> : undefined}>
      <div className={classes.one}>
        <TextInput
          type="search"
          size="lg"
          label={t('help.handbook.search')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {articles.isPending && <LoadingLines lines={4} height={64} />}
        {articles.error && (
          <ProblemAlert error={articles.error} title={t('help.line.failed')} onRetry={() => void articles.refetch()} />
        )}
        {articles.data?.length === 0 && (
          <EmptyState
            icon={IconBook2}
            title={t(words === '' ? 'help.handbook.empty' : 'help.handbook.nothing')}
            hint={t('help.handbook.emptyHint')}
          />
        )}
        <ul className={classes.list}>
          {articles.data?.map(({ key, title, summary, state }) => (
            <li key={key} className={classes.row}>
              <Link to="/handbook/$" params={{ _splat: key }} className={classes.rowTitle} dir="auto">
                {text(title)}
              </Link>
              <p className={classes.dim} dir="auto">
                {state === 'draft' && `${t('help.handbook.draft')} · `}
                {text(summary)}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

function NewArticle() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const language = useLanguage();
  const create = useMutation({
    mutationFn: () =>
      createArticle({
        key: newKey(),
        title: { [language]: t('help.handbook.untitled') },
        body: { [language]: t('help.handbook.firstWords') },
      }),
    onSuccess: ({ key }) => navigate({ to: '/handbook/$', params: { _splat: `${key}/edit` } }),
  });
  return (
    <>
      <Button
        leftSection={<IconPlus size={20} aria-hidden />}
        loading={create.isPending}
        onClick={() => create.mutate()}
      >
        {t('help.handbook.new')}
      </Button>
      {create.error && <ProblemAlert error={create.error} title={t('help.question.failed')} />}
    </>
  );
}
