import type { Group, GroupCreate, Member, MemberAdd } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';

import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import { normalizeEmail } from '../people/email.ts';
import { normalizeText } from '../text.ts';
import type { GroupOptions } from './group-options.ts';
import {
  findGroup,
  findGroupId,
  findGroupOptions,
  findWorks,
  type GroupRow,
  insertGroup,
  listGroups,
} from './group-store.ts';
import {
  findPersonByEmail,
  findRole,
  insertFirstMember,
  isLastManager,
  listMembers,
  type MemberRow,
  managesGroup,
  upsertMembership,
} from './member-store.ts';

export type CreateGroupOutcome = { readonly kind: 'created'; readonly group: Group } | { readonly kind: 'keyTaken' };

export type AddMemberOutcome =
  | { readonly kind: 'added'; readonly member: Member }
  | { readonly kind: 'hidden' | 'notManager' | 'unknownPerson' | 'notClassified' | 'lastManager' };

/** Words that addresses may need, so that no group is called so; a refused key may therefore be one of them. */
const reservedKeys: ReadonlySet<string> = new Set([
  ...['all', 'archive', 'everybody', 'group', 'groups', 'inquirer', 'join', 'me', 'members', 'mine'],
  ...['new', 'nobody', 'none', 'practice', 'private', 'public', 'secret', 'settings', 'staff', 'system'],
]);

export interface GroupPage {
  readonly afterKey: string;
  readonly limit: number;
  /** Those at rest instead of those in use. */
  readonly archived?: boolean;
}

/** Groups and who is in them, in the eyes of one person at a time. */
export class GroupService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, page: GroupPage): Promise<Page<Group>> {
    return asPerson(this.people, actor, (transaction) => groupsOf(transaction, page));
  }

  /** The group, or null when it is not there for this person. */
  find(actor: Actor, key: string): Promise<Group | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await findGroup(transaction, key);
      return row && toGroup(row);
    });
  }

  /** Makes a group with its first manager: in one transaction, so that no group is left that nobody manages. */
  create(actor: Actor, input: GroupCreate): Promise<CreateGroupOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<CreateGroupOutcome> => {
      const { key, name, description = '', access = 'closed' } = input;
      if (reservedKeys.has(key)) return { kind: 'keyTaken' };
      const id = uuidv7();
      const texts = { name: normalizeText(name), description: normalizeText(description) };
      if (!(await insertGroup(transaction, actor, { id, key, access, ...texts }))) return { kind: 'keyTaken' };
      await insertFirstMember(transaction, actor, { groupId: id, userId: actor.userId, role: 'manager' });
      await recordAudit(transaction, actor, { action: 'group.created', subjectId: id, detail: { access } });
      return {
        kind: 'created',
        group: {
          id,
          key,
          access,
          ...texts,
          myRole: 'manager',
          openTasks: 0,
          defaultView: 'feed',
          statuses: [],
          labels: [],
        },
      };
    });
  }

  /** The members of a group, or null when it is not there for this person. */
  listMembers(
    actor: Actor,
    key: string,
    page: { readonly afterId: string | null; readonly limit: number },
  ): Promise<Page<Member> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await findGroupId(transaction, key);
      if (groupId === null) return null;
      const rows = await listMembers(transaction, groupId, { ...page, limit: page.limit + 1 });
      return pageOf(rows, page.limit, (row) => [row.user_id], toMember);
    });
  }

  /** Adds somebody of the workspace to the group, or changes their role in it. */
  async addMember(actor: Actor, key: string, member: MemberAdd): Promise<AddMemberOutcome> {
    try {
      return await this.setMember(actor, key, member);
    } catch (error) {
      if (isLastManager(error)) return { kind: 'lastManager' };
      throw error;
    }
  }

  private setMember(actor: Actor, key: string, { email, role }: MemberAdd): Promise<AddMemberOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<AddMemberOutcome> => {
      const group = await findGroup(transaction, key);
      if (group === null) return { kind: 'hidden' };
      if (!(await managesGroup(transaction, group.id))) return { kind: 'notManager' };
      if (role === 'classifiedMember' && group.access !== 'classified') return { kind: 'notClassified' };
      const person = await findPersonByEmail(transaction, normalizeEmail(email));
      if (person === null) return { kind: 'unknownPerson' };
      const before = await findRole(transaction, group.id, person.id);
      await upsertMembership(transaction, actor, { groupId: group.id, userId: person.id, role });
      await recordAudit(transaction, actor, {
        action: before === null ? 'member.added' : 'member.changed',
        subjectId: group.id,
        detail: { person: person.id, role, before },
      });
      return { kind: 'added', member: { user: person, role } };
    });
  }
}

/** Groups that the person of the transaction may know of: the named read model for other features. */
export async function groupsOf(
  transaction: Knex.Transaction,
  { afterKey, limit, archived = false }: GroupPage,
): Promise<Page<Group>> {
  const rows = await listGroups(transaction, { afterKey, archived, limit: limit + 1 });
  return pageOf(rows, limit, (row) => [row.key], toGroup);
}

/** The id of a group that the person of the transaction may know of: a named read model too. */
export function groupIdOf(transaction: Knex.Transaction, key: string): Promise<string | null> {
  return findGroupId(transaction, key);
}

/** The id of such a group with its statuses and labels: a named read model too. */
export function groupOptionsOf(
  transaction: Knex.Transaction,
  key: string,
): Promise<({ readonly id: string } & GroupOptions) | null> {
  return findGroupOptions(transaction, key);
}

/** Whether the person of the transaction may make items in a group that they know of: a named read model too. */
export function worksInGroup(transaction: Knex.Transaction, groupId: string): Promise<boolean> {
  return findWorks(transaction, groupId);
}

/** Whether somebody is in a group that the person of the transaction may know of: a named read model too. */
export async function isMemberOf(transaction: Knex.Transaction, groupId: string, userId: string): Promise<boolean> {
  return (await findRole(transaction, groupId, userId)) !== null;
}

function toMember({ user_id: id, name, role }: MemberRow): Member {
  return { user: { id, name }, role };
}

function toGroup(row: GroupRow): Group {
  const { my_role: myRole, open_tasks: openTasks, default_view: defaultView, ...group } = row;
  return { ...group, myRole, openTasks, defaultView };
}
