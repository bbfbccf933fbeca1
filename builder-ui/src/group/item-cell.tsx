import type { GroupItem } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { DueLabel } from '../ui/due-label.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { TimeText } from '../ui/time-text.tsx';
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

/** One fact of an item. What is not known stays empty. */
export function ItemCell({ item, column }: { readonly item: GroupItem; readonly column: TableColumn }): ReactNode {
  const { t } = useTranslation();
  const time = (at: string | null) => at && <TimeText at={at} />;
  switch (column) {
    case 'column':
      return t(`groupViews.column.${item.column ?? 'archived'}`);
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
