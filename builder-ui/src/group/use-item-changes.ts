import type { GroupBoard, GroupItem, GroupItemChange, GroupItemChangeOutcome } from '@nativ/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../api/api-problem.ts';
import { changeItems, groupItemsKey } from '../api/group-view-queries.ts';
import { meQuery } from '../api/session.ts';
import { taskListsKey } from '../api/task-queries.ts';
import { changeOf, movedOnBoard, type Wish, wayBack } from './item-change.ts';

export interface Refused {
  readonly item: GroupItem;
  /** Why, in the reader's language; null when the server did not answer. */
  readonly why: string | null;
}

export interface Outcome {
  readonly done: readonly GroupItem[];
  readonly refused: readonly Refused[];
  /** Takes back what was done; null where nothing can be. Throws when nothing came back. */
  readonly undo: (() => Promise<void>) | null;
}

export interface Progress {
  readonly made: number;
  readonly of: number;
}

/** So many at a time: few enough for the progress to move, and for one request to be answered within a moment. */
const atOnce = 10;

/** Changes items of a group, tells what became of each, and knows the way back. */
export function useItemChanges(group: string) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);

  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['group', group] });
    void queries.invalidateQueries({ queryKey: taskListsKey });
    void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };

  /** Sends what is wanted in parts. What is cut off counts as refused: nobody knows whether it was made. */
  const send = async (at: string, changes: readonly GroupItemChange[]): Promise<readonly GroupItemChangeOutcome[]> => {
    const outcomes: GroupItemChangeOutcome[] = [];
    for (let from = 0; from < changes.length; from += atOnce) {
      if (changes.length > atOnce) setProgress({ made: from, of: changes.length });
      const part = changes.slice(from, from + atOnce);
      outcomes.push(...(await changeItems(at, part)).outcomes);
    }
    return outcomes;
  };

  const change = async (items: readonly GroupItem[], wish: Wish): Promise<Outcome> => {
    showAtOnce(items, wish);
    try {
      const outcomes = await send(
        group,
        items.map((item) => changeOf(item.id, wish)),
      );
      const done = items.filter((_, index) => outcomes[index]?.problem === null);
      const refused = items.flatMap((item, index) => {
        const problem = outcomes[index]?.problem;
        return problem ? [{ item, why: problem.detail ?? problem.title }] : [];
      });
      return { done, refused, undo: undoOf(done, wish) };
    } catch (error) {
      const { detail } = asProblem(error);
      return { done: [], refused: items.map((item) => ({ item, why: detail ?? null })), undo: null };
    } finally {
      setProgress(null);
      refresh();
    }
  };

  const undoOf = (done: readonly GroupItem[], wish: Wish): (() => Promise<void>) | null => {
    const back = done.flatMap((item) => wayBack(item, wish, group) ?? []);
    if (back.length === 0) return null;
    // Another group has the item by now; its way back begins there.
    const at = wish.kind === 'group' ? wish.group : group;
    return async () => {
      try {
        const [first, later] = wish.kind === 'group' ? apart(back) : [back, []];
        const outcomes = await send(at, first);
        if (later.length > 0) await send(group, later);
        if (outcomes.every(({ problem }) => problem !== null))
          throw new Error('Expected something to come back, but all of it was refused.');
      } finally {
        setProgress(null);
        refresh();
      }
    };
  };

  /** A card that is dropped stays where it was dropped, until the server has said otherwise. */
  const showAtOnce = (items: readonly GroupItem[], wish: Wish) => {
    if (wish.kind !== 'column') return;
    const boards = queries.getQueriesData<GroupBoard>({ queryKey: [...groupItemsKey(group), 'board'] });
    for (const [key, board] of boards) {
      if (!board) continue;
      queries.setQueryData(
        key,
        items.reduce((before, { id }) => movedOnBoard(before, id, wish), board),
      );
    }
  };

  return { change, progress };
}

export type ItemChanges = ReturnType<typeof useItemChanges>;

/** What brings items home, and what is to be done with them there. */
function apart(changes: readonly GroupItemChange[]): [readonly GroupItemChange[], readonly GroupItemChange[]] {
  return [changes.filter(({ group }) => group !== undefined), changes.filter(({ group }) => group === undefined)];
}
