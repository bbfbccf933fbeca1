import { Button } from '@mantine/core';
import type { Gathering, GatheringPatch } from '@nativ/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchGathering } from '../api/own-item-queries.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { type GatheringDraft, GatheringFields } from './gathering-fields.tsx';
import classes from './items.module.css';
import { useGatheringChange } from './use-gathering-change.ts';

/** Says an event otherwise. Only what was changed is sent. */
export function GatheringEditor({
  gathering,
  onClose,
}: {
  readonly gathering: Gathering;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { title, description, place, startsAt, endsAt, places } = gathering;
  const before: GatheringDraft = { title, description, place, startsAt, endsAt, places };
  const [draft, setDraft] = useState(before);
  const save = useGatheringChange((wish: GatheringPatch) => patchGathering(gathering.id, wish), onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const change = changesIn(before, draft);
    if (Object.keys(change).length === 0) onClose();
    else save.mutate(change);
  };
  return (
    <Dialog title={t('gathering.editTitle')} onClose={onClose} isWide>
      <form onSubmit={submit} className={classes.stack}>
        <GatheringFields draft={draft} onChange={setDraft} />
        {save.error && <ProblemAlert error={save.error} title={t('items.failed')} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function changesIn(before: GatheringDraft, { startsAt, ...after }: GatheringDraft): GatheringPatch {
  const changed = Object.entries(after).filter(([name, value]) => value !== before[name as keyof GatheringDraft]);
  return {
    ...Object.fromEntries(changed),
    // An event without a beginning is none, so that an emptied field changes nothing.
    ...(startsAt === null || startsAt === before.startsAt ? {} : { startsAt }),
  };
}
