import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { ChoiceRow } from './choice-row.tsx';
import { groupsToWorkIn } from './group-select.tsx';
import classes from './items.module.css';
import { NewGathering } from './new-gathering.tsx';
import { type ItemKind, itemKinds } from './new-item-search.ts';
import { NewTask } from './new-task.tsx';

interface NewItemProps {
  readonly groupKey?: string;
  /** What it is at first. */
  readonly kind: ItemKind;
  readonly onDone: () => void;
}

/** What to make, and the place to do it. */
export function NewItem({ groupKey, kind: first, onDone }: NewItemProps) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [kind, setKind] = useState<ItemKind>(first);
  const groups = groupsToWorkIn(me);
  const chosen = groups.find(({ key }) => key === groupKey)?.key ?? groups[0]?.key;
  if (chosen === undefined) return <p className={classes.note}>{t('items.noGroup')}</p>;
  return (
    <div className={classes.stack}>
      <ChoiceRow
        label={t('items.kind')}
        value={kind}
        onChange={setKind}
        values={itemKinds.map((value) => ({ value, label: t(`items.kinds.${value}`) }))}
      />
      {kind === 'task' ? (
        <NewTask groups={groups} group={chosen} onDone={onDone} />
      ) : (
        <NewGathering groups={groups} group={chosen} onDone={onDone} />
      )}
    </div>
  );
}
