import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import {
  type CaseName,
  caseFacts,
  caseNames,
  id,
  type PersonaName,
  personas,
  taskNames,
  taskSample,
  workspaces,
} from './personas.ts';
import { seesCase, seesTask, worksInGroup } from './visibility-oracle.ts';

/** A step has sorted every case; where the case has a task, it is the one in which somebody sorts. */
const sortingOf = (of: CaseName): string => id(87_100 + caseNames.indexOf(of));
const taskOf = (of: CaseName) => taskNames.find((task) => taskSample(task).of === of);

export async function seedSortings(transaction: Knex.Transaction): Promise<void> {
  for (const of of caseNames) {
    const { workspace, instance } = caseFacts(of);
    const task = taskOf(of);
    await transaction('nativ.sortings').insert({
      workspace_id: workspaces[workspace],
      id: sortingOf(of),
      instance_id: instance,
      node_id: 'sort',
      classifier: 'kind',
      model: 1,
      label: null,
      probability: 0.4,
      runners_up: '[{"label": "a", "probability": 0.4}]',
      abstained: 'unsure',
      task_id: task === undefined ? null : taskSample(task).id,
      sorted_at: '2025-01-05T09:00:00Z',
    });
  }
}

function sees(name: PersonaName, of: CaseName): boolean {
  const task = taskOf(of);
  return seesCase(name, of) || (task !== undefined && seesTask(name, task));
}

/** What was said of a case is seen with the case, or with the task in which it is sorted. */
export function visibleSortings(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  return { sortings: caseNames.filter((of) => sees(name, of)).map(sortingOf) };
}

/** Whoever works on a case says what it is about, in their own name; what was said stays as it is. */
export function sortingAttempts(name: PersonaName): readonly Attempt[] {
  const { id: me, workspace } = personas[name];
  const other = personas[name === 'manager' ? 'member' : 'manager'].id;
  const table = 'sortings';
  const correct = `update nativ.sortings set corrected_label = 'a', corrected_by = ?, corrected_at = now() where id = ?`;
  const add = `insert into nativ.sortings (workspace_id, id, instance_id, node_id, classifier, probability, runners_up, sorted_at)
    values (?, ?, ?, 'sort', 'kind', 1, '[]', now())`;
  return [
    ...caseNames.flatMap((of): Attempt[] => {
      const works = seesCase(name, of) && caseFacts(of).groups.some((group) => worksInGroup(name, group));
      return [
        { table, name: `correct the sorting of ${of}`, sql: correct, values: [me, sortingOf(of)], allowed: works },
        {
          table,
          name: `correct the sorting of ${of} in the name of another`,
          sql: correct,
          values: [other, sortingOf(of)],
          allowed: false,
        },
      ];
    }),
    {
      table,
      name: 'change what a model said',
      sql: "update nativ.sortings set label = 'a'",
      values: [],
      allowed: false,
    },
    { table, name: 'forget sortings', sql: 'delete from nativ.sortings', values: [], allowed: false },
    {
      table,
      name: 'say that a model sorted',
      sql: add,
      values: [workspaces[workspace], id(87_900), caseFacts('events').instance],
      allowed: false,
    },
  ];
}
