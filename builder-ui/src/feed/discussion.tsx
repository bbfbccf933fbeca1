import { Button } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import type { Comment, Post } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentOnPost, feedsKey, postCommentsQuery } from '../api/feed-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { ItemBar } from '../workspace/item-bar.tsx';
import { AddFiles } from './add-files.tsx';
import { CommentEntry } from './comment-entry.tsx';
import classes from './feed.module.css';
import { useTakenBack } from './taken-back.tsx';
import { Unreached, unreachedNames } from './unreached.tsx';
import { useWriting, WordsField } from './words-field.tsx';

/** All that was said to a post, read when it is opened, and the place to say something. */
export function Discussion({ post, onChanged }: { post: Post; onChanged: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const comments = useInfiniteQuery(postCommentsQuery(post.id));
  const { isTakenBack } = useTakenBack();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: postCommentsQuery(post.id).queryKey });
    onChanged();
  };
  const shown = (comments.data ?? []).filter(({ id }) => !isTakenBack(id));
  return (
    <>
      {comments.isPending && <LoadingLines lines={2} />}
      {comments.error && !comments.data && (
        <ProblemAlert error={comments.error} title={t('comments.problem')} onRetry={() => void comments.refetch()} />
      )}
      {shown.length > 0 && (
        <section className={classes.comments} aria-label={t('comments.list')}>
          {shown.map((comment) => (
            <CommentEntry key={comment.id} comment={comment} onChanged={refresh} />
          ))}
        </section>
      )}
      <LoadMore query={comments} of={t('comments.list')} />
      <AddComment post={post} onSent={refresh} />
      <ItemBar
        item={{ kind: 'posts', id: post.id }}
        groupKey={post.group.key}
        onMoved={() => void queries.invalidateQueries({ queryKey: feedsKey })}
      />
    </>
  );
}

function AddComment({ post, onSent }: { post: Post; onSent: () => void }) {
  const { t } = useTranslation();
  const writing = useWriting(`post-comment:${post.id}`);
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [unreached, setUnreached] = useState<readonly string[]>([]);
  const sending = useMutation({
    mutationFn: (words: { readonly text: string; readonly mentions: readonly string[] }) =>
      commentOnPost(post.id, { ...words, files: files.map(({ id }) => id) }, writing.key),
    onSuccess: (comment: Comment) => {
      setUnreached(unreachedNames(comment.unreached, writing.chosen));
      setFiles([]);
      writing.done();
      onSent();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = writing.take();
    if (words) sending.mutate(words);
  };
  return (
    <form onSubmit={submit} className={classes.composer}>
      <WordsField
        writing={writing}
        groupKey={post.group.key}
        label={t('comments.write')}
        rows={2}
        isSending={sending.isPending}
      />
      {sending.error && <ProblemAlert error={sending.error} title={t('composer.failed')} />}
      <div className={classes.tools}>
        <Button type="submit" variant="default" loading={sending.isPending}>
          {t('comments.send')}
        </Button>
        <AddFiles groupKey={post.group.key} files={files} onChange={setFiles} />
      </div>
      <Unreached names={unreached} />
    </form>
  );
}
