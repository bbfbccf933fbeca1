import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type ItemAddress, moveItem } from '../api/compartment-queries.ts';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { showToast } from '../ui/toast.ts';
import classes from './item-bar.module.css';

// Needed only after something was moved.
const CorrectOffer = lazy(() =>
  import('../recognition/case/correct-offer.tsx').then((module) => ({ default: module.CorrectOffer })),
);

interface MoveFormProps {
  readonly item: ItemAddress;
  /** The case that the item is of, or is. */
  readonly caseId?: string | undefined;
  readonly from: string;
  readonly onMoved: () => void;
  readonly onCancel: () => void;
}

/** Chooses the group that an item goes to, and says that its readers go with it. */
export function MoveForm({ item, caseId, from, onMoved, onCancel }: MoveFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const move = useMutation({
    mutationFn: (group: string) => moveItem(item, group),
    onSuccess: (_nothing, group) => {
      const name = me.groups.find(({ key }) => key === group)?.name ?? group;
      const offer = caseId !== undefined && (
        <Suspense>
          <CorrectOffer instanceId={caseId} />
        </Suspense>
      );
      showToast(t('toast.moved', { group: text(name) }), () => moveItem({ ...item, from: group }, from), offer);
      // Lists and counts of both groups, and what of it may have gone out of sight.
      void queries.invalidateQueries();
      onMoved();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    move.mutate(String(new FormData(event.currentTarget).get('group')));
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <NativeSelect name="group" label={t('item.moveTo')} description={t('item.moveHint')} required>
        {me.groups
          .filter(({ key }) => key !== from)
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {text(name)}
            </option>
          ))}
      </NativeSelect>
      {move.error && <ProblemAlert error={move.error} title={t('item.failed')} />}
      <div className={classes.actions}>
        <Button type="submit" loading={move.isPending}>
          {t('item.moveNow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
