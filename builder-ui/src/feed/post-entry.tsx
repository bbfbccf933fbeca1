import { Button } from '@mantine/core';
import type { Post } from '@nativ/schemas';
import { IconChevronDown, IconMessageCircle, IconPin, IconRoute2 } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postQuery } from '../api/feed-queries.ts';
import { meQuery } from '../api/session.ts';
import { withTexts } from '../i18n/i18n.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import surface from '../ui/surface.module.css';
import { TimeText } from '../ui/time-text.tsx';
import { AttachedFiles } from './attached-files.tsx';
import classes from './feed.module.css';
import { LatestComments } from './latest-comments.tsx';
import { Reactions } from './reactions.tsx';
import { WhyButton } from './why-button.tsx';

const Discussion = lazy(() => withTexts(import('./discussion.tsx')).then((module) => ({ default: module.Discussion })));
const EditWords = lazy(() => withTexts(import('./edit-words.tsx')).then((module) => ({ default: module.EditWords })));
const PollView = lazy(() => withTexts(import('./poll-view.tsx')).then((module) => ({ default: module.PollView })));
const PostActions = lazy(() =>
  withTexts(import('./post-actions.tsx')).then((module) => ({ default: module.PostActions })),
);

interface PostEntryProps {
  readonly entry: Post;
  readonly showGroup: boolean;
  /** On a page of its own: all that was said to it is read at once. */
  readonly isWhole?: boolean;
}

/** An entry of a feed: what was said, by whom, what others say to it, and why it stands here. */
export function PostEntry({ entry, showGroup, isWhole = false }: PostEntryProps) {
  const { t } = useTranslation();
  const text = useText();
  const head = useId();
  const [isEditing, setEditing] = useState(false);
  const { data: me } = useSuspenseQuery(meQuery);
  // Begins with what the feed has read; what changes later is read anew for this entry alone, and nothing moves.
  const fresh = useQuery({ ...postQuery(entry.id), initialData: entry });
  const post = fresh.data;
  const isMine = post.author?.id === me.user.id;
  const words = text(post.text);
  return (
    <article className={`${surface.surface} ${classes.entry}`} aria-labelledby={head}>
      <EntryHead post={post} id={head} showGroup={showGroup} isWhole={isWhole}>
        {(isMine || post.mayPin) && (
          <Suspense fallback={null}>
            <PostActions
              post={post}
              isMine={isMine}
              onEdit={() => setEditing(true)}
              onChanged={() => void fresh.refetch()}
            />
          </Suspense>
        )}
      </EntryHead>
      {isEditing ? (
        <Suspense fallback={<LoadingLines lines={2} />}>
          <EditWords
            said={{ kind: 'post', id: post.id }}
            text={words}
            onDone={() => {
              setEditing(false);
              void fresh.refetch();
            }}
          />
        </Suspense>
      ) : (
        <p className={classes.text} dir="auto">
          {words}
        </p>
      )}
      {post.poll && (
        <Suspense fallback={<LoadingLines lines={2} />}>
          <PollView postId={post.id} poll={post.poll} isMine={isMine} />
        </Suspense>
      )}
      <AttachedFiles files={post.files} />
      <EntryTalk post={post} latest={post.latest ?? []} isWhole={isWhole} onChanged={() => void fresh.refetch()}>
        <Reactions said={{ kind: 'post', id: post.id }} reactions={post.reactions} />
        {post.instanceId && (
          <Link to="/cases/$id" params={{ id: post.instanceId }} className={classes.toCase}>
            {t('post.toCase')}
          </Link>
        )}
        {entry.why && entry.why.length > 0 && <WhyButton why={entry.why} />}
      </EntryTalk>
    </article>
  );
}

interface EntryHeadProps {
  readonly post: Post;
  readonly id: string;
  readonly showGroup: boolean;
  readonly isWhole: boolean;
  readonly children: ReactNode;
}

function EntryHead({ post, id, showGroup, isWhole, children }: EntryHeadProps) {
  const { t } = useTranslation();
  const text = useText();
  const Heading = isWhole ? 'h2' : 'h3';
  return (
    <div className={classes.head}>
      <Heading id={id} className={classes.author}>
        {post.author ? <PersonName name={post.author.name} /> : <ByFlow />}
      </Heading>
      {showGroup && (
        <Link to="/groups/$key" params={{ key: post.group.key }}>
          <bdi>{text(post.group.name)}</bdi>
        </Link>
      )}
      <span className={classes.time}>
        <TimeText at={post.createdAt} />
        {post.editedAt && ` · ${t('feed.edited')}`}
      </span>
      {post.isPinned && (
        <StatusMark icon={IconPin} tone="accent">
          {t('feed.pinned')}
        </StatusMark>
      )}
      <span className={classes.menu}>{children}</span>
    </div>
  );
}

function ByFlow() {
  const { t } = useTranslation();
  return (
    <span className={classes.flow}>
      <IconRoute2 size={22} aria-hidden />
      {t('post.byFlow')}
    </span>
  );
}

interface EntryTalkProps {
  readonly post: Post;
  readonly latest: NonNullable<Post['latest']>;
  readonly isWhole: boolean;
  readonly onChanged: () => void;
  /** What else one can do with the entry, in the line of the discussion. */
  readonly children: ReactNode;
}

/** The last comments, and on demand all of them with the place to add one. */
function EntryTalk({ post, latest, isWhole, onChanged, children }: EntryTalkProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isWhole);
  const discussion = useId();
  return (
    <>
      <div className={classes.foot}>
        {children}
        <Button
          variant="subtle"
          px="xs"
          leftSection={<IconMessageCircle size={20} aria-hidden />}
          rightSection={<IconChevronDown size={18} aria-hidden className={classes.chevron} />}
          aria-expanded={isOpen}
          aria-controls={discussion}
          onClick={() => setOpen(!isOpen)}
        >
          {t('post.comments', { count: post.commentCount })}
        </Button>
      </div>
      {!isOpen && <LatestComments comments={latest} />}
      <div id={discussion} hidden={!isOpen} className={classes.discussion}>
        {isOpen && (
          <Suspense fallback={<LoadingLines lines={2} />}>
            <Discussion post={post} onChanged={onChanged} />
          </Suspense>
        )}
      </div>
    </>
  );
}
