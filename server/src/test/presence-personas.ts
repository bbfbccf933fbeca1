import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { caseFacts, caseNames, type PersonaName, personas, taskNames, taskSample, workspaces } from './personas.ts';
import { seesCase, seesTask } from './visibility-oracle.ts';

interface OpenItem {
  readonly column: 'task_id' | 'instance_id';
  readonly id: string;
  readonly by: PersonaName;
  readonly sees: (name: PersonaName) => boolean;
}

/** In each workspace somebody has every item open, long ago: whoever sees it sees that, and it counts for nothing any more. */
const items: readonly OpenItem[] = [
  ...taskNames.map((task) => {
    const { id, of } = taskSample(task);
    return {
      column: 'task_id',
      id,
      by: ofWorkspace(caseFacts(of).workspace),
      sees: (name: PersonaName) => seesTask(name, task),
    } as const;
  }),
  ...caseNames.map((of) => {
    const { instance, workspace } = caseFacts(of);
    return {
      column: 'instance_id',
      id: instance,
      by: ofWorkspace(workspace),
      sees: (name: PersonaName) => seesCase(name, of),
    } as const;
  }),
] satisfies readonly OpenItem[];

function ofWorkspace(workspace: 'ours' | 'theirs'): PersonaName {
  return workspace === 'ours' ? 'manager' : 'stranger';
}

export async function seedPresence(transaction: Knex.Transaction): Promise<void> {
  for (const { column, id, by } of items) {
    const { id: user_id, workspace } = personas[by];
    const at = { since: '2025-01-05T09:00:00Z', seen_at: '2025-01-05T09:00:00Z' };
    const row = { workspace_id: workspaces[workspace], [column]: id, user_id, tab: 'tab-of-the-sample', ...at };
    await transaction('nativ.presence').insert(row);
  }
}

export function visiblePresence(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  return { presence: items.filter(({ sees }) => sees(name)).map(({ id, by }) => `${id}/${personas[by].id}`) };
}

/** Being somewhere, in one's own name and in that of others. */
export function presenceAttempts(name: PersonaName): readonly Attempt[] {
  const { id: me, workspace } = personas[name];
  const here = workspaces[workspace];
  const other = name === 'stranger' ? personas.member.id : personas[name === 'outsider' ? 'member' : 'outsider'].id;
  const table = 'presence';
  const own = items.some(({ by, sees }) => by === name && sees(name));
  return [
    ...items.flatMap(({ column, id, sees }) => {
      const come = `insert into nativ.presence (workspace_id, ${column}, user_id, tab) values (?, ?, ?, 'a-tab-of-mine')`;
      return [
        { table, name: `open ${id}`, sql: come, values: [here, id, me], allowed: sees(name) },
        { table, name: `open ${id} in the name of another`, sql: come, values: [here, id, other], allowed: false },
      ];
    }),
    { table, name: 'stay', sql: 'update nativ.presence set seen_at = now()', values: [], allowed: own },
    { table, name: 'go', sql: 'delete from nativ.presence', values: [], allowed: own },
    {
      table,
      name: 'send others away',
      sql: 'delete from nativ.presence where user_id <> ?',
      values: [me],
      allowed: false,
    },
    {
      table,
      name: 'write in the name of others',
      sql: 'update nativ.presence set is_writing = true where user_id <> ?',
      values: [me],
      allowed: false,
    },
  ];
}
