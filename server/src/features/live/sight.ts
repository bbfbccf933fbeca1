import type { LiveChange } from '@nativ/schemas';
import type { LiveEvent } from './live-event.ts';

/** What somebody sees, as far as groups say: what stands in a group that they see in part is asked for one by one. */
export interface Sight {
  /** The keys of the groups that they know of, by id. */
  readonly known: ReadonlyMap<string, string>;
  /** Of these, the ones in which they see everything. */
  readonly full: ReadonlySet<string>;
  /** Classified groups that hide a case which touches them. */
  readonly hidden: ReadonlySet<string>;
  readonly mayDesign: boolean;
  /** When it ends by itself; null when it does not. */
  readonly until: Date | null;
}

/** Where an item stands that only the database can say about. */
export type CheckedTable = 'tasks' | 'posts' | 'instances' | 'notices' | 'gatherings' | 'rollouts';

/** Something that is told only if its reader sees it. */
export interface Check {
  readonly table: CheckedTable;
  readonly id: string;
  readonly change: LiveChange;
}

export interface Told {
  readonly sure: readonly LiveChange[];
  readonly checks: readonly Check[];
}

interface KindRule {
  readonly kind: LiveChange['kind'];
  readonly table: CheckedTable;
}

/** What stands in groups, by what the outbox calls it. */
const items: Readonly<Record<string, KindRule>> = {
  task: { kind: 'task', table: 'tasks' },
  post: { kind: 'post', table: 'posts' },
  case: { kind: 'case', table: 'instances' },
  gathering: { kind: 'gathering', table: 'gatherings' },
  presenceOnTask: { kind: 'presence', table: 'tasks' },
  presenceOnCase: { kind: 'presence', table: 'instances' },
  notice: { kind: 'notice', table: 'notices' },
  // For those whose page it may be open on: which of them see it, the database says.
  rollout: { kind: 'rollout', table: 'rollouts' },
};

const nothing: Told = { sure: [], checks: [] };

/** What somebody may be told of an event at once, and what only if they see it. Kinds that are not for people give nothing. */
export function toldOf(event: LiveEvent, { sight, userId }: { readonly sight: Sight; readonly userId: string }): Told {
  if (event.userIds !== null && !event.userIds.includes(userId)) return nothing;
  const rule = items[event.kind];
  if (rule !== undefined) return toldOfItem(event, rule, sight);
  if (event.kind === 'ownGroups') return event.userIds === null ? nothing : { sure: [{ kind: 'group' }], checks: [] };
  if (event.kind === 'group')
    return { sure: keysOf(event, sight).map((groupKey) => ({ kind: 'group', groupKey })), checks: [] };
  if (event.kind === 'seat')
    return sight.mayDesign ? { sure: event.ids.map((id) => ({ kind: 'seat', id })), checks: [] } : nothing;
  return nothing;
}

function toldOfItem(event: LiveEvent, { kind, table }: KindRule, sight: Sight): Told {
  const { ids, groupIds, userIds } = event;
  // What was taken from them was theirs: they may know that it went.
  if (userIds !== null && ids.length === 0) return { sure: [{ kind }], checks: [] };
  if (userIds === null && seesAll(event, sight)) {
    const groupKey = groupIds.flatMap((id) => (sight.full.has(id) ? (sight.known.get(id) ?? []) : []))[0];
    const group = groupKey === undefined || kind === 'presence' ? {} : { groupKey };
    return { sure: ids.length === 0 ? [{ kind, ...group }] : ids.map((id) => ({ kind, id, ...group })), checks: [] };
  }
  // By a task in hand, or because it was shown to them by name: that is said in the name of a group they know.
  const mayConcern = userIds !== null || groupIds.some((id) => sight.known.has(id));
  return mayConcern ? { sure: [], checks: ids.map((id) => ({ table, id, change: { kind, id } })) } : nothing;
}

function seesAll({ kind, groupIds }: LiveEvent, { full, hidden, mayDesign }: Sight): boolean {
  if (groupIds.length === 0) return kind === 'case' && mayDesign;
  return groupIds.some((id) => full.has(id)) && !groupIds.some((id) => hidden.has(id));
}

const keysOf = ({ groupIds }: LiveEvent, { known }: Sight) => groupIds.flatMap((id) => known.get(id) ?? []);
