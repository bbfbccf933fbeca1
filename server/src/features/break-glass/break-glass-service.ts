import type { BreakGlass, BreakGlassCreate, BreakGlassRead, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import {
  breakGlass,
  closeOpening,
  findOpening,
  listOpenings,
  listReads,
  type OpeningRow,
  type ReadRow,
} from './break-glass-store.ts';

/** What everybody who reads the group is told at once. It names nobody and nothing of the group. */
const notice: LocalizedText = {
  en: 'An admin has opened this classified group to read it. The reason, the time and what is read stand in the group’s settings.',
  he: 'מי שמנהלים את המערכת פתחו את הקבוצה החסויה הזאת לקריאה. הסיבה, הזמן ומה שנקרא רשומים בהגדרות הקבוצה.',
};

/** Opens classified groups to admins, in the sight of those whose groups they are. Null stands for what is not there for them. */
export class BreakGlassService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  open(actor: Actor, { group, reason, hours }: BreakGlassCreate): Promise<BreakGlass | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const id = uuidv7();
      const opening = { id, noticeId: uuidv7(), group, reason: reason.trim(), hours, notice };
      if (opening.reason.length < 10 || !(await breakGlass(transaction, opening))) return null;
      const row = await findOpening(transaction, id);
      return row && toOpening(row);
    });
  }

  list(
    actor: Actor,
    page: { readonly groupKey: string | null; readonly beforeId?: string; readonly limit: number },
  ): Promise<Page<BreakGlass>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await listOpenings(transaction, { ...page, limit: page.limit + 1 });
      return pageOf(rows, page.limit, (row) => [row.id], toOpening);
    });
  }

  /** Ends an opening before its time: for whoever made it, and for managers of the group. */
  close(actor: Actor, id: string): Promise<BreakGlass | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const before = await findOpening(transaction, id);
      if (before === null || (before.is_open && !before.may_close)) return null;
      const groupId = await closeOpening(transaction, id);
      if (groupId !== null)
        await recordAudit(transaction, actor, {
          action: 'group.glassClosed',
          subjectId: groupId,
          detail: { opening: id },
        });
      const row = await findOpening(transaction, id);
      return row && toOpening(row);
    });
  }

  reads(
    actor: Actor,
    id: string,
    page: { readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
  ): Promise<Page<BreakGlassRead> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if ((await findOpening(transaction, id)) === null) return null;
      const rows = await listReads(transaction, id, { ...page, limit: page.limit + 1 });
      return pageOf(rows, page.limit, (row) => [row.at_text, row.id], toRead);
    });
  }
}

function toOpening(row: OpeningRow): BreakGlass {
  return {
    id: row.id,
    group: row.group_key === null || row.group_name === null ? null : { key: row.group_key, name: row.group_name },
    openedBy: { id: row.opened_by, name: row.opened_by_name },
    reason: row.reason,
    openedAt: row.opened_at.toISOString(),
    until: row.until.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    isOpen: row.is_open,
    mayClose: row.may_close,
    readCount: row.read_count,
  };
}

function toRead({ id, at, route, item_id: itemId }: ReadRow): BreakGlassRead {
  return { id, at: at.toISOString(), route, itemId };
}
