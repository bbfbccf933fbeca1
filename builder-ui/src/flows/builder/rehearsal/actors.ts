import type { RehearsalView } from '@nativ/runtime';

type Task = RehearsalView['tasks'][number];

/** How many people of a group take part in a rehearsal. */
const groupSize = 3;

/** Somebody made up: the second one of a group is `legal-2@example.org`, an address that reaches nobody (RFC 2606). */
const actorOf = (group: string, number: number) => `${group}-${number}@example.org`;

/** The group and the number of somebody made up; null for a person whom the flow names. */
export function readActor(actor: string): { readonly group: string; readonly number: number } | null {
  const [, group, number] = /^([a-z0-9-]+)-(\d+)@example\.org$/.exec(actor) ?? [];
  return group === undefined ? null : { group, number: Number(number) };
}

/** Who could do a task: the person it is for, else people of its group who may. Whoever has voted comes last. */
export function actorsOf({ cases }: RehearsalView, task: Task): readonly string[] {
  if (task.assignee !== null) return [task.assignee];
  const own = Array.from({ length: groupSize }, (_, index) => actorOf(task.group, index + 1));
  const { assignment } = task;
  const wanted = assignment?.kind === 'field' && assignment.person !== null ? [assignment.person] : [];
  const barred = new Set(task.notBy ?? []);
  const voted = new Set(
    cases.flatMap(({ instance }) =>
      instance.tokens.flatMap(({ nodeId, waitsFor }) =>
        nodeId === task.nodeId && waitsFor.kind === 'approval' ? waitsFor.votes.map(({ by }) => by) : [],
      ),
    ),
  );
  const able = [...wanted, ...own].filter((actor) => !barred.has(actor));
  return [...able.filter((actor) => !voted.has(actor)), ...able.filter((actor) => voted.has(actor))];
}

/** Everybody who could do something now. */
export function actorsIn(view: RehearsalView): readonly string[] {
  return [...new Set(view.tasks.flatMap((task) => actorsOf(view, task)))];
}
