import type { LiveChange } from '@nativ/schemas';
import type { QueryKey } from '@tanstack/react-query';

/** What a change makes stale. */
export interface StaleKey {
  readonly key: QueryKey;
  /** How often at most it is read anew, in milliseconds, where reading it is dear; else `usualEveryMs`. */
  readonly everyMs?: number;
}

type KeysOf = (change: LiveChange) => readonly StaleKey[];

const dear = 10_000;

/**
 * What to read again when something of a kind changes, by the beginnings of query keys: the one place where a screen says which
 * news concern it. A query that hangs on a kind adds its key here instead of asking again and again.
 */
export const liveKeys: Readonly<Record<LiveChange['kind'], KeysOf>> = {
  task: ({ id, groupKey }) => [
    { key: ['tasks'] },
    { key: ['me', 'counts'] },
    { key: ['handling'] },
    ...one('task', id),
    ...ofGroup(groupKey, 'unplaced'),
    ...ofGroup(groupKey, 'items'),
  ],
  // Not the feed itself: it is read anew when its reader asks for it, never under their eyes.
  post: ({ id, groupKey }) => [...one('post', id), { key: ['feedNews'], everyMs: 5_000 }, ...ofGroup(groupKey, 'feed')],
  case: ({ id, groupKey }) => [
    ...one('instance', id),
    ...one('handling', id),
    ...one('conversation', id),
    // What an inquirer sends along comes with a message.
    { key: id === undefined ? ['files'] : ['files', { instance: id }] },
    { key: ['instances'] },
    { key: ['incidents'] },
    ...ofGroup(groupKey, 'items'),
    { key: ['flow-stats'], everyMs: dear },
  ],
  notice: () => [{ key: ['notifications'] }, { key: ['questions'] }],
  gathering: ({ id, groupKey }) => [...one('gathering', id), { key: ['gatherings'] }, ...ofGroup(groupKey, 'items')],
  group: ({ groupKey }) => [
    ...(groupKey === undefined ? [] : [{ key: ['group', groupKey] }]),
    // Which groups there are, in the navigation and elsewhere.
    { key: ['me'], everyMs: dear },
    { key: ['groups'] },
  ],
  // A plan is read by few, and asks much of the database.
  rollout: () => [{ key: ['rollouts'], everyMs: 2_000 }],
  // Told to whoever listens by itself: see use-live-change.ts.
  seat: () => [],
  presence: () => [],
};

const one = (name: string, id: string | undefined): readonly StaleKey[] => [
  { key: id === undefined ? [name] : [name, id] },
];

/** Without a group, which of them it was is not known. */
const ofGroup = (groupKey: string | undefined, part: string): readonly StaleKey[] =>
  groupKey === undefined ? [{ key: ['group'] }] : [{ key: ['group', groupKey, part] }];
