import type { Post } from '@nativ/schemas';
import { IconMessageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { postQuery } from '../api/feed-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PostEntry } from './post-entry.tsx';
import { TakenBackProvider, useTakenBack } from './taken-back.tsx';

const route = getRouteApi('/staff/posts/$id');

/** One post with all that was said to it: where notices and search lead. */
export function PostPage() {
  const { id } = route.useParams();
  const post = useQuery(postQuery(id));
  if (post.isPending) return <PendingPage />;
  if (!post.data) return <ProblemPage error={post.error} onRetry={() => void post.refetch()} />;
  return (
    <TakenBackProvider>
      <PostView post={post.data} />
    </TakenBackProvider>
  );
}

function PostView({ post }: { readonly post: Post }) {
  const { t } = useTranslation();
  const text = useText();
  const { isTakenBack } = useTakenBack();
  return (
    <Page
      title={t('post.page')}
      eyebrow={
        <Link to="/groups/$key" params={{ key: post.group.key }} search={{ view: 'feed' }}>
          <bdi>{text(post.group.name)}</bdi>
        </Link>
      }
    >
      {isTakenBack(post.id) ? (
        <EmptyState icon={IconMessageOff} title={t('post.goneTitle')} hint={t('post.goneHint')} />
      ) : (
        <PostEntry key={post.id} entry={post} showGroup={false} isWhole />
      )}
    </Page>
  );
}
