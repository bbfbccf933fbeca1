import { DragDropProvider, DragOverlay } from '@dnd-kit/react';
import type { GroupItem } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupBoardQuery } from '../api/group-view-queries.ts';
import { pointerSensors, useDragPlugins } from '../designs/pointer-drag.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { UnplacedTasks } from '../workspace/unplaced-tasks.tsx';
import classes from './board.module.css';
import { BoardColumnList } from './board-column.tsx';
import { type BoardPlace, isSamePlace, placeKey, placeOf, placeWithKey, usePlaceName } from './board-place.ts';
import { needsItsPage } from './item-change.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useChangeWithWords } from './use-change-with-words.ts';
import type { ViewParts } from './view-parts.ts';

/** The tasks of a group by how far they are. Cards are dragged, or moved by their menu or with the keyboard. */
export function BoardView({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const plugins = useDragPlugins();
  const { group, shown } = view;
  const board = useQuery(groupBoardQuery(group.key, shown.settings));
  const { change } = useChangeWithWords(group);
  const [narrowColumn, setNarrowColumn] = useState('new');

  const placeName = usePlaceName(group);

  const move = (item: GroupItem, place: BoardPlace) => {
    const from = placeOf(item);
    if (from !== null && isSamePlace(from, place)) return;
    if (needsItsPage(item, place.column)) void navigate({ to: '/tasks/$id', params: { id: item.id } });
    else void change([item], { kind: 'column', ...place });
  };
  const label = (item: GroupItem, key: string, isOn: boolean) =>
    void change([item], { kind: 'label', label: key, isOn });
  const keys = useBoardKeys(board.data, move);

  if (board.isPending) return <LoadingLines lines={6} height={28} />;
  if (!board.data) {
    return <ProblemAlert error={board.error} title={t('groupViews.problem')} onRetry={() => void board.refetch()} />;
  }
  const items = board.data.columns.flatMap((column) => column.items);
  const columns = board.data.columns.map((column) => {
    const place = { column: column.column, status: column.groupStatus };
    return { ...column, place, key: placeKey(place) };
  });
  // A status may have gone since it was chosen.
  const narrowKey = columns.some(({ key }) => key === narrowColumn) ? narrowColumn : 'new';
  return (
    <>
      {view.manages && <UnplacedTasks groupKey={group.key} />}
      <fieldset className={classes.switch}>
        <legend className={classes.hiddenLegend}>{t('groupViews.columnShown')}</legend>
        {columns.map(({ place, key, count }) => (
          <button key={key} type="button" aria-pressed={key === narrowKey} onClick={() => setNarrowColumn(key)}>
            {placeName(place)} <span className={classes.count}>{count}</span>
          </button>
        ))}
      </fieldset>
      <DragDropProvider
        plugins={plugins}
        sensors={pointerSensors}
        onDragEnd={({ operation, canceled }) => {
          const place = placeWithKey(group, String(operation.target?.id ?? ''));
          const item = items.find(({ id }) => id === operation.source?.id);
          if (!canceled && place !== undefined && item !== undefined) move(item, place);
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards within. */}
        <div
          className={classes.board}
          data-many={columns.length > 4 || undefined}
          onKeyDown={keys.onKeyDown}
          ref={keys.ref}
        >
          {columns.map((column) => (
            <BoardColumnList
              key={column.key}
              column={column}
              view={view}
              isNarrowShown={column.key === narrowKey}
              act={{ move, label }}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null}>
          {(source) => {
            const item = items.find(({ id }) => id === source.id);
            return <span className={classes.dragged}>{item && text(item.title)}</span>;
          }}
        </DragOverlay>
      </DragDropProvider>
      <p className={classes.keys}>{t('groupViews.boardKeys')}</p>
    </>
  );
}
