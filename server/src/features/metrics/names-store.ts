import type { FormDocument, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface GroupRow {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly access: 'open' | 'closed' | 'classified';
}

/** The groups that the person of the context knows of and that are in use. */
export async function listGroups(transaction: Knex.Transaction): Promise<GroupRow[]> {
  return transaction('nativ.groups').whereNull('archived_at').select('id', 'key', 'name', 'access');
}

export interface FormRow {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  /** Of every version whose cases may be counted. */
  readonly versionIds: readonly string[];
}

/** The forms that were ever published. */
export async function listForms(transaction: Knex.Transaction): Promise<FormRow[]> {
  const { rows } = await transaction.raw(
    `select f.id, f.key, (array_agg(v.document -> 'title' order by v.number desc))[1] as title, array_agg(v.id) as "versionIds"
     from nativ.forms f join nativ.form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id group by f.id, f.key`,
  );
  return rows;
}

/** The documents of versions, which never change. */
export async function readVersions(
  transaction: Knex.Transaction,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly document: FormDocument }[]> {
  return transaction('nativ.form_versions').whereIn('id', ids).select('id', 'document');
}

export async function findFlowId(transaction: Knex.Transaction, key: string): Promise<string | null> {
  return (await transaction('nativ.flows').where({ key }).first('id'))?.id ?? null;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

export async function listNames(transaction: Knex.Transaction, ids: readonly string[]): Promise<NamedPerson[]> {
  return transaction('nativ.users').whereIn('id', ids).select('id', 'name');
}
