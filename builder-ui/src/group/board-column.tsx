import { useDroppable } from '@dnd-kit/react';
import type { GroupBoardColumn, ViewSettings } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupItemsQuery } from '../api/group-view-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { OptionDot } from '../ui/option-chip.tsx';
import classes from './board.module.css';
import { type BoardActions, BoardCard } from './board-card.tsx';
import { type BoardPlace, placeKey, usePlaceName } from './board-place.ts';
import type { ViewParts } from './view-parts.ts';

interface BoardColumnListProps {
  readonly column: GroupBoardColumn;
  readonly view: ViewParts;
  /** Where the window is narrow, one column is shown at a time. */
  readonly isNarrowShown: boolean;
  readonly act: BoardActions;
}

/** A column of the board, into which cards are dropped. */
export function BoardColumnList({ column, view, isNarrowShown, act }: BoardColumnListProps) {
  const { t } = useTranslation();
  const id = useId();
  const place = { column: column.column, status: column.groupStatus };
  const own = view.group.statuses.find(({ key }) => key === column.groupStatus);
  const { ref, isDropTarget } = useDroppable({ id: placeKey(place) });
  const [isWhole, setWhole] = useState(false);
  const name = usePlaceName(view.group)(place);
  return (
    <section
      ref={ref}
      className={classes.column}
      aria-labelledby={id}
      data-over={isDropTarget || undefined}
      data-narrow-shown={isNarrowShown || undefined}
    >
      <h2 id={id} className={classes.heading}>
        {own && <OptionDot colour={own.colour} />}
        {name} <span className={classes.count}>{column.count}</span>
      </h2>
      {column.items.length === 0 && (
        <p className={classes.empty}>{t(`groupViews.emptyColumn.${own ? 'ownStatus' : column.column}`)}</p>
      )}
      {column.items.length > 0 && (
        <ul className={classes.cards} aria-label={name}>
          {column.items.map((item, index) => (
            <BoardCard key={item.id} item={item} place={index + 1} view={view} act={act} />
          ))}
          {isWhole && column.nextCursor !== null && (
            <Rest place={place} before={column.items.length} cursor={column.nextCursor} view={view} act={act} />
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
  readonly place: BoardPlace;
  /** How many cards stand there already. */
  readonly before: number;
  readonly cursor: string;
  readonly view: ViewParts;
  readonly act: BoardActions;
}

/** What of a column comes after the beginning that the board brings along. */
function Rest({ place, before, cursor, view, act }: RestProps) {
  const name = usePlaceName(view.group)(place);
  const { groupStatus: _status, ...shown } = view.shown.settings;
  const settings: ViewSettings = {
    ...shown,
    columns: [place.column],
    sort: place.column === 'done' ? 'completed' : 'urgent',
    ...(place.status !== null && { groupStatus: place.status }),
  };
  const rest = useInfiniteQuery(groupItemsQuery(view.group.key, settings, cursor));
  return (
    <>
      {rest.data?.map((item, index) => (
        <BoardCard key={item.id} item={item} place={before + index + 1} view={view} act={act} />
      ))}
      <li className={classes.more}>
        {rest.isPending ? <LoadingLines lines={2} /> : <LoadMore query={rest} of={name} />}
      </li>
    </>
  );
}
