import type { BoardColumn, GroupView, ViewSettings } from '@nativ/schemas';
import { type Day, isDay } from './days.ts';

export type GroupPart = GroupView | 'members';

/** What the address of a group's page says: which view, and of a view its filters. Names of ours and ids, nothing anybody wrote. */
export interface GroupSearch {
  readonly view?: GroupPart;
  /** The kept view that was chosen; what was changed about it since stands beside it. */
  readonly saved?: string;
  readonly column?: string;
  /** One of the group's own statuses, and its labels, by their keys. */
  readonly status?: string;
  readonly label?: string;
  readonly assignee?: string;
  readonly origin?: 'flow' | 'own';
  readonly form?: 'yes' | 'no';
  readonly due?: NonNullable<ViewSettings['due']>;
  readonly created?: NonNullable<ViewSettings['created']>;
  readonly kind?: 'task' | 'gathering';
  readonly archived?: 'yes';
  readonly sort?: NonNullable<ViewSettings['sort']>;
  readonly shown?: string;
  readonly span?: 'month' | 'week';
  /** The day that the calendar or the timeline stands at. */
  readonly on?: Day;
}

export const groupViews = ['feed', 'board', 'table', 'calendar', 'timeline', 'dashboard'] as const;
const parts: readonly GroupPart[] = [...groupViews, 'members'];
export const boardColumns = ['new', 'inProgress', 'onHold', 'done'] as const;
export const dueChoices = ['overdue', 'today', 'week', 'none'] as const;
export const createdChoices = ['today', 'week', 'month'] as const;
export const sorts = ['urgent', 'newest', 'oldest', 'completed'] as const;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const shownText = /^[a-zA-Z]{1,20}(,[a-zA-Z]{1,20}){0,19}$/;

const keyText = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const among =
  <Value extends string>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some((one) => one === value);
const isColumns = (value: unknown): value is string =>
  typeof value === 'string' && value.split(',').every(among(boardColumns));
const isKey = (value: unknown): value is string => typeof value === 'string' && keyText.test(value);
const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value);
const isAssignee = (value: unknown): value is string => value === 'me' || value === 'nobody' || isId(value);
const isShown = (value: unknown): value is string => typeof value === 'string' && shownText.test(value);

const checks: Readonly<Record<keyof GroupSearch, (value: unknown) => boolean>> = {
  view: among(parts),
  saved: isId,
  column: isColumns,
  status: isKey,
  label: (value) => typeof value === 'string' && value.split(',').every(isKey),
  assignee: isAssignee,
  origin: among(['flow', 'own']),
  form: among(['yes', 'no']),
  due: among(dueChoices),
  created: among(createdChoices),
  kind: among(['task', 'gathering']),
  archived: among(['yes']),
  sort: among(sorts),
  shown: isShown,
  span: among(['month', 'week']),
  on: isDay,
};

/** What an older address called a tab. */
const olderTabs: Readonly<Record<string, GroupPart>> = { tasks: 'board', feed: 'feed', members: 'members' };

/** Reads an address; whatever does not belong there is left out. */
export function groupSearch(search: Record<string, unknown>): GroupSearch {
  const older = olderTabs[String(search.tab)];
  const read = Object.entries(checks).flatMap(([name, isGood]) =>
    isGood(search[name]) ? [[name, search[name]] as const] : [],
  );
  return { ...(older === undefined ? {} : { view: older }), ...Object.fromEntries(read) };
}

/** The filters of an address as a kept view holds them. */
export function settingsIn(search: GroupSearch): ViewSettings {
  const { column, status, label, assignee, origin, form, due, created, kind, archived, sort, shown, span } = search;
  return {
    ...(column !== undefined && { columns: column.split(',') as BoardColumn[] }),
    ...(status !== undefined && { groupStatus: status }),
    ...(label !== undefined && { labels: label.split(',') }),
    ...(assignee !== undefined && { assignee }),
    ...(origin !== undefined && { origin }),
    ...(form !== undefined && { hasForm: form === 'yes' }),
    ...(due !== undefined && { due }),
    ...(created !== undefined && { created }),
    ...(kind !== undefined && { kind }),
    ...(archived !== undefined && { archived: true }),
    ...(sort !== undefined && { sort }),
    ...(shown !== undefined && { shown: shown.split(',') }),
    ...(span !== undefined && { span }),
  };
}

/** The address of a kept view's filters. */
export function searchOf(settings: ViewSettings): GroupSearch {
  const { columns, groupStatus, labels, hasForm, archived, shown, ...others } = settings;
  return groupSearch({
    ...others,
    ...(columns !== undefined && { column: columns.join(',') }),
    ...(groupStatus !== undefined && { status: groupStatus }),
    ...(labels !== undefined && { label: labels.join(',') }),
    ...(hasForm !== undefined && { form: hasForm ? 'yes' : 'no' }),
    ...(archived === true && { archived: 'yes' }),
    ...(shown !== undefined && { shown: shown.join(',') }),
  });
}

/** Whether two views show the same; the order in which their settings are written does not matter. */
export function isSame(one: ViewSettings, other: ViewSettings): boolean {
  const written = (settings: ViewSettings) => JSON.stringify(Object.entries(settings).sort());
  return written(one) === written(other);
}

/** How many filters are set, apart from what only changes how a view looks. */
export function filterCount({
  columns,
  labels,
  assignee,
  origin,
  hasForm,
  due,
  created,
  archived,
}: ViewSettings): number {
  return [columns, labels, assignee, origin, hasForm, due, created, archived].filter((one) => one !== undefined).length;
}
