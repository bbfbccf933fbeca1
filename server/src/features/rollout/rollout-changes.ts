import type { Rollout } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { type AuditAction, recordAudit } from '../../security/audit-store.ts';
import { findRollout } from './rollout-store.ts';
import { toRollout } from './rollout-views.ts';
import { listSessions } from './session-store.ts';
import { findUnit, listUnits } from './unit-store.ts';

/** What came of a change: the plan as it is then, or why nothing was changed. */
export type RolloutOutcome =
  | { readonly kind: 'done'; readonly rollout: Rollout }
  | { readonly kind: 'missing' | 'underWay' | 'ended' | 'noUnits' | 'notYours' | 'kept' };

/** True when it is done; false where something that it is about was not found. */
export type Worked = boolean | 'kept' | 'noUnits';

export interface RolloutParts {
  readonly people: Knex;
  readonly published: { forget(): void };
}

export const mayLead = ({ role }: Pick<Actor, 'role'>): boolean => role === 'admin' || role === 'champion';

/** Changes roll-outs that are under way, each change whole or not at all and on record. */
export class RolloutChanges {
  private readonly people: Knex;
  private readonly published: { forget(): void };

  constructor({ people, published }: RolloutParts) {
    this.people = people;
    this.published = published;
  }

  inUnit(
    actor: Actor,
    id: string,
    group: string,
    action: AuditAction,
    work: (transaction: Knex.Transaction, groupId: string) => Promise<Worked>,
  ): Promise<RolloutOutcome> {
    return this.inRollout(actor, id, action, async (transaction) => {
      const groupId = await findUnit(transaction, id, group);
      return groupId === null ? false : work(transaction, groupId);
    });
  }

  /** Changes a roll-out that is under way, and lets this node see at once for whom the flow is live. */
  async inRollout(
    actor: Actor,
    id: string,
    action: AuditAction,
    work: (transaction: Knex.Transaction) => Promise<Worked>,
  ): Promise<RolloutOutcome> {
    const outcome = await asPerson(this.people, actor, async (transaction): Promise<RolloutOutcome> => {
      const found = await findRollout(transaction, id);
      if (!found) return { kind: 'missing' };
      if (found.state !== 'underWay') return { kind: 'ended' };
      const worked = await work(transaction);
      if (worked !== true) return { kind: worked || 'missing' };
      await recordAudit(transaction, actor, { action, subjectId: id });
      return outcomeOf(await readPlan(transaction, actor, id));
    });
    this.published.forget();
    return outcome;
  }
}

export const outcomeOf = (rollout: Rollout | null): RolloutOutcome =>
  rollout ? { kind: 'done', rollout } : { kind: 'missing' };

/** The plan as somebody sees it; null when they do not. */
export async function readPlan(transaction: Knex.Transaction, actor: Actor, id: string): Promise<Rollout | null> {
  const row = await findRollout(transaction, id);
  if (!row) return null;
  return toRollout(row, {
    units: await listUnits(transaction, id),
    sessions: await listSessions(transaction, id),
    mayLead: mayLead(actor),
  });
}
