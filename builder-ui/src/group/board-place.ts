import type { BoardColumn, Group, GroupItem, GroupItemChange } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { boardColumns } from './group-search.ts';

/** Where a task stands on the board: in progress, in one of the group's own statuses where the group has any. */
export interface BoardPlace {
  readonly column: BoardColumn;
  readonly status: string | null;
}

export const placeOf = ({ column, groupStatus }: GroupItem): BoardPlace | null =>
  column && { column, status: groupStatus };

/** The columns of a group's board, in their order. */
export function placesOf({ statuses }: Pick<Group, 'statuses'>): readonly BoardPlace[] {
  return boardColumns.flatMap((column): BoardPlace[] =>
    column === 'inProgress' && statuses.length > 0
      ? statuses.map(({ key }) => ({ column, status: key }))
      : [{ column, status: null }],
  );
}

export const isSamePlace = (one: BoardPlace, other: BoardPlace): boolean =>
  one.column === other.column && one.status === other.status;

/** A place as one word, for choices in a list. */
export const placeKey = ({ column, status }: BoardPlace): string => (status === null ? column : `${column}:${status}`);
export const placeWithKey = (group: Pick<Group, 'statuses'>, key: string): BoardPlace | undefined =>
  placesOf(group).find((place) => placeKey(place) === key);

/** What is sent to bring a task there. */
export const changeTo = (id: string, { column, status }: BoardPlace): GroupItemChange =>
  status === null ? { id, column } : { id, groupStatus: status };

/** The names of a board's columns, as people read them. */
export function usePlaceName({ statuses }: Pick<Group, 'statuses'>): (place: BoardPlace) => string {
  const { t } = useTranslation();
  const text = useText();
  return ({ column, status }) => {
    const own = statuses.find(({ key }) => key === status);
    return own ? text(own.name) : t(`groupViews.column.${column}`);
  };
}
