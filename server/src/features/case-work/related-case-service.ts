import type { RelatedCase, RelatedCaseList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import * as store from './related-case-store.ts';

export type LinkOutcome =
  | { readonly kind: 'listed'; readonly list: RelatedCaseList }
  | { readonly kind: 'hidden' | 'noSuchCase' | 'refused' };

/** Cases that belong together, as people said: by hand, since nothing about an inquirer is kept that could tell. */
export class RelatedCaseService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, caseId: string): Promise<LinkOutcome> {
    return asPerson(this.people, actor, (transaction) => listed(transaction, caseId));
  }

  /** A reference that names a hidden case and one that names nothing get the same answer. */
  link(actor: Actor, caseId: string, reference: string): Promise<LinkOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<LinkOutcome> => {
      const speaks = await store.speaksOnCase(transaction, caseId);
      if (speaks === null) return { kind: 'hidden' };
      const other = await store.findCaseByReference(transaction, reference.trim().toUpperCase());
      if (other === null || other === caseId) return { kind: 'noSuchCase' };
      if (!speaks || !(await store.speaksOnCase(transaction, other))) return { kind: 'refused' };
      if (await store.insertLink(transaction, actor, caseId, other))
        await recordOnBoth(transaction, actor, 'case.linked', [caseId, other]);
      return listed(transaction, caseId);
    });
  }

  unlink(actor: Actor, caseId: string, otherId: string): Promise<LinkOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<LinkOutcome> => {
      if ((await store.speaksOnCase(transaction, caseId)) === null) return { kind: 'hidden' };
      if (!(await store.deleteLink(transaction, caseId, otherId))) return { kind: 'noSuchCase' };
      await recordOnBoth(transaction, actor, 'case.unlinked', [caseId, otherId]);
      return listed(transaction, caseId);
    });
  }
}

/** An entry for each, and neither names the other: who reads the one may not know of the other. */
async function recordOnBoth(
  transaction: Knex.Transaction,
  actor: Actor,
  action: 'case.linked' | 'case.unlinked',
  cases: readonly string[],
): Promise<void> {
  for (const subjectId of cases) await recordAudit(transaction, actor, { action, subjectId });
}

async function listed(transaction: Knex.Transaction, caseId: string): Promise<LinkOutcome> {
  const speaks = await store.speaksOnCase(transaction, caseId);
  if (speaks === null) return { kind: 'hidden' };
  const rows = await store.listRelated(transaction, caseId);
  return { kind: 'listed', list: { items: rows.map(toRelatedCase), mayLink: speaks } };
}

const toRelatedCase = (row: store.RelatedCaseRow): RelatedCase => ({
  id: row.id,
  reference: row.reference,
  status: row.status,
  flowTitle: row.flow_title,
  startedAt: row.started_at.toISOString(),
  by: { id: row.by_id, name: row.by_name },
  linkedAt: row.linked_at.toISOString(),
});
