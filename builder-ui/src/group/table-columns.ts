import type { ViewSettings } from '@nativ/schemas';

/** The columns of the table, in the order in which they can be shown. The title is always there. */
export const tableColumns = [
  'column',
  'labels',
  'assignee',
  'due',
  'followUp',
  'starts',
  'created',
  'completed',
  'reference',
  'origin',
  'createdBy',
] as const;
export type TableColumn = (typeof tableColumns)[number];

const usual: readonly TableColumn[] = ['column', 'assignee', 'due', 'created', 'reference'];
const ofGatherings: readonly TableColumn[] = ['starts', 'createdBy'];

/** Which columns a table shows: those that were chosen, or the usual ones. */
export function shownColumns({ shown, kind }: ViewSettings): readonly TableColumn[] {
  if (kind === 'gathering') return ofGatherings;
  if (shown === undefined) return usual;
  return tableColumns.filter((column) => shown.includes(column));
}

/** A column more, or one less; the title alone is a table too. */
export function withColumn(settings: ViewSettings, column: TableColumn, isShown: boolean): ViewSettings {
  const before = shownColumns(settings);
  const shown = tableColumns.filter((one) => (one === column ? isShown : before.includes(one)));
  return { ...settings, shown: shown.length === 0 ? ['title'] : shown };
}

/** The order that a press on a column's name asks for, if the table knows one by it; pressed again, the other way round. */
export function sortBy(column: TableColumn, sort: ViewSettings['sort'], isDone: boolean): ViewSettings['sort'] | null {
  if (column === 'due') return isDone ? null : 'urgent';
  if (column === 'created') return sort === 'newest' ? 'oldest' : 'newest';
  return column === 'completed' && isDone ? 'completed' : null;
}

/** How a column stands in the order, in the words of ARIA. */
export function sortOf(column: TableColumn, sort: ViewSettings['sort']): 'ascending' | 'descending' | undefined {
  if (column === 'due' && (sort === undefined || sort === 'urgent')) return 'ascending';
  if (column === 'created') return sort === 'newest' ? 'descending' : sort === 'oldest' ? 'ascending' : undefined;
  return column === 'completed' && sort === 'completed' ? 'descending' : undefined;
}

/** What is chosen after a row was pressed; with a range, all from the one that was pressed before. */
export function chosenAfter(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  { id, from }: { readonly id: string; readonly from: string | null },
): ReadonlySet<string> {
  const next = new Set(chosen);
  const start = from === null ? -1 : ids.indexOf(from);
  const end = ids.indexOf(id);
  if (start === -1) {
    if (!next.delete(id)) next.add(id);
    return next;
  }
  for (const one of ids.slice(Math.min(start, end), Math.max(start, end) + 1)) next.add(one);
  return next;
}
