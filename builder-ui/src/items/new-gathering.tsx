import { Button } from '@mantine/core';
import type { Group } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createGathering } from '../api/own-item-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { emptyGathering, GatheringFields } from './gathering-fields.tsx';
import { GroupSelect } from './group-select.tsx';
import classes from './items.module.css';

interface NewGatheringProps {
  readonly groups: readonly Group[];
  readonly group: string;
  readonly onDone: () => void;
}

/** An event. Whoever made it goes on to its page, to invite to it. */
export function NewGathering({ groups, group: first, onDone }: NewGatheringProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [group, setGroup] = useState(first);
  const [draft, setDraft] = useState(emptyGathering);
  const create = useMutation({
    mutationFn: createGathering,
    onSuccess: ({ id }) => {
      void queries.invalidateQueries();
      onDone();
      void navigate({ to: '/gatherings/$id', params: { id } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { startsAt, ...others } = draft;
    if (startsAt !== null) create.mutate({ group, startsAt, ...others });
  };
  return (
    <form onSubmit={submit} className={classes.stack}>
      <GatheringFields draft={draft} onChange={setDraft} />
      <GroupSelect groups={groups} value={group} onChange={setGroup} />
      {create.error && <ProblemAlert error={create.error} title={t('items.failed')} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={create.isPending}>
          {t('items.makeGathering')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
