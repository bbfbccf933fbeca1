import type { TaskAssignmentRecord } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import * as store from './assignment-store.ts';

export type RecuseOutcome = 'done' | 'hidden' | 'ended' | 'notYours';

/** How tasks came to people, and how people step back from them. Deciding itself happens in the step (docs/decisions/0016). */
export class AssignmentService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** The record of a task: 'why me' for whoever has it, all of it for managers. Null when the task is not there for them. */
  read(actor: Actor, taskId: string): Promise<TaskAssignmentRecord | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const standing = await store.findStanding(transaction, taskId);
      if (standing === null) return null;
      const why = await store.findWhy(transaction, taskId);
      const decisions = await store.listDecisions(transaction, taskId);
      return {
        why: why && { ...wanted(why), standsInFor: why.stands_in_for, at: why.at.toISOString() },
        decisions: decisions.map(({ policy, at, ...decision }) => ({
          ...wanted({ policy }),
          ...decision,
          at: at.toISOString(),
        })),
        mayRecuse: mayRecuse(standing, actor.userId),
      };
    });
  }

  /** 'I can't take this': from now on nothing of the case is given to the actor. No reason is asked. */
  recuse(actor: Actor, taskId: string): Promise<RecuseOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<RecuseOutcome> => {
      const standing = await store.findStanding(transaction, taskId);
      if (standing === null) return 'hidden';
      // Asking twice is no trouble: the first answer may have been lost on the way.
      if (standing.recused) return 'done';
      if (!standing.open) return 'ended';
      if (!mayRecuse(standing, actor.userId)) return 'notYours';
      // Recorded first, since a classified member sees nothing of the task afterwards.
      await recordAudit(transaction, actor, { action: 'task.recused', subjectId: taskId });
      return (await store.recuse(transaction, taskId)) ? 'done' : 'notYours';
    });
  }
}

function mayRecuse({ open, assignee_id, works, recused }: store.AssignmentStandingRow, personId: string): boolean {
  return open && !recused && (assignee_id === personId || (assignee_id === null && works));
}

function wanted({ policy }: Pick<store.DecisionRow, 'policy'>) {
  return { kind: policy.kind, skills: policy.skills ?? [], language: policy.language ?? null };
}
