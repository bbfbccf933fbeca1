import type { GroupSettings, GroupSettingsPatch } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { calendarIdOf } from '../calendars/calendar-service.ts';
import { normalizeText } from '../text.ts';
import { findGroupId } from './group-store.ts';
import {
  countOpenTasks,
  dissolveClassifiedMembers,
  findSettings,
  flowsInto,
  type GroupSettingsRow,
  lockGroup,
  moveOpenTasks,
  setArchived,
  updateSettings,
} from './settings-store.ts';

export type SettingsOutcome =
  | { readonly kind: 'changed'; readonly settings: GroupSettings }
  | { readonly kind: 'hidden' | 'notManager' | 'fromInside' | 'unknownTarget' | 'unknownCalendar' }
  | { readonly kind: 'openWork'; readonly count: number }
  | { readonly kind: 'inUse'; readonly flows: readonly string[] };

/** What a group is set to, changed by those who manage it. */
export class GroupSettingsService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  find(actor: Actor, key: string): Promise<GroupSettings | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await findSettings(transaction, key);
      return row && toSettings(row);
    });
  }

  change(actor: Actor, key: string, patch: GroupSettingsPatch): Promise<SettingsOutcome> {
    return this.asManager(actor, key, async (transaction, row) => {
      const access = patch.access ?? row.access;
      // Whoever stands outside would lose sight of the group at once, and nobody might be left who manages it.
      if (access === 'classified' && row.access !== 'classified' && row.my_role !== 'manager')
        return { kind: 'fromInside' };
      const { name, description, calendar, ...lists } = patch;
      const calendarId = calendar ? await calendarIdOf(transaction, calendar) : calendar;
      if (calendar && calendarId === null) return { kind: 'unknownCalendar' };
      await updateSettings(transaction, row.id, {
        ...lists,
        ...(calendarId === undefined ? {} : { calendarId }),
        ...(name === undefined ? {} : { name: normalizeText(name) }),
        ...(description === undefined ? {} : { description: normalizeText(description) }),
      });
      if (access !== row.access) {
        if (row.access === 'classified') await dissolveClassifiedMembers(transaction, row.id);
        const detail = { before: row.access, after: access };
        await recordAudit(transaction, actor, { action: 'group.accessChanged', subjectId: row.id, detail });
      }
      const fields = Object.keys(patch).filter((field) => field !== 'access');
      if (fields.length > 0)
        await recordAudit(transaction, actor, {
          action: 'group.changed',
          subjectId: row.id,
          detail: { fields: fields.sort().join(', ') },
        });
      return null;
    });
  }

  /** Puts a group to rest, once nothing is open in it and no published flow leads into it. */
  archive(actor: Actor, key: string, moveOpenTasksTo: string | null): Promise<SettingsOutcome> {
    return this.asManager(actor, key, async (transaction, row) => {
      const flows = await flowsInto(transaction, key);
      if (flows.length > 0) return { kind: 'inUse', flows };
      if (moveOpenTasksTo !== null) {
        const target = await findGroupId(transaction, moveOpenTasksTo);
        if (target === null || target === row.id) return { kind: 'unknownTarget' };
        await moveOpenTasks(transaction, row.id, target);
      }
      const count = await countOpenTasks(transaction, row.id);
      if (count > 0) throw new Undo({ kind: 'openWork', count });
      await setArchived(transaction, row.id, true);
      await recordAudit(transaction, actor, { action: 'group.archived', subjectId: row.id });
      return null;
    });
  }

  restore(actor: Actor, key: string): Promise<SettingsOutcome> {
    return this.asManager(actor, key, async (transaction, row) => {
      if (row.archived_at === null) return null;
      await setArchived(transaction, row.id, false);
      await recordAudit(transaction, actor, { action: 'group.restored', subjectId: row.id });
      return null;
    });
  }

  /** Works as a manager of the group; null from the work means that it was done. */
  private async asManager(
    actor: Actor,
    key: string,
    work: (transaction: Knex.Transaction, row: GroupSettingsRow) => Promise<SettingsOutcome | null>,
  ): Promise<SettingsOutcome> {
    try {
      return await asPerson(this.people, actor, async (transaction): Promise<SettingsOutcome> => {
        const found = await findSettings(transaction, key);
        if (found === null) return { kind: 'hidden' };
        if (!found.manages) return { kind: 'notManager' };
        // Of two who change the group at once, the second begins with what the first left.
        await lockGroup(transaction, found.id);
        const row = await findSettings(transaction, key);
        if (row === null) return { kind: 'hidden' };
        const refused = await work(transaction, row);
        if (refused !== null) return refused;
        const changed = await findSettings(transaction, key);
        if (changed === null)
          throw new Error(`Expected group '${row.id}' to stay visible to its manager, but it is not.`);
        return { kind: 'changed', settings: toSettings(changed) };
      });
    } catch (error) {
      if (error instanceof Undo) return error.outcome;
      throw error;
    }
  }
}

/** Leaves a transaction that has written already, so that nothing of it stays. */
class Undo extends Error {
  readonly outcome: SettingsOutcome;

  constructor(outcome: SettingsOutcome) {
    super('Expected the work to be undone.');
    this.outcome = outcome;
  }
}

function toSettings(row: GroupSettingsRow): GroupSettings {
  return {
    key: row.key,
    name: row.name,
    description: row.description,
    access: row.access,
    statuses: row.statuses,
    labels: row.labels,
    calendar: row.calendar,
    defaultView: row.default_view,
    archivedAt: row.archived_at?.toISOString() ?? null,
    myRole: row.my_role,
    manages: row.manages,
    mayJoin: row.access === 'open' && row.my_role === null && row.archived_at === null,
  };
}
