import { DragDropProvider, DragOverlay } from '@dnd-kit/react';
import type { BoardColumn, GroupItem } from '@nativ/schemas';
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
import { boardColumns } from './group-search.ts';
import { needsItsPage } from './item-change.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useChangeWithWords } from './use-change-with-words.ts';
import type { ViewParts } from './view-parts.ts';

const columnOf = (text: string): BoardColumn | undefined => boardColumns.find((one) => one === text);

/** The tasks of a group by how far they are. Cards are dragged, or moved by their menu or with the keyboard. */
export function BoardView({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const plugins = useDragPlugins();
  const { group, shown } = view;
  const board = useQuery(groupBoardQuery(group.key, shown.settings));
  const { change } = useChangeWithWords(group.key);
  const [narrowColumn, setNarrowColumn] = useState<BoardColumn>('new');

  const move = (item: GroupItem, column: BoardColumn) => {
    if (item.column === column) return;
    if (needsItsPage(item, column)) void navigate({ to: '/tasks/$id', params: { id: item.id } });
    else void change([item], { kind: 'column', column });
  };
  const keys = useBoardKeys(board.data, move);

  if (board.isPending) return <LoadingLines lines={6} height={28} />;
  if (!board.data) {
    return <ProblemAlert error={board.error} title={t('groupViews.problem')} onRetry={() => void board.refetch()} />;
  }
  const items = board.data.columns.flatMap((column) => column.items);
  return (
    <>
      {view.manages && <UnplacedTasks groupKey={group.key} />}
      <fieldset className={classes.switch}>
        <legend className={classes.hiddenLegend}>{t('groupViews.columnShown')}</legend>
        {board.data.columns.map(({ column, count }) => (
          <button
            key={column}
            type="button"
            aria-pressed={column === narrowColumn}
            onClick={() => setNarrowColumn(column)}
          >
            {t(`groupViews.column.${column}`)} <span className={classes.count}>{count}</span>
          </button>
        ))}
      </fieldset>
      <DragDropProvider
        plugins={plugins}
        sensors={pointerSensors}
        onDragEnd={({ operation, canceled }) => {
          const column = columnOf(String(operation.target?.id ?? ''));
          const item = items.find(({ id }) => id === operation.source?.id);
          if (!canceled && column !== undefined && item !== undefined) move(item, column);
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards within. */}
        <div className={classes.board} onKeyDown={keys.onKeyDown} ref={keys.ref}>
          {board.data.columns.map((column) => (
            <BoardColumnList
              key={column.column}
              column={column}
              view={view}
              isNarrowShown={column.column === narrowColumn}
              onMove={move}
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
