import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sortingsQuery, sortTasks } from '../../api/sorting-queries.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';
import { LabelKeys } from './label-keys.tsx';

interface SortingWorkProps {
  readonly taskId: string;
  readonly instanceId: string;
  readonly onDone: () => void;
}

/** A task that is about saying what an inquiry is, done on its own page; the queue is for doing many. */
export function SortingWork({ taskId, instanceId, onDone }: SortingWorkProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const queries = useQueryClient();
  const sortings = useQuery(sortingsQuery(instanceId));
  const sorting = sortings.data?.items.find((one) => one.taskId === taskId);
  const sort = useMutation({
    mutationFn: (label: string) => sortTasks([taskId], label),
    onSuccess: async ({ outcomes: [first] }) => {
      if (first?.outcome === 'sorted') onDone();
      await queries.invalidateQueries();
    },
  });
  const likely = sorting?.runnersUp ?? [];
  const isRefused = sort.data !== undefined && sort.data.outcomes[0]?.outcome !== 'sorted';
  return (
    <Section title={t('recognition.triage.what')}>
      <div className={classes.stack}>
        {sortings.isPending && <LoadingLines lines={3} />}
        {sortings.error && !sortings.data && (
          <ProblemAlert error={sortings.error} title={t('recognition.case.problem')} />
        )}
        {sorting?.abstained && <p className={classes.note}>{t(`recognition.said.abstained.${sorting.abstained}`)}</p>}
        {sorting?.mayCorrect && (
          <LabelKeys
            labels={sorting.classifier.labels}
            best={likely[0]?.label ?? null}
            likelihoodOf={(label) => {
              const found = likely.find((one) => one.label === label);
              return found ? share(found.probability) : null;
            }}
            hasKeys={false}
            onSort={(label) => !sort.isPending && sort.mutate(label)}
          />
        )}
        {sort.error && <ProblemAlert error={sort.error} title={t('recognition.triage.failed')} />}
        {isRefused && (
          <Notice tone="attention" title={t('recognition.triage.failed')}>
            <p className={classes.text}>{t('recognition.triage.refused')}</p>
          </Notice>
        )}
        <Link to="/triage">{t('recognition.triage.toQueue')}</Link>
      </div>
    </Section>
  );
}
