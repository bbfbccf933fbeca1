import type {
  Adoption,
  AdoptionUnit,
  CohortInvite,
  FlowLiveGroups,
  Ledger,
  Rollout,
  RolloutCohort,
  RolloutCreate,
  RolloutFlowList,
  RolloutPatch,
  RolloutSummary,
  TrainingSessionCreate,
  TrainingSessionPatch,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import { groupsNamed } from '../../engine/start-version.ts';
import type { Actor } from '../../security/actor.ts';
import { type AuditAction, recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import { listLedger } from './ledger-store.ts';
import * as store from './rollout-store.ts';
import { toAdoptionUnit, toCohortMember, toLedgerEntry, toRollout, toSummary } from './rollout-views.ts';
import * as sessions from './session-store.ts';
import * as units from './unit-store.ts';

/** What came of a change: the plan as it is then, or why nothing was changed. */
export type RolloutOutcome =
  | { readonly kind: 'done'; readonly rollout: Rollout }
  | { readonly kind: 'missing' | 'underWay' | 'ended' | 'noUnits' | 'notYours' };

export const mayLead = ({ role }: Pick<Actor, 'role'>): boolean => role === 'admin' || role === 'champion';

/** Plans how flows go live, unit by unit. Whom it concerns, and how far they are, row level security knows. */
export class RolloutService {
  private readonly people: Knex;
  private readonly published: { forget(): void };

  constructor(parts: { readonly people: Knex; readonly published: { forget(): void } }) {
    this.people = parts.people;
    this.published = parts.published;
  }

  list(actor: Actor, beforeId: string, limit: number): Promise<Page<RolloutSummary>> {
    return asPerson(this.people, actor, async (transaction) =>
      pageOf(await store.listRollouts(transaction, beforeId, limit + 1), limit, ({ id }) => [id], toSummary),
    );
  }

  /** What can be rolled out: whoever leads training need not design. */
  async flows(actor: Actor): Promise<RolloutFlowList> {
    return { items: await asPerson(this.people, actor, store.listFlows) };
  }

  find(actor: Actor, id: string): Promise<Rollout | null> {
    return asPerson(this.people, actor, (transaction) => read(transaction, actor, id));
  }

  async create(actor: Actor, wish: RolloutCreate): Promise<RolloutOutcome> {
    const id = uuidv7();
    try {
      return await asPerson(this.people, actor, async (transaction): Promise<RolloutOutcome> => {
        const flow = await store.findFlow(transaction, wish.flow);
        if (!flow) return { kind: 'missing' };
        const groups = await store.groupIds(transaction, wish.units ?? flow.documents.flatMap(groupsNamed));
        if (groups.length === 0) return { kind: 'noUnits' };
        await store.insertRollout(transaction, actor, { ...wish, id, flowId: flow.id, version: flow.version }, groups);
        await recordAudit(transaction, actor, { action: 'rollout.created', subjectId: id });
        return outcomeOf(await read(transaction, actor, id));
      });
    } catch (cause) {
      if (isUniqueViolation(cause, 'rollouts_under_way')) return { kind: 'underWay' };
      throw cause;
    } finally {
      this.published.forget();
    }
  }

  change(
    actor: Actor,
    id: string,
    { title, goLiveOn, state, unitsSeeEachOther }: RolloutPatch,
  ): Promise<RolloutOutcome> {
    if (unitsSeeEachOther !== undefined && actor.role !== 'admin') return Promise.resolve({ kind: 'notYours' });
    return this.inRollout(actor, id, 'rollout.changed', async (transaction) => {
      const change = {
        ...(title !== undefined && { title }),
        ...(goLiveOn !== undefined && { go_live_on: goLiveOn }),
        ...(unitsSeeEachOther !== undefined && { units_see_each_other: unitsSeeEachOther }),
        ...(state !== undefined && { state, ended_at: transaction.fn.now() }),
      };
      return Object.keys(change).length === 0 || store.updateRollout(transaction, id, change);
    });
  }

  /** Ends it: the newest version is live for everybody. */
  goLive(actor: Actor, id: string): Promise<RolloutOutcome> {
    return this.inRollout(actor, id, 'rollout.wentLive', (transaction) => store.goLive(transaction, id));
  }

  cohort(actor: Actor, id: string, group: string): Promise<RolloutCohort | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await units.findUnit(transaction, id, group);
      if (groupId === null) return null;
      const members = await units.listCohort(transaction, id, groupId);
      return { members: members.map(toCohortMember), others: await units.listOthers(transaction, id, groupId) };
    });
  }

  invite(actor: Actor, id: string, group: string, { userIds }: CohortInvite): Promise<RolloutOutcome> {
    return this.inUnit(actor, id, group, 'rollout.invited', async (transaction, groupId) => {
      const others = await units.listOthers(transaction, id, groupId);
      const people = others.map((one) => one.userId).filter((one) => userIds === undefined || userIds.includes(one));
      await units.invite(transaction, actor, { rolloutId: id, groupId }, people);
      return true;
    });
  }

  uninvite(actor: Actor, id: string, group: string, person: string): Promise<RolloutOutcome> {
    return this.inUnit(actor, id, group, 'rollout.uninvited', (transaction, groupId) =>
      units.removeFromCohort(transaction, { rollout_id: id, group_id: groupId, user_id: person }),
    );
  }

  /** Says that a unit is ready; that it was said before changes nothing. */
  signOff(actor: Actor, id: string, group: string, note: string): Promise<RolloutOutcome> {
    return this.inUnit(actor, id, group, 'rollout.signedOff', async (transaction, groupId) => {
      await units.insertSignOff(transaction, actor, { id: uuidv7(), rollout_id: id, group_id: groupId, note });
      return true;
    });
  }

  /** Takes back that a unit is ready: its next cases go by the version before. */
  withdraw(actor: Actor, id: string, group: string): Promise<RolloutOutcome> {
    return this.inUnit(actor, id, group, 'rollout.signOffWithdrawn', async (transaction, groupId) => {
      await units.withdrawSignOff(transaction, actor, { rollout_id: id, group_id: groupId });
      return true;
    });
  }

  planSession(actor: Actor, id: string, wish: TrainingSessionCreate): Promise<RolloutOutcome> {
    return this.inRollout(actor, id, 'rollout.sessionPlanned', async (transaction) => {
      const groups = await store.groupIds(transaction, wish.units);
      await sessions.insertSession(transaction, actor, { ...wish, id: uuidv7(), rolloutId: id }, groups);
      return true;
    });
  }

  changeSession(
    actor: Actor,
    id: string,
    session: string,
    { attended, isCalledOff }: TrainingSessionPatch,
  ): Promise<RolloutOutcome> {
    return this.inRollout(actor, id, 'rollout.sessionChanged', async (transaction) => {
      const of = { id: session, rollout_id: id };
      if (!(await sessions.setAttended(transaction, of, attended ?? []))) return false;
      return isCalledOff === true ? sessions.callOff(transaction, of) : true;
    });
  }

  /** Null when one does not see the roll-out. */
  ledger(actor: Actor, id: string, language: string): Promise<Ledger | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await store.findRollout(transaction, id))) return null;
      return { items: (await listLedger(transaction, id, language)).map(toLedgerEntry) };
    });
  }

  adoption(actor: Actor): Promise<Adoption> {
    return asPerson(this.people, actor, async (transaction) => {
      const items: AdoptionUnit[] = [];
      for (const unit of await units.listUnits(transaction, null)) {
        const { liveSince: since } = unit;
        items.push(toAdoptionUnit(unit, since && (await units.findEffect(transaction, { ...unit, since }))));
      }
      return { items };
    });
  }

  liveGroups(actor: Actor, flow: string): Promise<FlowLiveGroups | null> {
    return asPerson(this.people, actor, (transaction) => store.findLiveGroups(transaction, flow));
  }

  private inUnit(
    actor: Actor,
    id: string,
    group: string,
    action: AuditAction,
    work: (transaction: Knex.Transaction, groupId: string) => Promise<boolean>,
  ): Promise<RolloutOutcome> {
    return this.inRollout(actor, id, action, async (transaction) => {
      const groupId = await units.findUnit(transaction, id, group);
      return groupId !== null && work(transaction, groupId);
    });
  }

  /** Changes a roll-out that is under way, and lets this node see at once for whom the flow is live. */
  private async inRollout(
    actor: Actor,
    id: string,
    action: AuditAction,
    work: (transaction: Knex.Transaction) => Promise<boolean>,
  ): Promise<RolloutOutcome> {
    const outcome = await asPerson(this.people, actor, async (transaction): Promise<RolloutOutcome> => {
      const found = await store.findRollout(transaction, id);
      if (!found) return { kind: 'missing' };
      if (found.state !== 'underWay') return { kind: 'ended' };
      if (!(await work(transaction))) return { kind: 'missing' };
      await recordAudit(transaction, actor, { action, subjectId: id });
      return outcomeOf(await read(transaction, actor, id));
    });
    this.published.forget();
    return outcome;
  }
}

const outcomeOf = (rollout: Rollout | null): RolloutOutcome =>
  rollout ? { kind: 'done', rollout } : { kind: 'missing' };

async function read(transaction: Knex.Transaction, actor: Actor, id: string): Promise<Rollout | null> {
  const row = await store.findRollout(transaction, id);
  if (!row) return null;
  return toRollout(row, {
    units: await units.listUnits(transaction, id),
    sessions: await sessions.listSessions(transaction, id),
    mayLead: mayLead(actor),
  });
}
