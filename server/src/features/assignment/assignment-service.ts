import type { Recusal, TaskAssignmentRecord, UnplacedTask } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { type Page, pageOf } from '../page.ts';
import * as store from './assignment-store.ts';
import { listUnplaced, type UnplacedPage, type UnplacedRow } from './unplaced-store.ts';

export type RecuseOutcome = 'done' | 'hidden' | 'ended' | 'notYours';

/** How tasks came to people, and how people step back from them. Deciding itself happens in the step (docs/decisions/0016). */
export class AssignmentService {
  private readonly people: Knex;
  private readonly published: Pick<Published, 'directory' | 'now'>;

  constructor(parts: { readonly people: Knex; readonly published: Pick<Published, 'directory' | 'now'> }) {
    this.people = parts.people;
    this.published = parts.published;
  }

  /** The record of a task: 'why me' for whoever has it, all of it for managers. Null when the task is not there for them. */
  read(actor: Actor, taskId: string): Promise<TaskAssignmentRecord | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const standing = await store.findStanding(transaction, taskId);
      if (standing === null) return null;
      const why = await store.findWhy(transaction, taskId);
      const decisions = await store.listDecisions(transaction, taskId);
      return {
        why: why && toWhy(why),
        decisions: decisions.map(({ policy, at, ...decision }) => ({
          ...wanted({ policy }),
          ...decision,
          at: at.toISOString(),
        })),
        mayRecuse: mayRecuse(standing, actor.userId),
        instanceId: standing.instance_id,
        hasRecused: standing.recused,
        recused: await store.listRecused(transaction, taskId),
      };
    });
  }

  /** 'I can't take this': from now on nothing of the case is given to the actor. No reason is asked. */
  async recuse(actor: Actor, taskId: string): Promise<RecuseOutcome> {
    const hours = await this.hours(actor);
    return asPerson(this.people, actor, async (transaction): Promise<RecuseOutcome> => {
      const standing = await store.findStanding(transaction, taskId);
      if (standing === null) return 'hidden';
      // Asking twice is no trouble: the first answer may have been lost on the way.
      if (standing.recused) return 'done';
      if (!standing.open) return 'ended';
      if (!mayRecuse(standing, actor.userId)) return 'notYours';
      // Recorded first, since a classified member sees nothing of the task afterwards.
      await recordAudit(transaction, actor, { action: 'task.recused', subjectId: taskId });
      return (await store.recuse(transaction, taskId, hours)) ? 'done' : 'notYours';
    });
  }

  /** The cases that the actor has stepped back from, the latest first. */
  recusals(actor: Actor, page: UnplacedPage): Promise<Page<Recusal>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listMyRecusals(transaction, { ...page, limit: page.limit + 1 });
      return pageOf(rows, page.limit, (row) => [row.at_text, row.instance_id], toRecusal);
    });
  }

  /** Lets somebody take a case again: oneself, or anybody for a manager. False where there was nothing to take back. */
  async undoRecusal(actor: Actor, instanceId: string, userId: string): Promise<boolean> {
    const hours = await this.hours(actor);
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await store.undoRecusal(transaction, { instanceId, userId }, hours))) return false;
      await recordAudit(transaction, actor, {
        action: 'task.recusalUndone',
        subjectId: instanceId,
        detail: { person: userId },
      });
      return true;
    });
  }

  /** The open tasks of a group whose rules found nobody, for its managers. Null when the group is not there for the actor. */
  unplaced(actor: Actor, groupKey: string, page: UnplacedPage): Promise<Page<UnplacedTask> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await groupIdOf(transaction, groupKey);
      if (groupId === null) return null;
      const rows = await listUnplaced(transaction, groupId, { ...page, limit: page.limit + 1 });
      return pageOf(rows, page.limit, (row) => [row.at_text, row.id], toUnplaced);
    });
  }

  /** Looked up before the transaction, since a second connection taken inside one could wait for the first for ever. */
  private async hours({ workspaceId }: Actor): Promise<store.HoursByGroup> {
    const now = await this.published.now(workspaceId);
    return (await this.published.directory(workspaceId)).hoursOfAll(now.getTime());
  }
}

function mayRecuse(standing: store.AssignmentStandingRow, personId: string): boolean {
  const { open, assignee_id, works, recused } = standing;
  return (
    standing.instance_id !== null && open && !recused && (assignee_id === personId || (assignee_id === null && works))
  );
}

function wanted({ policy }: Pick<store.DecisionRow, 'policy'>) {
  return { kind: policy.kind, skills: policy.skills ?? [], language: policy.language ?? null };
}

function toWhy(why: store.WhyRow): NonNullable<TaskAssignmentRecord['why']> {
  const { begins } = why;
  const hours = begins === null ? null : { worksFrom: begins === 'now' || begins === 'never' ? null : begins };
  return { ...wanted(why), standsInFor: why.stands_in_for, hours, at: why.at.toISOString() };
}

function toRecusal({ instance_id: instanceId, reference, is_visible: isVisible, at }: store.RecusalRow): Recusal {
  return { instanceId, reference, isVisible, at: at.toISOString() };
}

function toUnplaced({ id, title, at, policy, set_aside: setAside }: UnplacedRow): UnplacedTask {
  return { id, title, at: at.toISOString(), ...wanted({ policy }), setAside };
}
