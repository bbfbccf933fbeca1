import { useDraggable } from '@dnd-kit/react';
import type { BoardColumn, GroupItem } from '@nativ/schemas';
import { IconForms, IconHandGrab, IconThumbUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { DueLabel } from '../ui/due-label.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from '../workspace/reference.tsx';
import classes from './board.module.css';
import { boardColumns } from './group-search.ts';
import { ItemMenu } from './item-menu.tsx';
import type { ViewParts } from './view-parts.ts';

interface BoardCardProps {
  readonly item: GroupItem;
  /** In its column, from 1. */
  readonly place: number;
  readonly view: ViewParts;
  readonly onMove: (item: GroupItem, column: BoardColumn) => void;
}

/** A task on the board. It is dragged as a whole; its menu does the same in words. */
export function BoardCard({ item, place, view, onMove }: BoardCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const { ref, isDragging } = useDraggable({ id: item.id });
  const isOpen = item.column !== 'done';
  // Many tasks have the same title: only the reference, or else the place in the column, tells their buttons apart.
  const name = `${text(item.title)}, ${item.reference ?? place}`;
  return (
    <li ref={ref} className={classes.card} data-dragging={isDragging || undefined}>
      <div className={classes.top}>
        <h3 className={classes.title}>
          <Link to="/tasks/$id" params={{ id: item.id }} className={classes.link} draggable={false} data-card={item.id}>
            <bdi>{text(item.title)}</bdi>
          </Link>
        </h3>
        <ItemMenu label={t('groupViews.moveNamed', { task: name })}>
          {boardColumns.map((column) => ({
            label: t('groupViews.moveTo', { column: t(`groupViews.column.${column}`) }),
            isChosen: column === item.column,
            onChoose: () => onMove(item, column),
          }))}
        </ItemMenu>
      </div>
      <div className={classes.facts}>
        {isOpen && item.dueAt && <DueLabel dueAt={item.dueAt} />}
        {item.completedAt && (
          <span>
            {t('groupViews.doneAt')} <TimeText at={item.completedAt} />
          </span>
        )}
        {item.isVote && <StatusMark icon={IconThumbUp}>{t('vote.mark')}</StatusMark>}
        {item.hasForm && !item.isVote && isOpen && <StatusMark icon={IconForms}>{t('groupViews.withForm')}</StatusMark>}
        {item.reference && <Reference code={item.reference} />}
      </div>
      <div className={classes.foot}>
        {item.assignee ? <PersonName name={item.assignee.name} /> : isOpen && <span>{t('task.free')}</span>}
        {item.assignee === null && isOpen && view.group.myRole !== null && (
          <button
            type="button"
            className={classes.take}
            aria-label={t('task.claimNamed', { task: name })}
            onClick={() => onMove(item, 'inProgress')}
          >
            <IconHandGrab size={18} aria-hidden />
            {t('task.claim')}
          </button>
        )}
      </div>
    </li>
  );
}
