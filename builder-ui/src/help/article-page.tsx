import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { articleQuery } from '../api/help-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { ArticleVersions } from './article-versions.tsx';
import classes from './help.module.css';

const RichText = lazy(async () => ({ default: (await import('../forms/renderer/rich-text.tsx')).RichText }));

/** An article, to be read. */
export function ArticlePage({ articleKey }: { readonly articleKey: string }) {
  const { t } = useTranslation();
  const text = useText();
  const article = useQuery(articleQuery(articleKey));
  if (article.isPending) return <PendingPage />;
  if (!article.data) return <ProblemPage error={article.error} onRetry={() => void article.refetch()} />;
  const { title, body, state, mayEdit, by, updatedAt } = article.data;
  return (
    <Page
      title={text(title)}
      eyebrow={
        <Link to="/handbook/$" params={{ _splat: '' }}>
          {t('help.handbook.title')}
        </Link>
      }
      facts={state === 'published' ? undefined : t(`help.handbook.state.${state}`)}
      actions={
        mayEdit ? (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/handbook/$" params={{ _splat: `${articleKey}/edit` }} {...props} />}
          >
            {t('help.handbook.edit')}
          </Button>
        ) : undefined
      }
    >
      <article className={classes.article} dir="auto">
        <Suspense fallback={<LoadingLines lines={6} />}>
          <RichText text={text(body)} />
        </Suspense>
      </article>
      <p className={classes.dim}>
        {by && <bdi>{by.name}</bdi>} · <TimeText at={updatedAt} />
      </p>
      {mayEdit && <ArticleVersions articleKey={articleKey} />}
    </Page>
  );
}
