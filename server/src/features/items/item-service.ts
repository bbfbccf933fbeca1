import type { Concern, GrantCreate, ItemMove, ItemStanding } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { groupIdOf, isMemberOf } from '../groups/group-service.ts';
import { tell } from '../notifications/notification-service.ts';
import type { Item } from './item.ts';
import {
  type ConcernRow,
  deleteConcern,
  findStanding,
  insertConcern,
  listConcerns,
  moveItem,
  reachable,
  type StandingRow,
  seeingCase,
} from './item-store.ts';

export type StandingOutcome =
  | { readonly kind: 'standing'; readonly standing: ItemStanding }
  | { readonly kind: 'hidden' | 'noGroup' | 'refused' | 'notShown' };
export type MoveOutcome = 'moved' | 'hidden' | 'noSuchGroup' | 'refused' | 'ended';

/** What concerns whom beside those who see a whole group, and how an item goes from one group to another. */
export class ItemService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  standing(actor: Actor, item: Item): Promise<StandingOutcome> {
    return this.withItem(actor, item, async () => null);
  }

  watch(actor: Actor, item: Item): Promise<StandingOutcome> {
    return this.withItem(actor, item, async (transaction, { own_group_id: groupId }) => {
      if (groupId === null) return 'noGroup';
      await insertConcern(transaction, actor, { item, groupId, userId: actor.userId, reason: 'watch', until: null });
      return null;
    });
  }

  unwatch(actor: Actor, item: Item): Promise<StandingOutcome> {
    return this.withItem(actor, item, async (transaction) => {
      await deleteConcern(transaction, item.id, { userId: actor.userId, reason: 'watch' });
      return null;
    });
  }

  /** Shows an item to a member of its group, in place of what was granted to them before. */
  grant(actor: Actor, item: Item, { user, until = null }: GrantCreate): Promise<StandingOutcome> {
    return this.withItem(actor, item, async (transaction, { shown_group_id: groupId }) => {
      if (groupId === null || !(await isMemberOf(transaction, groupId, user))) return 'refused';
      await deleteConcern(transaction, item.id, { userId: user, reason: 'grant' });
      await insertConcern(transaction, actor, { item, groupId, userId: user, reason: 'grant', until });
      await recordAudit(transaction, actor, {
        action: 'item.shown',
        subjectId: item.id,
        detail: { person: user, until },
      });
      return null;
    });
  }

  /** Ends a grant, a mention or a watching: one's own watching, or on the word of a manager anybody's. */
  end(actor: Actor, item: Item, concernId: string): Promise<StandingOutcome> {
    return this.withItem(actor, item, async (transaction) => {
      const person = await deleteConcern(transaction, item.id, { id: concernId });
      if (person === null) return 'notShown';
      if (person !== actor.userId)
        await recordAudit(transaction, actor, { action: 'item.unshown', subjectId: item.id, detail: { person } });
      return null;
    });
  }

  move(actor: Actor, item: Item, { group, from }: ItemMove): Promise<MoveOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<MoveOutcome> => {
      const standing = await findStanding(transaction, item);
      if (standing === null) return 'hidden';
      const target = await groupIdOf(transaction, group);
      const source = from === undefined ? standing.group_ids[0] : await groupIdOf(transaction, from);
      if (target === null || source === null) return 'noSuchGroup';
      if (source === undefined || (from === undefined && standing.group_ids.length > 1)) return 'refused';
      return moveItem(transaction, item, source, target);
    });
  }

  private withItem(
    actor: Actor,
    item: Item,
    work: (transaction: Knex.Transaction, row: StandingRow) => Promise<'noGroup' | 'refused' | 'notShown' | null>,
  ): Promise<StandingOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<StandingOutcome> => {
      const row = await findStanding(transaction, item);
      if (row === null) return { kind: 'hidden' };
      const refused = await work(transaction, row);
      if (refused !== null) return { kind: refused };
      const concerns = await listConcerns(transaction, item.id);
      const watching = concerns.some((one) => one.user_id === actor.userId && one.reason === 'watch');
      const mayGrant = row.shown_group_id !== null;
      return {
        kind: 'standing',
        standing: { watching, mayGrant, mayMove: row.may_move, concerns: concerns.map(toConcern) },
      };
    });
  }
}

/**
 * Calls people in to an item that whoever writes sees, and gives those who could not be reached: they do not see it, and it
 * is not the writer's to show. For the features in which people write.
 */
export async function mention(
  transaction: Knex.Transaction,
  actor: Actor,
  item: Item,
  userIds: readonly string[],
): Promise<string[]> {
  if (userIds.length === 0) return [];
  if (item.kind === 'case') return mentionInCase(transaction, actor, item.id, userIds);
  const unreached = await showTo(transaction, actor, item, userIds);
  const about = { [idOf[item.kind]]: item.id };
  for (const userId of userIds) {
    // Each time: whoever is called in again wants to know it again.
    if (!unreached.includes(userId)) await tell(transaction, actor, { userId, kind: 'mentioned', ...about });
  }
  return unreached;
}

const idOf = { task: 'taskId', post: 'postId', gathering: 'gatheringId' } as const;

/** Shows an item to people without telling them of it, and gives those whom it cannot be shown to by whoever asks. */
export async function showTo(
  transaction: Knex.Transaction,
  actor: Actor,
  item: Item,
  userIds: readonly string[],
): Promise<string[]> {
  const groupId = (await findStanding(transaction, item))?.group_ids[0];
  if (groupId === undefined) return [...userIds];
  const reached = await reachable(transaction, item.id, groupId, userIds);
  for (const userId of reached)
    await insertConcern(transaction, actor, { item, groupId, userId, reason: 'mention', until: null });
  return userIds.filter((id) => !reached.includes(id));
}

/** Calls in those who see the case as it is: a case may touch several groups, and a note on it is nobody's to show around. */
async function mentionInCase(
  transaction: Knex.Transaction,
  actor: Actor,
  caseId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const reached = await seeingCase(transaction, caseId, userIds);
  for (const userId of reached) await tell(transaction, actor, { userId, kind: 'mentioned', instanceId: caseId });
  return userIds.filter((id) => !reached.includes(id));
}

function toConcern(row: ConcernRow): Concern {
  return {
    id: row.id,
    user: { id: row.user_id, name: row.user_name },
    reason: row.reason,
    by: { id: row.given_by, name: row.given_by_name },
    givenAt: row.given_at.toISOString(),
    until: row.until?.toISOString() ?? null,
  };
}
