import type { BoardColumn } from '@nativ/schemas';
import type { Actor } from '../../security/actor.ts';
import { openColumns, type TaskFilter } from './item-filter.ts';

/** The filters of a group's items as an address carries them: names of ours, ids and times. */
export interface ItemQuery {
  readonly column?: string;
  readonly groupStatus?: string;
  readonly label?: string;
  readonly assignee?: string;
  readonly origin?: 'flow' | 'own';
  readonly hasForm?: boolean;
  readonly due?: 'none';
  readonly dueFrom?: string;
  readonly dueBefore?: string;
  readonly createdFrom?: string;
  readonly createdBefore?: string;
  readonly archived?: boolean;
}

const key = '^[a-z0-9]+(-[a-z0-9]+)*$';
const instant = (description: string) => ({ type: 'string', format: 'date-time', description }) as const;

export const filterParameters = {
  column: {
    type: 'string',
    pattern: '^(new|inProgress|onHold|done)(,(new|inProgress|onHold|done)){0,3}$',
    description: 'Columns of the board, with commas between them. Without it, all that is open.',
  },
  groupStatus: {
    type: 'string',
    pattern: key,
    description:
      "One of the group's own statuses, of what is in progress. One that the group does not have leaves out nothing.",
  },
  label: {
    type: 'string',
    pattern: `${key.slice(0, -1)}(,${key.slice(1, -1)}){0,19}$`,
    description: 'Labels of the group, with commas between them: what is marked with any of them.',
  },
  assignee: {
    type: 'string',
    pattern: '^(me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
    description: "Whose they are: 'me', 'nobody' for what is free, or the id of somebody.",
  },
  origin: { type: 'string', enum: ['flow', 'own'], description: 'What flows made, or what people wrote.' },
  hasForm: { type: 'boolean', description: 'What has a form to fill in, or what has none.' },
  due: { type: 'string', enum: ['none'], description: "'none' for what has no due date." },
  dueFrom: instant('What is due then or later; of events, what is not over by then.'),
  dueBefore: instant('What is due before that; of events, what has begun by then.'),
  createdFrom: instant('What came then or later.'),
  createdBefore: instant('What came before that.'),
  archived: { type: 'boolean', description: 'What was put away in place of what is in use.' },
} as const;

const columnsIn = (text: string | undefined): readonly BoardColumn[] =>
  text === undefined ? openColumns : (text.split(',') as BoardColumn[]);

/** A filter as it was asked for: whether the group has the status is not known yet. */
export type AskedFilter = Omit<TaskFilter, 'status'> & { readonly status: string | null };

export function filterIn(query: ItemQuery, { userId }: Pick<Actor, 'userId'>): AskedFilter {
  const { assignee = null, origin = null, hasForm = null, archived = false } = query;
  const { dueFrom = null, dueBefore = null, createdFrom = null, createdBefore = null } = query;
  const isRange = dueFrom !== null || dueBefore !== null;
  return {
    columns: columnsIn(query.column),
    status: query.groupStatus ?? null,
    labels: query.label?.split(',') ?? [],
    assignee: assignee === 'me' ? userId : assignee,
    origin,
    hasForm,
    due: query.due === 'none' ? 'none' : isRange ? { from: dueFrom, before: dueBefore } : null,
    created: { from: createdFrom, before: createdBefore },
    archived,
  };
}
