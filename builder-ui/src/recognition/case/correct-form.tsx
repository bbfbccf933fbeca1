import { Button } from '@mantine/core';
import type { CaseSorting, SortingCorrected } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { moveItem } from '../../api/compartment-queries.ts';
import { correctSorting, sortingsQuery } from '../../api/sorting-queries.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useText } from '../../i18n/use-language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { showToast } from '../../ui/toast.ts';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { LabelKeys } from '../triage/label-keys.tsx';

interface CorrectFormProps {
  readonly instanceId: string;
  readonly sorting: CaseSorting;
  readonly onDone: () => void;
}

/** Says what the case really is: one press. What is still open elsewhere may then go where it belongs, if one says so. */
export function CorrectForm({ instanceId, sorting, onDone }: CorrectFormProps) {
  const { t } = useTranslation();
  const { classifier, node, label, correction } = sorting;
  const present = correction?.label ?? label;
  const nameOf = useLabelNames(classifier.labels);
  const queries = useQueryClient();
  const correct = useMutation({
    mutationFn: (chosen: string) => correctSorting(instanceId, node, chosen),
    onSuccess: async (corrected, chosen) => {
      queries.setQueryData(sortingsQuery(instanceId).queryKey, corrected.list);
      if (corrected.moves.length === 0) {
        const canUndo = present !== null && !corrected.wentOn;
        showToast(
          t('recognition.case.corrected', { label: isolate(nameOf(chosen)) }),
          canUndo ? () => correctSorting(instanceId, node, present) : null,
        );
        onDone();
      }
      await queries.invalidateQueries({ queryKey: ['instance', instanceId] });
    },
  });
  if (correct.data && correct.data.moves.length > 0) return <MoveOn moves={correct.data.moves} onDone={onDone} />;
  return (
    <div className={classes.form}>
      <p className={classes.name}>{t('recognition.case.really')}</p>
      <LabelKeys
        labels={classifier.labels.filter(({ key }) => key !== present)}
        best={null}
        likelihoodOf={() => null}
        hasKeys={false}
        onSort={(chosen) => !correct.isPending && correct.mutate(chosen)}
      />
      {correct.error && <ProblemAlert error={correct.error} title={t('recognition.case.failed')} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface MoveOnProps {
  readonly moves: SortingCorrected['moves'];
  readonly onDone: () => void;
}

/** The flow would have given these to another group; they go there when somebody says so. */
function MoveOn({ moves, onDone }: MoveOnProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const groups = [...new Map(moves.map(({ group }) => [group.key, text(group.name)])).values()];
  const named = isolate(groups.join(', '));
  const move = useMutation({
    mutationFn: async () => {
      for (const { taskId, group } of moves) await moveItem({ kind: 'tasks', id: taskId }, group.key);
    },
    onSuccess: async () => {
      showToast(t('recognition.case.movedOn', { group: named }));
      onDone();
      await queries.invalidateQueries();
    },
  });
  return (
    <div className={classes.form} role="status">
      <p className={classes.name}>{t('recognition.case.correctedNow')}</p>
      {move.error && <ProblemAlert error={move.error} title={t('item.failed')} />}
      <div className={classes.buttons}>
        <Button loading={move.isPending} onClick={() => move.mutate()}>
          {t('recognition.case.moveOn', { group: named })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('recognition.case.stay')}
        </Button>
      </div>
    </div>
  );
}
