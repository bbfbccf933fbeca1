import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../db/person-transaction.ts';
import { isUniqueViolation } from '../db/unique-violation.ts';
import type { Actor } from '../security/actor.ts';
import { recordAudit } from '../security/audit-store.ts';
import { type DesignRow, DesignStore, type DesignTables, type NewVersion, type VersionRow } from './design-store.ts';

/** Above every number that a column of type integer can hold but one. */
const NEWEST = 2 ** 31 - 1;

/** What must hold of a draft for it to be changed. */
export interface ChangeConditions {
  /** When the draft that is being changed was last changed; null changes whatever is there. */
  readonly basedOn?: string | null;
  /** Finds out, in the transaction that has locked the design, whether somebody else is the one who edits it. */
  readonly findOther?: FindOther | undefined;
}

export type FindOther = (transaction: Knex.Transaction) => Promise<{ readonly name: string } | null>;

/** What else changes with a draft, in the same transaction. @param row as it was before */
type FollowChange<Document> = (
  transaction: Knex.Transaction,
  row: DesignRow<Document>,
  draft: Document,
) => Promise<void>;

export type ChangeOutcome<Document> =
  | { readonly kind: 'changed'; readonly row: DesignRow<Document> }
  /** Somebody else has changed it since. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'editedByAnother'; readonly name: string };

/** What forms and flows have in common: a draft that is edited, and versions that are published and stay as they are. */
export class DesignService<Document extends object> {
  private readonly people: Knex;
  private readonly kind: DesignTables['kind'];
  private readonly follow: FollowChange<Document> | null;
  readonly store: DesignStore<Document>;

  constructor(people: Knex, tables: DesignTables, follow: FollowChange<Document> | null = null) {
    this.people = people;
    this.kind = tables.kind;
    this.follow = follow;
    this.store = new DesignStore(tables);
  }

  /** Designs in the order of their keys, from the one after `afterKey`. */
  list(actor: Actor, afterKey: string, limit: number): Promise<DesignRow<Document>[]> {
    return asPerson(this.people, actor, (transaction) => this.store.list(transaction, afterKey, limit));
  }

  get(actor: Actor, key: string): Promise<DesignRow<Document> | null> {
    return asPerson(this.people, actor, (transaction) => this.store.find(transaction, key));
  }

  /** @returns the new design, or null when the key is taken */
  async create(actor: Actor, key: string, draft: Document): Promise<DesignRow<Document> | null> {
    const id = uuidv7();
    try {
      return await asPerson(this.people, actor, async (transaction) => {
        await this.store.insert(transaction, { workspaceId: actor.workspaceId, id, key, draft });
        await recordAudit(transaction, actor, { action: `${this.kind}.created`, subjectId: id, detail: { key } });
        return this.found(await this.store.find(transaction, key));
      });
    } catch (cause) {
      if (isUniqueViolation(cause)) return null;
      throw cause;
    }
  }

  /**
   * Changes the draft; what the patch leaves out stays.
   *
   * @returns null when there is no such design
   */
  change(
    actor: Actor,
    key: string,
    patch: Partial<Document>,
    { basedOn = null, findOther }: ChangeConditions = {},
  ): Promise<ChangeOutcome<Document> | null> {
    return asPerson(this.people, actor, async (transaction): Promise<ChangeOutcome<Document> | null> => {
      const row = await this.store.lock(transaction, key);
      if (!row) return null;
      const other = await findOther?.(transaction);
      if (other) return { kind: 'editedByAnother', name: other.name };
      if (basedOn !== null && row.updatedAt.toISOString() !== basedOn) return { kind: 'stale' };
      const draft = { ...row.draft, ...patch };
      await this.store.updateDraft(transaction, row.id, draft);
      await this.follow?.(transaction, row, draft);
      await recordAudit(transaction, actor, { action: `${this.kind}.changed`, subjectId: row.id });
      return { kind: 'changed', row: this.found(await this.store.find(transaction, key)) };
    });
  }

  /**
   * Freezes the draft of a locked design as its next version.
   *
   * @param transaction the one that locked it, and judged that the draft may be published
   */
  async freeze(
    transaction: Knex.Transaction,
    actor: Actor,
    row: DesignRow<Document>,
    also: Pick<NewVersion<Document>, 'alsoSet' | 'withVersion' | 'note'> = {},
  ): Promise<VersionRow<Document>> {
    const number = await this.nextNumber(transaction, row.key);
    await this.store.insertVersion(transaction, {
      workspaceId: actor.workspaceId,
      id: uuidv7(),
      designId: row.id,
      number,
      document: row.draft,
      publishedBy: actor.userId,
      ...also,
    });
    await recordAudit(transaction, actor, {
      action: `${this.kind}.published`,
      subjectId: row.id,
      detail: { key: row.key, number: String(number) },
    });
    return this.found(await this.store.findVersion(transaction, row.key, number));
  }

  /** The number that the next version of a design has. */
  async nextNumber(transaction: Knex.Transaction, key: string): Promise<number> {
    const [newest] = await this.store.listVersions(transaction, key, NEWEST, 1);
    return (newest?.number ?? 0) + 1;
  }

  /** Versions from the newest to the oldest, below `beforeNumber`; null when there is no such design. */
  versions(actor: Actor, key: string, beforeNumber: number, limit: number): Promise<VersionRow<Document>[] | null> {
    return asPerson(this.people, actor, async (transaction) =>
      (await this.store.find(transaction, key)) ? this.store.listVersions(transaction, key, beforeNumber, limit) : null,
    );
  }

  version(actor: Actor, key: string, number: number): Promise<VersionRow<Document> | null> {
    return asPerson(this.people, actor, (transaction) => this.store.findVersion(transaction, key, number));
  }

  /** A row that was written in the same transaction is there; that it is not would be a bug. */
  private found<Row>(row: Row | null): Row {
    if (!row) throw new Error(`Expected the ${this.kind} that was just written to be there, but it is not.`);
    return row;
  }
}

/** What every version says of its publication. The note is for those who design: it may name what others do not know of. */
export function versionHead(row: VersionRow<unknown>, actor: Pick<Actor, 'role'>) {
  return {
    number: row.number,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy:
      row.publisherName === null || row.publisherId === null ? null : { id: row.publisherId, name: row.publisherName },
    note: mayDesign(actor) ? row.note : null,
  };
}

/** Whether a role designs: the same that the database lets change drafts. */
export const mayDesign = ({ role }: Pick<Actor, 'role'>): boolean => role === 'admin' || role === 'designer';

/** What every representation of a design begins with. */
export function designHead(row: DesignRow<unknown>) {
  return {
    id: row.id,
    key: row.key,
    status: row.publishedVersion === null ? ('draft' as const) : ('published' as const),
    publishedVersion: row.publishedVersion,
    // As texts, since the order of the keys is that of the questions.
    hasUnpublishedChanges: JSON.stringify(row.draft) !== JSON.stringify(row.publishedDocument),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
