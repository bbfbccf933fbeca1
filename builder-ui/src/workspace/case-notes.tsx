import type { Instance } from '@nativ/schemas';
import { IconLock, IconNote } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noteOnCase, notesQuery } from '../api/case-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { CommentList } from './comment-list.tsx';
import { Composer } from './composer.tsx';
import classes from './desk.module.css';
import { DeskFrame } from './desk-frame.tsx';

/** What the staff say about a case among themselves. It has no way to the inquirer: it is sent to another address. */
export function CaseNotes({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = notesQuery(instance.id);
  const notes = useInfiniteQuery(query);
  const group = instance.tasks.at(-1)?.group.key;
  return (
    <DeskFrame reach="inside" icon={IconLock} title={t('caseWork.notes.title')} who={t('caseWork.notes.who')}>
      {notes.isPending && <LoadingLines lines={2} />}
      {notes.error && !notes.data && (
        <ProblemAlert error={notes.error} title={t('caseWork.notes.problem')} onRetry={() => void notes.refetch()} />
      )}
      {notes.data?.length === 0 && <p className={classes.none}>{t('caseWork.notes.none')}</p>}
      {notes.data && <CommentList comments={notes.data} label={t('caseWork.notes.list')} />}
      <LoadMore query={notes} of={t('caseWork.notes.list')} />
      <Composer
        place={`note:${instance.id}`}
        label={t('caseWork.notes.write')}
        submitLabel={t('caseWork.notes.send')}
        submitIcon={<IconNote size={20} aria-hidden />}
        // A case that has left no task yet has no members to call in.
        {...(group !== undefined && { mentionsOf: group })}
        send={(text, key, mentions) => noteOnCase(instance.id, text, key, mentions)}
        onSent={() => void queries.invalidateQueries({ queryKey: query.queryKey })}
      />
    </DeskFrame>
  );
}
