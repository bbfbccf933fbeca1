import type { Knex } from 'knex';

/** The tables of one kind of design: forms or flows. */
export interface DesignTables {
  readonly kind: 'form' | 'flow';
  readonly designs: string;
  readonly versions: string;
  /** The column of a version that names its design. */
  readonly parent: string;
}

export const formTables: DesignTables = {
  kind: 'form',
  designs: 'nativ.forms',
  versions: 'nativ.form_versions',
  parent: 'form_id',
};
export const flowTables: DesignTables = {
  kind: 'flow',
  designs: 'nativ.flows',
  versions: 'nativ.flow_versions',
  parent: 'flow_id',
};

export interface DesignRow<Document> {
  readonly id: string;
  readonly key: string;
  readonly draft: Document;
  readonly publishedVersion: number | null;
  readonly publishedDocument: Document | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface VersionRow<Document> {
  readonly key: string;
  readonly number: number;
  readonly document: Document;
  readonly publishedAt: Date;
  readonly publisherId: string | null;
  /** Null when nobody of the workspace published it, or they are not there any more. */
  readonly publisherName: string | null;
  readonly note: string | null;
}

/** Reads and writes designs and their versions: a draft that changes and numbered documents that do not. */
export class DesignStore<Document> {
  private readonly tables: DesignTables;

  constructor(tables: DesignTables) {
    this.tables = tables;
  }

  /** Designs in the order of their keys, from the one after `afterKey`. */
  async list(transaction: Knex.Transaction, afterKey: string, limit: number): Promise<DesignRow<Document>[]> {
    return this.designs(transaction).where('d.key', '>', afterKey).orderBy('d.key').limit(limit);
  }

  async find(transaction: Knex.Transaction, key: string): Promise<DesignRow<Document> | null> {
    const [row] = await this.designs(transaction).where('d.key', key);
    return row ?? null;
  }

  /** Locks the design until the end of the transaction, so that two people do not change or publish it at once. */
  async lock(transaction: Knex.Transaction, key: string): Promise<DesignRow<Document> | null> {
    const locked = await transaction(this.tables.designs).where({ key }).forUpdate().select('id');
    return locked.length === 0 ? null : this.find(transaction, key);
  }

  /**
   * Lets one publication of the workspace go on at a time: a flow is checked against the published forms and a form
   * against the published flows, so that two at once could each pass and break the other.
   */
  async lockPublishing(transaction: Knex.Transaction, workspaceId: string): Promise<void> {
    await transaction.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`nativ:publish:${workspaceId}`]);
  }

  async insert(
    transaction: Knex.Transaction,
    row: { workspaceId: string; id: string; key: string; draft: Document },
  ): Promise<void> {
    await transaction(this.tables.designs).insert({
      workspace_id: row.workspaceId,
      id: row.id,
      key: row.key,
      draft: JSON.stringify(row.draft),
    });
  }

  /** The time of a change names the draft that it made (If-Match), so that no two are in one millisecond and none is earlier. */
  async updateDraft(transaction: Knex.Transaction, id: string, draft: Document): Promise<void> {
    const later = "greatest(date_trunc('milliseconds', clock_timestamp()), updated_at + interval '1 millisecond')";
    await transaction(this.tables.designs)
      .where({ id })
      .update({ draft: JSON.stringify(draft), updated_at: transaction.raw(later) });
  }

  /** Adds a version and puts it into use. */
  async insertVersion(transaction: Knex.Transaction, row: NewVersion<Document>): Promise<void> {
    await transaction(this.tables.versions).insert({
      workspace_id: row.workspaceId,
      id: row.id,
      [this.tables.parent]: row.designId,
      number: row.number,
      document: JSON.stringify(row.document),
      published_by: row.publishedBy,
      note: row.note ?? null,
      ...row.withVersion,
    });
    await transaction(this.tables.designs)
      .where({ id: row.designId })
      .update({ published_version: row.number, ...row.alsoSet });
  }

  /** Takes a flow out of use; its versions stay. */
  async withdraw(transaction: Knex.Transaction, id: string): Promise<void> {
    await transaction(this.tables.designs)
      .where({ id })
      .update({ published_version: null, previous_version: null, start_form_id: null });
  }

  /** Versions from the newest to the oldest, below `beforeNumber`. */
  async listVersions(
    transaction: Knex.Transaction,
    key: string,
    beforeNumber: number,
    limit: number,
  ): Promise<VersionRow<Document>[]> {
    return this.versions(transaction, key)
      .where('v.number', '<', beforeNumber)
      .orderBy('v.number', 'desc')
      .limit(limit);
  }

  async findVersion(transaction: Knex.Transaction, key: string, number: number): Promise<VersionRow<Document> | null> {
    const [row] = await this.versions(transaction, key).where('v.number', number);
    return row ?? null;
  }

  /** The published version of every design. */
  async listPublished(
    transaction: Knex.Transaction,
  ): Promise<{ id: string; key: string; versionId: string; document: Document }[]> {
    return this.designs(transaction).whereNotNull('v.document').select({ versionId: 'v.id', document: 'v.document' });
  }

  private designs(transaction: Knex.Transaction): Knex.QueryBuilder {
    return transaction(`${this.tables.designs} as d`)
      .leftJoin(`${this.tables.versions} as v`, (join) =>
        join
          .on('v.workspace_id', 'd.workspace_id')
          .andOn(`v.${this.tables.parent}`, 'd.id')
          .andOn('v.number', 'd.published_version'),
      )
      .select({
        id: 'd.id',
        key: 'd.key',
        draft: 'd.draft',
        publishedVersion: 'd.published_version',
        publishedDocument: 'v.document',
        createdAt: 'd.created_at',
        updatedAt: 'd.updated_at',
      });
  }

  private versions(transaction: Knex.Transaction, key: string): Knex.QueryBuilder {
    return transaction(`${this.tables.versions} as v`)
      .join(`${this.tables.designs} as d`, (join) =>
        join.on('d.workspace_id', 'v.workspace_id').andOn('d.id', `v.${this.tables.parent}`),
      )
      .leftJoin('nativ.users as u', (join) =>
        join.on('u.workspace_id', 'v.workspace_id').andOn('u.id', 'v.published_by'),
      )
      .where('d.key', key)
      .select({
        key: 'd.key',
        number: 'v.number',
        document: 'v.document',
        publishedAt: 'v.published_at',
        publisherId: 'u.id',
        publisherName: 'u.name',
        note: 'v.note',
      });
  }
}

export interface NewVersion<Document> {
  readonly workspaceId: string;
  readonly id: string;
  readonly designId: string;
  readonly number: number;
  readonly document: Document;
  readonly publishedBy: string;
  readonly note?: string | null | undefined;
  /** Other columns of the design that change with the publication. */
  readonly alsoSet?: Readonly<Record<string, string | number | null>>;
  /** Other columns of the version. */
  readonly withVersion?: Readonly<Record<string, readonly string[]>>;
}
