import type { Group, GroupItem } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { DueLabel } from '../ui/due-label.tsx';
import { OptionChip } from '../ui/option-chip.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { placeOf, usePlaceName } from './board-place.ts';
import classes from './table.module.css';
import type { TableColumn } from './table-columns.ts';

/** The name of an item, which leads to its page. */
export function ItemTitle({ item, tabIndex }: { readonly item: GroupItem; readonly tabIndex?: number }) {
  const text = useText();
  const stop = tabIndex === undefined ? {} : { tabIndex };
  const name = <bdi>{text(item.title)}</bdi>;
  return item.kind === 'task' ? (
    <Link to="/tasks/$id" params={{ id: item.id }} {...stop}>
      {name}
    </Link>
  ) : (
    <Link to="/gatherings/$id" params={{ id: item.id }} {...stop}>
      {name}
    </Link>
  );
}

interface ItemCellProps {
  readonly item: GroupItem;
  readonly column: TableColumn;
  readonly group: Group;
}

/** One fact of an item. What is not known stays empty. */
export function ItemCell({ item, column, group }: ItemCellProps): ReactNode {
  const { t } = useTranslation();
  const placeName = usePlaceName(group);
  const place = placeOf(item);
  const time = (at: string | null) => at && <TimeText at={at} />;
  switch (column) {
    case 'column':
      return place === null ? t('groupViews.column.archived') : placeName(place);
    case 'labels':
      return (
        <span className={classes.labels}>
          {group.labels
            .filter(({ key }) => item.labels.includes(key))
            .map((label) => (
              <OptionChip key={label.key} option={label} />
            ))}
        </span>
      );
    case 'assignee':
      return item.assignee ? <PersonName name={item.assignee.name} /> : item.column !== 'done' && t('task.free');
    case 'due':
      return item.dueAt && (item.column === 'done' ? time(item.dueAt) : <DueLabel dueAt={item.dueAt} />);
    case 'followUp':
      return time(item.followUpAt);
    case 'starts':
      return time(item.startsAt);
    case 'created':
      return time(item.createdAt);
    case 'completed':
      return time(item.completedAt);
    case 'reference':
      return item.reference && <span className="nativ-code">{item.reference}</span>;
    case 'origin':
      return t(`groupViews.origin.${item.instanceId === null ? 'own' : 'flow'}`);
    case 'createdBy':
      return item.createdBy && <PersonName name={item.createdBy.name} />;
  }
}
