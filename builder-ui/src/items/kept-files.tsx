import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type FileKeeper, keepFiles, keptFilesQuery, turnKeptFile } from '../api/kept-file-queries.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { showToast } from '../ui/toast.ts';
import classes from './items.module.css';
import { KeptFileRow } from './kept-file-row.tsx';
import { KeptFileUpload } from './kept-file-upload.tsx';

interface KeptFilesProps {
  readonly keeper: FileKeeper;
  /** Of the group for which files are uploaded. */
  readonly groupKey: string;
}

/** What is kept with a task or an event: added by whoever may write there, taken away with a way back. */
export function KeptFiles({ keeper, groupKey }: KeptFilesProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = keptFilesQuery(keeper);
  const files = useQuery(query);
  const refresh = () => queries.invalidateQueries({ queryKey: query.queryKey });
  const add = useMutation({
    mutationFn: (ids: readonly string[]) => keepFiles(keeper, ids),
    // Several may arrive at once: the list that comes back last may not be the longest.
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (id: string) => turnKeptFile(id, 'remove'),
    onSuccess: (_none, id) => {
      showToast(t('toast.fileRemoved'), () => turnKeptFile(id, 'restore').then(refresh));
      return refresh();
    },
  });
  if (files.data && files.data.items.length === 0 && !files.data.mayAdd) return null;
  const error = add.error ?? remove.error;
  return (
    <Section title={t('items.files.title')}>
      {files.isPending && <LoadingLines lines={1} />}
      {files.error && !files.data && (
        <ProblemAlert error={files.error} title={t('items.files.problem')} onRetry={() => void files.refetch()} />
      )}
      {files.data && files.data.items.length > 0 && (
        <ul className={classes.entries}>
          {files.data.items.map((entry) => (
            <KeptFileRow key={entry.file.id} entry={entry} onRemove={() => remove.mutate(entry.file.id)} />
          ))}
        </ul>
      )}
      {files.data?.mayAdd && <KeptFileUpload groupKey={groupKey} onArrived={(id) => add.mutate([id])} />}
      {error && <ProblemAlert error={error} title={t('items.failed')} />}
    </Section>
  );
}
