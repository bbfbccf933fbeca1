import { Button } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import type { Comment } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentsQuery, Words } from '../api/feed-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { AddFiles } from './add-files.tsx';
import { CommentEntry } from './comment-entry.tsx';
import classes from './feed.module.css';
import { useTakenBack } from './taken-back.tsx';
import { Unreached, unreachedNames } from './unreached.tsx';
import { useWriting, WordsField } from './words-field.tsx';

/** What is talked about. */
interface TalkProps {
  readonly query: CommentsQuery;
  readonly groupKey: string;
  /** Under which words that were not sent yet are kept. */
  readonly place: string;
  readonly send: (words: Words, idempotencyKey: string) => Promise<Comment>;
  readonly onChanged?: () => void;
}

/** All that was said to something, read when it is opened, and the place to say something. */
export function Talk({ query, onChanged, ...adding }: TalkProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const comments = useInfiniteQuery(query);
  const { isTakenBack } = useTakenBack();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: query.queryKey });
    onChanged?.();
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
      <AddComment {...adding} onSent={refresh} />
    </>
  );
}

interface AddCommentProps extends Pick<TalkProps, 'groupKey' | 'place' | 'send'> {
  readonly onSent: () => void;
}

function AddComment({ groupKey, place, send, onSent }: AddCommentProps) {
  const { t } = useTranslation();
  const writing = useWriting(place);
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [unreached, setUnreached] = useState<readonly string[]>([]);
  const sending = useMutation({
    mutationFn: (words: Omit<Words, 'files'>) => send({ ...words, files: files.map(({ id }) => id) }, writing.key),
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
        groupKey={groupKey}
        label={t('comments.write')}
        rows={2}
        isSending={sending.isPending}
      />
      {sending.error && <ProblemAlert error={sending.error} title={t('composer.failed')} />}
      <div className={classes.tools}>
        <Button type="submit" variant="default" loading={sending.isPending}>
          {t('comments.send')}
        </Button>
        <AddFiles groupKey={groupKey} files={files} onChange={setFiles} />
      </div>
      <Unreached names={unreached} />
    </form>
  );
}
