import { type CalendarProblem, checkCalendar } from '@nativ/runtime';
import type { BusinessCalendar, Calendar, CalendarCreate, CalendarMoves, CalendarSet } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import type { CalendarDocumentRow } from '../../engine/calendar-store.ts';
import { ownCalendarKey } from '../../engine/compiled-calendars.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { type AuditAction, recordAudit } from '../../security/audit-store.ts';
import type { FlowService } from '../flows/flow-service.ts';
import { type Page, pageOf } from '../page.ts';
import * as store from './calendar-store.ts';
import { countMoves } from './count-moves.ts';

interface Invalid {
  readonly kind: 'invalid';
  readonly problems: readonly CalendarProblem[];
}

export type CreateOutcome =
  | { readonly kind: 'created'; readonly calendar: Calendar }
  | { readonly kind: 'keyTaken' }
  | Invalid;

export type SetOutcome =
  | { readonly kind: 'set'; readonly calendar: Calendar }
  | { readonly kind: 'missing' }
  /** Somebody else has changed it since it was read. */
  | { readonly kind: 'changed'; readonly version: number }
  | Invalid;

export type DeleteOutcome =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'missing' }
  /** The workspace's own stays. */
  | { readonly kind: 'own' }
  | { readonly kind: 'inUse'; readonly flows: readonly string[] }
  | { readonly kind: 'groupsInUse'; readonly groups: store.GroupsByCalendar };

/** Keeps when the workspace works. */
export class CalendarService {
  private readonly people: Knex;
  private readonly engine: Pool;
  private readonly published: Published;
  private readonly flows: FlowService;

  constructor(parts: {
    readonly people: Knex;
    readonly engine: Pool;
    readonly published: Published;
    readonly flows: FlowService;
  }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
    this.flows = parts.flows;
  }

  list(actor: Actor, afterKey: string, limit: number): Promise<Page<Calendar>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listCalendars(transaction, afterKey, limit + 1);
      return pageOf(rows, limit, (row) => [row.key], toCalendar);
    });
  }

  get(actor: Actor, key: string): Promise<Calendar | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await store.findCalendar(transaction, key);
      return row && toCalendar(row);
    });
  }

  async create(actor: Actor, { key, title, calendar: document }: CalendarCreate): Promise<CreateOutcome> {
    const problems = checkCalendar(document);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const id = uuidv7();
    try {
      const calendar = await asPerson(this.people, actor, async (transaction) => {
        await store.insertCalendar(transaction, { workspaceId: actor.workspaceId, id, key, title, document });
        return this.recorded(transaction, actor, 'calendar.created', { id, key });
      });
      this.published.forget();
      return { kind: 'created', calendar };
    } catch (cause) {
      if (isUniqueViolation(cause)) return { kind: 'keyTaken' };
      throw cause;
    }
  }

  /** Sets what a calendar says from now on. What is due already stays where it is until `apply`. */
  async set(actor: Actor, key: string, { title, calendar: document, version }: CalendarSet): Promise<SetOutcome> {
    const problems = checkCalendar(document);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const outcome = await asPerson(this.people, actor, async (transaction): Promise<SetOutcome> => {
      const row = await store.lockCalendar(transaction, key);
      if (!row) return { kind: 'missing' };
      if (row.version !== version) return { kind: 'changed', version: row.version };
      await store.updateCalendar(transaction, row.id, { title, document, version: version + 1 });
      await this.followTimeZone(transaction, row, document);
      return { kind: 'set', calendar: await this.recorded(transaction, actor, 'calendar.changed', row) };
    });
    this.published.forget();
    return outcome;
  }

  /** Removes a calendar that no published flow names and no group works by; what is due by it stays where it is. */
  async delete(actor: Actor, key: string): Promise<DeleteOutcome> {
    const outcome = await asPerson(this.people, actor, async (transaction): Promise<DeleteOutcome> => {
      // No flow that names it may be published between the question and the deed.
      await this.flows.designs.store.lockPublishing(transaction, actor.workspaceId);
      const row = await store.lockCalendar(transaction, key);
      if (!row) return { kind: 'missing' };
      if (key === ownCalendarKey) return { kind: 'own' };
      const flows = await this.flows.namesOfThoseUsingCalendar(transaction, key);
      if (flows.length > 0) return { kind: 'inUse', flows };
      const groups = await this.groupsWorkingBy(transaction, actor, row.id);
      if (groups.names.length + groups.hidden > 0) return { kind: 'groupsInUse', groups };
      await store.deleteCalendar(transaction, row.id);
      await recordAudit(transaction, actor, { action: 'calendar.deleted', subjectId: row.id, detail: { key } });
      return { kind: 'deleted' };
    });
    this.published.forget();
    return outcome;
  }

  /**
   * Moves what is due by a calendar to where the calendar has it now, or says how much would move. Counted is what the
   * person may see; moved is everything.
   */
  apply(actor: Actor, key: string, { dryRun }: { readonly dryRun: boolean }): Promise<CalendarMoves | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await (dryRun ? store.findCalendar : store.lockCalendar)(transaction, key);
      if (!row) return null;
      const counts = await countMoves(transaction, key);
      if (dryRun) return { ...counts, isMoving: row.moveVersion !== null };
      await store.beginMove(transaction, row.id);
      await recordAudit(transaction, actor, {
        action: 'calendar.applied',
        subjectId: row.id,
        detail: { key, version: String(row.version) },
      });
      return { ...counts, isMoving: true };
    });
  }

  /** Whoever removes it does not see every group: of those, it is only said how many there are. */
  private async groupsWorkingBy(transaction: Knex.Transaction, actor: Actor, id: string) {
    const names = await store.namesOfGroups(transaction, id);
    const all = await asEngine(this.engine, actor.workspaceId, (client) => store.countGroups(client, id));
    return { names, hidden: all - names.length };
  }

  /** Flows that start by themselves and name no zone go by the clock of the workspace. */
  private async followTimeZone(
    transaction: Knex.Transaction,
    { key, document }: store.CalendarRow,
    changed: BusinessCalendar,
  ): Promise<void> {
    if (key === ownCalendarKey && document.timeZone !== changed.timeZone)
      await this.flows.followTimeZone(transaction, changed.timeZone);
  }

  private async recorded(
    transaction: Knex.Transaction,
    actor: Actor,
    action: AuditAction,
    { id, key }: { readonly id: string; readonly key: string },
  ): Promise<Calendar> {
    await recordAudit(transaction, actor, { action, subjectId: id, detail: { key } });
    const row = await store.findCalendar(transaction, key);
    if (!row) throw new Error(`Expected calendar '${key}' to be there once it was set, but it is not.`);
    return toCalendar(row);
  }
}

const toCalendar = ({ key, title, document, version, updatedAt, movedVersion, moveVersion }: store.CalendarRow) => ({
  key,
  title,
  calendar: document,
  version,
  updatedAt: updatedAt.toISOString(),
  movedVersion,
  isMoving: moveVersion !== null,
});

/** The id of a calendar by its key, or null: a named read model for other features. */
export async function calendarIdOf(transaction: Knex.Transaction, key: string): Promise<string | null> {
  return (await store.findCalendar(transaction, key))?.id ?? null;
}

/** The workspace's own calendar, as it is reckoned with: a named read model for other features. */
export async function ownCalendarOf(transaction: Knex.Transaction): Promise<CalendarDocumentRow> {
  const row = await store.findCalendar(transaction, ownCalendarKey);
  if (!row) throw new Error(`Expected each workspace to have a calendar '${ownCalendarKey}', but found none.`);
  return row;
}
