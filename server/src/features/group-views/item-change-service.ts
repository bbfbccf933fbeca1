import type { BoardColumn, GroupItemChange, Language } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import type { ItemService } from '../items/item-service.ts';
import { moveProblem } from '../items/move-problem.ts';
import type { OwnTaskService } from '../own-tasks/own-task-service.ts';
import type { CompleteTask } from '../tasks/complete-task.ts';
import { taskProblem } from '../tasks/task-problems.ts';
import type { TaskService } from '../tasks/task-service.ts';
import { findTaskPlace, type TaskPlaceRow } from './change-store.ts';

interface Parts {
  readonly people: Knex;
  readonly tasks: TaskService;
  readonly ownTasks: OwnTaskService;
  readonly items: ItemService;
  readonly completeTask: CompleteTask;
}

/** Why a change was refused; null when it was made. */
type Refusal = ProblemError | null;

/**
 * Changes tasks where they stand in a view of their group, by the same services that their own pages use. Each change is
 * a transaction of its own: of fifty, those that can be made are.
 */
export class ItemChangeService {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Makes changes one after the other; null when the group is not there for this person. */
  async change(
    actor: Actor,
    group: string,
    changes: readonly GroupItemChange[],
    language: Language,
  ): Promise<readonly Refusal[] | null> {
    const known = await asPerson(this.parts.people, actor, (transaction) => groupIdOf(transaction, group));
    if (known === null) return null;
    const outcomes: Refusal[] = [];
    for (const change of changes) outcomes.push(await this.changeOne(actor, group, change, language));
    return outcomes;
  }

  private async changeOne(actor: Actor, group: string, change: GroupItemChange, language: Language): Promise<Refusal> {
    const { id } = change;
    const place = await this.placeOf(actor, group, id);
    if (place === null) return new ProblemError('task.not-found');
    const moved = { id, group, place, language };
    if (change.column !== undefined) return this.toColumn(actor, moved, change.column);
    if (change.groupStatus !== undefined) return this.toColumn(actor, moved, 'inProgress', change.groupStatus);
    if (change.assigneeId !== undefined) return this.assign(actor, id, place, change.assigneeId);
    if (change.group !== undefined) {
      const outcome = await this.parts.items.move(actor, { kind: 'task', id }, { group: change.group });
      return outcome === 'moved' ? null : moveProblem(outcome, 'task.not-found');
    }
    if (change.dueAt !== undefined)
      return refusalOf(await this.parts.ownTasks.change(actor, id, { dueAt: change.dueAt }));
    const { addLabels, removeLabels } = change;
    if (addLabels !== undefined) return refusalOf(await this.parts.ownTasks.change(actor, id, { addLabels }));
    if (removeLabels !== undefined) return refusalOf(await this.parts.ownTasks.change(actor, id, { removeLabels }));
    if (change.archived !== undefined)
      return refusalOf(await this.parts.ownTasks.turn(actor, id, change.archived ? 'archive' : 'restore'));
    throw new Error(`Expected a change of task '${id}' to say what is to change, but it does not.`);
  }

  /** Whoever is no manager hands nothing to themselves: they take what is free. */
  private async assign(
    actor: Actor,
    id: string,
    { assigneeId: before }: TaskPlaceRow,
    assigneeId: string | null,
  ): Promise<Refusal> {
    const { tasks } = this.parts;
    const isTaking = before === null && assigneeId === actor.userId;
    return refusalOf(await (isTaking ? tasks.claim(actor, id) : tasks.assign(actor, id, assigneeId)));
  }

  private async toColumn(
    actor: Actor,
    { id, group, place, language }: { id: string; group: string; place: TaskPlaceRow; language: Language },
    column: BoardColumn,
    groupStatus?: string,
  ): Promise<Refusal> {
    const { tasks, ownTasks, completeTask } = this.parts;
    if (column === 'done') {
      if (place.status === 'open' && place.needsAnswers) return new ProblemError('task.needs-answers');
      return refusalOf(await completeTask(actor, id, {}, language));
    }
    // First, so that nobody takes a task by a move that is refused.
    if (groupStatus !== undefined && !place.statuses.includes(groupStatus))
      return new ProblemError('task.unknown-status');
    if (place.status === 'completed' && place.isOwn) {
      const refused = refusalOf(await ownTasks.turn(actor, id, 'reopen'));
      if (refused !== null) return refused;
    }
    const isFree = place.assigneeId === null;
    const isMine = place.assigneeId === actor.userId;
    const turned =
      column === 'inProgress' && isFree
        ? await tasks.claim(actor, id)
        : column === 'new' && isMine && place.stage !== 'new'
          ? await tasks.assign(actor, id, null)
          : null;
    const refused = turned && refusalOf(turned);
    if (refused !== null) return refused;
    // Taking and giving back have set the stage, except where it was not what they expect.
    const after = await this.placeOf(actor, group, id);
    if (after === null) return null;
    if (groupStatus !== undefined) return refusalOf(await ownTasks.change(actor, id, { groupStatus, stage: column }));
    if (after.status === 'open' && after.stage === column) return null;
    return refusalOf(await ownTasks.change(actor, id, { stage: column }));
  }

  private placeOf(actor: Actor, group: string, id: string): Promise<TaskPlaceRow | null> {
    return asPerson(this.parts.people, actor, (transaction) => findTaskPlace(transaction, group, id));
  }
}

type TaskRefusal = Parameters<typeof taskProblem>[0];

function refusalOf(outcome: TaskRefusal | { readonly kind: 'changed' | 'assigned' | 'completed' }): Refusal {
  switch (outcome.kind) {
    case 'changed':
    case 'assigned':
    case 'completed':
      return null;
    default:
      return taskProblem(outcome);
  }
}
