import type { Knex } from 'knex';
import { type GatheringName, gatherings } from './own-item-samples.ts';
import {
  type CaseName,
  cases,
  type GroupName,
  groupFacts,
  id,
  type PersonaName,
  type PostName,
  personas,
  posts,
  type TaskName,
  tasks,
  workspaces,
} from './personas.ts';

export interface ConcernSample {
  readonly id: string;
  readonly of: PersonaName;
  readonly by: PersonaName;
  readonly group: GroupName;
  readonly item:
    | { readonly task: TaskName }
    | { readonly post: PostName }
    | { readonly case: CaseName }
    | { readonly gathering: GatheringName };
  readonly reason: 'watch' | 'mention' | 'grant';
  readonly until?: string;
}

/** What is shown to somebody by name: still, no longer, and to somebody who is not in the group and is shown nothing by it. */
export const concerns: readonly ConcernSample[] = [
  { id: id(91), of: 'classified', by: 'manager', group: 'psychological', item: { task: 'granted' }, reason: 'grant' },
  {
    id: id(92),
    of: 'classified',
    by: 'manager',
    group: 'psychological',
    item: { task: 'lapsed' },
    reason: 'grant',
    until: '2025-01-06T09:00:00Z',
  },
  {
    id: id(93),
    of: 'classified',
    by: 'psychologist',
    group: 'psychological',
    item: { post: 'mentioned' },
    reason: 'mention',
  },
  { id: id(94), of: 'classified', by: 'manager', group: 'psychological', item: { case: 'shown' }, reason: 'grant' },
  {
    id: id(95),
    of: 'outsider',
    by: 'manager',
    group: 'psychological',
    item: { task: 'psychological' },
    reason: 'grant',
  },
  {
    id: id(75_901),
    of: 'classified',
    by: 'manager',
    group: 'psychological',
    item: { gathering: 'shown' },
    reason: 'grant',
  },
  { id: id(96), of: 'stranger', by: 'stranger', group: 'theirLegal', item: { task: 'theirs' }, reason: 'watch' },
];

/** Glass that the admin broke once; the time is long over. */
export const glass = { id: id(97), read: id(98), notice: id(99), group: 'psychological', by: 'admin' } as const;

/** Entries about groups: one that an admin may know of, and one that only its manager may. */
export const groupEntries = [
  { id: id(77), group: 'psychological' },
  { id: id(78), group: 'legal' },
] as const;

const at = '2025-01-05T09:00:00Z';

export async function seedCompartments(transaction: Knex.Transaction): Promise<void> {
  const ours = { workspace_id: workspaces.ours };
  for (const { item, ...concern } of concerns) {
    await transaction('nativ.concerns').insert({
      workspace_id: workspaces[groupFacts(concern.group).workspace],
      id: concern.id,
      user_id: personas[concern.of].id,
      group_id: groupFacts(concern.group).id,
      task_id: 'task' in item ? tasks[item.task].id : null,
      post_id: 'post' in item ? posts[item.post].id : null,
      instance_id: 'case' in item ? cases[item.case].instance : null,
      gathering_id: 'gathering' in item ? gatherings[item.gathering].id : null,
      reason: concern.reason,
      given_by: personas[concern.by].id,
      given_at: at,
      until: concern.until ?? null,
    });
  }
  const groupId = groupFacts(glass.group).id;
  await transaction('nativ.break_glass').insert({
    ...ours,
    id: glass.id,
    group_id: groupId,
    opened_by: personas[glass.by].id,
    reason: 'A danger to life, and nobody of the group could be reached',
    opened_at: at,
    until: '2025-01-05T11:00:00Z',
  });
  const read = { opening_id: glass.id, at, route: 'GET /api/v1/tasks' };
  await transaction('nativ.break_glass_reads').insert({ ...ours, id: glass.read, ...read });
  const notice = { group_id: groupId, text: '"x"', created_at: at };
  await transaction('nativ.notifications').insert({ ...ours, id: glass.notice, ...notice });
  for (const { id: entry, group } of groupEntries) {
    const change = { actor_id: personas.manager.id, action: 'group.changed', subject_id: groupFacts(group).id };
    await transaction('nativ.audit_entries').insert({ ...ours, id: entry, ...change });
  }
}
