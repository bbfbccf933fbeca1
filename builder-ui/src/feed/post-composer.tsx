import { Button, NativeSelect } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import type { Group, Post } from '@nativ/schemas';
import { IconChartBar } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writePost } from '../api/feed-queries.ts';
import { withTexts } from '../i18n/i18n.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { AddFiles } from './add-files.tsx';
import classes from './feed.module.css';
import { emptyPoll, isWhole, type PollDraft, toPollCreate } from './poll-draft.ts';
import { Unreached, unreachedNames } from './unreached.tsx';
import { useWriting, WordsField } from './words-field.tsx';

const PollEditor = lazy(() =>
  withTexts(import('./poll-editor.tsx')).then((module) => ({ default: module.PollEditor })),
);

interface PostComposerProps {
  /** Where it may be said, at least one. */
  readonly groups: readonly Group[];
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** The place to write a post: words, files, and a question with choices. */
export function PostComposer({ groups, onSent, onClose }: PostComposerProps) {
  const { t } = useTranslation();
  const text = useText();
  const [groupKey, setGroupKey] = useState(groups[0]?.key ?? '');
  const writing = useWriting(groups.length === 1 ? `post:${groupKey}` : 'post');
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [poll, setPoll] = useState<PollDraft | null>(null);
  const [isPollMissing, setPollMissing] = useState(false);
  const [unreached, setUnreached] = useState<readonly string[]>([]);
  const { field } = writing;
  useEffect(() => field.current?.focus(), [field]);
  const sending = useMutation({
    mutationFn: (words: { readonly text: string; readonly mentions: readonly string[] }) =>
      writePost(groupKey, { ...words, files: files.map(({ id }) => id) }, poll && toPollCreate(poll), writing.key),
    onSuccess: (post: Post) => {
      const missed = unreachedNames(post.unreached, writing.chosen);
      setUnreached(missed);
      setFiles([]);
      setPoll(null);
      writing.done();
      onSent();
      if (missed.length === 0) onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = writing.take();
    const lacks = poll !== null && !isWhole(poll);
    setPollMissing(lacks);
    if (words && !lacks) sending.mutate(words);
  };
  return (
    <form onSubmit={submit} className={classes.composer}>
      {groups.length > 1 && (
        <NativeSelect
          label={t('feed.inGroup')}
          value={groupKey}
          onChange={({ currentTarget }) => {
            setGroupKey(currentTarget.value);
            // Files are uploaded for one group.
            setFiles([]);
          }}
          data={groups.map((group) => ({ value: group.key, label: text(group.name) }))}
        />
      )}
      <WordsField
        writing={writing}
        groupKey={groupKey}
        label={t('feed.label')}
        rows={3}
        isSending={sending.isPending}
      />
      {poll && (
        <Suspense fallback={<LoadingLines lines={3} />}>
          <PollEditor
            poll={poll}
            isMissing={isPollMissing}
            onChange={(next) => {
              setPollMissing(false);
              setPoll(next);
            }}
            onRemove={() => setPoll(null)}
          />
        </Suspense>
      )}
      <div className={classes.tools}>
        <AddFiles groupKey={groupKey} files={files} onChange={setFiles} />
        {!poll && (
          <Button
            variant="subtle"
            leftSection={<IconChartBar size={18} aria-hidden />}
            onClick={() => setPoll(emptyPoll())}
          >
            {t('feed.poll.add')}
          </Button>
        )}
      </div>
      {sending.error && <ProblemAlert error={sending.error} title={t('composer.failed')} />}
      <div className={classes.tools}>
        <Button type="submit" loading={sending.isPending}>
          {t('feed.send')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
      <Unreached names={unreached} />
    </form>
  );
}
