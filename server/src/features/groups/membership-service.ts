import type { GroupEntry, Member, MembershipRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import { type EntryPage, type EntryRow, listEntries } from './entry-store.ts';
import { findGroup, findGroupId } from './group-store.ts';
import {
  endMembership,
  findMember,
  insertFirstMember,
  isLastManager,
  type LeavingTasks,
  managesGroup,
  upsertMembership,
} from './member-store.ts';
import { findSettings } from './settings-store.ts';

export type MemberOutcome =
  | { readonly kind: 'changed'; readonly member: Member }
  | { readonly kind: 'hidden' | 'notManager' | 'notMember' | 'notClassified' | 'lastManager' | 'notJoinable' };

export type LeaveOutcome =
  | 'ended'
  | 'hidden'
  | 'notManager'
  | 'notMember'
  | 'lastManager'
  | 'openTasks'
  | 'cannotTakeOver';

/** Who comes into a group, in which role, and who leaves it. */
export class MembershipService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  async changeRole(actor: Actor, key: string, userId: string, role: MembershipRole): Promise<MemberOutcome> {
    try {
      return await asPerson(this.people, actor, async (transaction): Promise<MemberOutcome> => {
        const group = await findGroup(transaction, key);
        if (group === null) return { kind: 'hidden' };
        if (!(await managesGroup(transaction, group.id))) return { kind: 'notManager' };
        if (role === 'classifiedMember' && group.access !== 'classified') return { kind: 'notClassified' };
        const member = await findMember(transaction, group.id, userId);
        if (member === null) return { kind: 'notMember' };
        await upsertMembership(transaction, actor, { groupId: group.id, userId, role });
        const detail = { person: userId, role, before: member.role };
        await recordAudit(transaction, actor, { action: 'member.changed', subjectId: group.id, detail });
        return { kind: 'changed', member: { user: { id: userId, name: member.name }, role } };
      });
    } catch (error) {
      // The database is the judge: of two managers who step down at once, one stays.
      if (isLastManager(error)) return { kind: 'lastManager' };
      throw error;
    }
  }

  /** Takes somebody out of a group, oneself included; what they have in hand goes where it was said. */
  end(actor: Actor, key: string, userId: string, tasks: LeavingTasks): Promise<LeaveOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<LeaveOutcome> => {
      const groupId = await findGroupId(transaction, key);
      if (groupId === null) return 'hidden';
      const isLeaving = userId === actor.userId;
      const action = isLeaving ? 'member.left' : 'member.removed';
      const { handTo } = tasks;
      if (handTo !== null && (handTo === userId || (await findMember(transaction, groupId, handTo)) === null))
        return 'cannotTakeOver';
      const outcome = await endMembership(transaction, groupId, userId, tasks);
      if (outcome === 'ended')
        await recordAudit(transaction, actor, {
          action,
          subjectId: groupId,
          detail: { person: userId, ...(handTo !== null && { handTo }) },
        });
      return outcome;
    });
  }

  join(actor: Actor, key: string): Promise<MemberOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<MemberOutcome> => {
      const group = await findSettings(transaction, key);
      if (group === null) return { kind: 'hidden' };
      const isOpen = group.access === 'open' && group.archived_at === null;
      if (group.my_role === null && !isOpen) return { kind: 'notJoinable' };
      const role = group.my_role ?? 'member';
      if (group.my_role === null) {
        await insertFirstMember(transaction, actor, { groupId: group.id, userId: actor.userId, role });
        await recordAudit(transaction, actor, { action: 'member.joined', subjectId: group.id, detail: { role } });
      }
      const member = await findMember(transaction, group.id, actor.userId);
      return { kind: 'changed', member: { user: { id: actor.userId, name: member?.name ?? '' }, role } };
    });
  }

  /** The history of a group, for its managers: who changed what, without content. Null when it is not there for them. */
  history(actor: Actor, key: string, page: EntryPage): Promise<Page<GroupEntry> | 'notManager' | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await findGroupId(transaction, key);
      if (groupId === null) return null;
      if (!(await managesGroup(transaction, groupId))) return 'notManager';
      const rows = await listEntries(transaction, groupId, { ...page, limit: page.limit + 1 });
      return pageOf(rows, page.limit, (row) => [row.at_text, row.id], toEntry);
    });
  }
}

function toEntry(row: EntryRow): GroupEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
    action: row.action,
    detail: row.detail,
  };
}
