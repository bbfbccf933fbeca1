import { useDroppable } from '@dnd-kit/react';
import type { BoardColumn, GroupBoardColumn, GroupItem } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupItemsQuery } from '../api/group-view-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { ViewParts } from './view-parts.ts';

interface BoardColumnListProps {
  readonly column: GroupBoardColumn;
  readonly view: ViewParts;
  /** Where the window is narrow, one column is shown at a time. */
  readonly isNarrowShown: boolean;
  readonly onMove: (item: GroupItem, column: BoardColumn) => void;
}

/** A column of the board, into which cards are dropped. */
export function BoardColumnList({ column, view, isNarrowShown, onMove }: BoardColumnListProps) {
  const { t } = useTranslation();
  const id = useId();
  const { ref, isDropTarget } = useDroppable({ id: column.column });
  const [isWhole, setWhole] = useState(false);
  const name = t(`groupViews.column.${column.column}`);
  return (
    <section
      ref={ref}
      className={classes.column}
      aria-labelledby={id}
      data-over={isDropTarget || undefined}
      data-narrow-shown={isNarrowShown || undefined}
    >
      <h2 id={id} className={classes.heading}>
        {name} <span className={classes.count}>{column.count}</span>
      </h2>
      {column.items.length === 0 && <p className={classes.empty}>{t(`groupViews.emptyColumn.${column.column}`)}</p>}
      {column.items.length > 0 && (
        <ul className={classes.cards} aria-label={name}>
          {column.items.map((item, index) => (
            <BoardCard key={item.id} item={item} place={index + 1} view={view} onMove={onMove} />
          ))}
          {isWhole && column.nextCursor !== null && (
            <Rest
              column={column.column}
              before={column.items.length}
              cursor={column.nextCursor}
              view={view}
              onMove={onMove}
            />
          )}
        </ul>
      )}
      {column.nextCursor !== null && !isWhole && (
        <LoadMore
          of={name}
          query={{ hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => setWhole(true) }}
        />
      )}
    </section>
  );
}

interface RestProps {
  readonly column: BoardColumn;
  /** How many cards stand there already. */
  readonly before: number;
  readonly cursor: string;
  readonly view: ViewParts;
  readonly onMove: (item: GroupItem, column: BoardColumn) => void;
}

/** What of a column comes after the beginning that the board brings along. */
function Rest({ column, before, cursor, view, onMove }: RestProps) {
  const { t } = useTranslation();
  const sort = column === 'done' ? 'completed' : 'urgent';
  const settings = { ...view.shown.settings, columns: [column], sort } as const;
  const rest = useInfiniteQuery(groupItemsQuery(view.group.key, { ...settings, columns: [column] }, cursor));
  return (
    <>
      {rest.data?.map((item, index) => (
        <BoardCard key={item.id} item={item} place={before + index + 1} view={view} onMove={onMove} />
      ))}
      <li className={classes.more}>
        {rest.isPending ? <LoadingLines lines={2} /> : <LoadMore query={rest} of={t(`groupViews.column.${column}`)} />}
      </li>
    </>
  );
}
