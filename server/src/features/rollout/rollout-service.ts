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
  RolloutOtherUnits,
  RolloutPatch,
  RolloutSummary,
  RolloutUnitsAdd,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import { groupsNamed } from '../../engine/start-version.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import { listLedger } from './ledger-store.ts';
import { outcomeOf, RolloutChanges, type RolloutOutcome, type RolloutParts, readPlan } from './rollout-changes.ts';
import * as store from './rollout-store.ts';
import { toAdoptionUnit, toCohortMember, toLedgerEntry, toSummary } from './rollout-views.ts';
import { leaveComingSessions } from './session-service.ts';
import * as units from './unit-store.ts';

/** Plans how flows go live, unit by unit. Whom it concerns, and how far they are, row level security knows. */
export class RolloutService {
  private readonly people: Knex;
  private readonly published: { forget(): void };
  private readonly changes: RolloutChanges;

  constructor(parts: RolloutParts) {
    this.people = parts.people;
    this.published = parts.published;
    this.changes = new RolloutChanges(parts);
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
    return asPerson(this.people, actor, (transaction) => readPlan(transaction, actor, id));
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
        return outcomeOf(await readPlan(transaction, actor, id));
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
    { title, goLiveOn, state, unitsSeeEachOther, rule, share, lessonIds }: RolloutPatch,
  ): Promise<RolloutOutcome> {
    if (unitsSeeEachOther !== undefined && actor.role !== 'admin') return Promise.resolve({ kind: 'notYours' });
    return this.changes.inRollout(actor, id, 'rollout.changed', async (transaction) => {
      const change = {
        ...(title !== undefined && { title }),
        ...(goLiveOn !== undefined && { go_live_on: goLiveOn }),
        ...(unitsSeeEachOther !== undefined && { units_see_each_other: unitsSeeEachOther }),
        ...(lessonIds !== undefined && { lesson_ids: [...lessonIds] }),
        ...(rule !== undefined && { rule, share: rule === 'sharePassed' ? (share ?? 1) : null }),
        ...(state !== undefined && { state, ended_at: transaction.fn.now() }),
      };
      return Object.keys(change).length === 0 || store.updateRollout(transaction, id, change);
    });
  }

  /** Ends it: the newest version is live for everybody. */
  goLive(actor: Actor, id: string): Promise<RolloutOutcome> {
    return this.changes.inRollout(actor, id, 'rollout.wentLive', (transaction) => store.goLive(transaction, id));
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
    return this.changes.inUnit(actor, id, group, 'rollout.invited', async (transaction, groupId) => {
      const others = await units.listOthers(transaction, id, groupId);
      const people = others.map((one) => one.userId).filter((one) => userIds === undefined || userIds.includes(one));
      await units.invite(transaction, actor, { rolloutId: id, groupId }, people);
      return true;
    });
  }

  /** Takes somebody out, and out of the sessions to come unless they are taught in another unit too. */
  uninvite(actor: Actor, id: string, group: string, person: string): Promise<RolloutOutcome> {
    return this.changes.inUnit(actor, id, group, 'rollout.uninvited', async (transaction, groupId) => {
      const row = { rollout_id: id, group_id: groupId, user_id: person };
      if (!(await units.removeFromCohort(transaction, row))) return false;
      await leaveComingSessions(transaction, id, [person]);
      return true;
    });
  }

  /** The groups that could be led as well, for whoever leads training. */
  otherGroups(actor: Actor, id: string): Promise<RolloutOtherUnits | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await store.findRollout(transaction, id))) return null;
      return { items: await units.listOtherGroups(transaction, id) };
    });
  }

  addUnits(actor: Actor, id: string, { groups }: RolloutUnitsAdd): Promise<RolloutOutcome> {
    return this.changes.inRollout(actor, id, 'rollout.changed', async (transaction) => {
      const found = await store.groupIds(transaction, groups);
      if (found.length === 0) return 'noUnits';
      await units.addUnits(transaction, actor, id, found);
      return true;
    });
  }

  /** Takes a unit out, with whom it teaches; what was signed off stays, and so does the last unit. */
  removeUnit(actor: Actor, id: string, group: string): Promise<RolloutOutcome> {
    return this.changes.inUnit(actor, id, group, 'rollout.changed', async (transaction, groupId) => {
      const taught = (await units.listCohort(transaction, id, groupId)).map(({ userId }) => userId);
      if ((await units.listUnits(transaction, id)).length < 2) return 'kept';
      if (!(await units.removeUnit(transaction, { rollout_id: id, group_id: groupId }))) return 'kept';
      await leaveComingSessions(transaction, id, taught);
      return true;
    });
  }

  /** Says that a unit is ready; that it was said before changes nothing. */
  signOff(actor: Actor, id: string, group: string, note: string): Promise<RolloutOutcome> {
    return this.changes.inUnit(actor, id, group, 'rollout.signedOff', async (transaction, groupId) => {
      await units.insertSignOff(transaction, actor, { id: uuidv7(), rollout_id: id, group_id: groupId, note });
      return true;
    });
  }

  /** Takes back that a unit is ready: its next cases go by the version before. */
  withdraw(actor: Actor, id: string, group: string): Promise<RolloutOutcome> {
    return this.changes.inUnit(actor, id, group, 'rollout.signOffWithdrawn', async (transaction, groupId) => {
      await units.withdrawSignOff(transaction, actor, { rollout_id: id, group_id: groupId });
      return true;
    });
  }

  /** The newest entries; null when one does not see the roll-out. */
  ledger(actor: Actor, id: string, language: string, limit: number): Promise<Ledger | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await store.findRollout(transaction, id))) return null;
      return { items: (await listLedger(transaction, id, { language, limit })).map(toLedgerEntry) };
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
}
