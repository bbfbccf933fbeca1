import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { groupsToWorkIn } from './group-select.tsx';
import classes from './items.module.css';
import { NewGathering } from './new-gathering.tsx';
import { NewTask } from './new-task.tsx';

const kinds = ['task', 'gathering'] as const;
export type ItemKind = (typeof kinds)[number];

interface NewItemDialogProps {
  readonly groupKey?: string;
  readonly kind: ItemKind;
  readonly onClose: () => void;
}

/** A new task or event. What was typed for the one goes with the window, not with the choice. */
export function NewItemDialog({ groupKey, kind: first, onClose }: NewItemDialogProps) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [kind, setKind] = useState<ItemKind>(first);
  const groups = groupsToWorkIn(me);
  const chosen = groups.find(({ key }) => key === groupKey)?.key ?? groups[0]?.key;
  return (
    <Dialog title={t('items.newTitle')} onClose={onClose} isWide>
      {chosen === undefined ? (
        <p className={classes.note}>{t('items.noGroup')}</p>
      ) : (
        <div className={classes.stack}>
          <ChoiceRow
            label={t('items.kind')}
            value={kind}
            onChange={setKind}
            values={kinds.map((value) => ({ value, label: t(`items.kinds.${value}`) }))}
          />
          {kind === 'task' ? (
            <NewTask groups={groups} group={chosen} onDone={onClose} />
          ) : (
            <NewGathering groups={groups} group={chosen} onDone={onClose} />
          )}
        </div>
      )}
    </Dialog>
  );
}
