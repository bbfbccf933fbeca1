import type { ExampleOrigin, ExampleState, Language } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface ExampleRow {
  readonly id: string;
  readonly text: string | null;
  readonly isSealed: boolean;
  readonly label: string;
  readonly language: Language | null;
  readonly origin: ExampleOrigin;
  readonly state: ExampleState;
  readonly instanceId: string | null;
  readonly reference: string | null;
  readonly said: string | null;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly createdAt: Date;
}

export interface ExampleFilter {
  readonly label?: string | undefined;
  readonly origin?: ExampleOrigin | undefined;
  readonly state?: ExampleState | undefined;
  /** A part of its text. */
  readonly q?: string | undefined;
}

const examples = `
  select e.id, e.text, e.is_sealed as "isSealed", e.label, e.language, e.origin, e.state, e.instance_id as "instanceId", s.reference,
    e.said, u.id as "byId", u.name as "byName", e.created_at as "createdAt"
  from nativ.examples e
  left join nativ.instances i on i.workspace_id = e.workspace_id and i.id = e.instance_id
  left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
  left join nativ.users u on u.workspace_id = e.workspace_id and u.id = e.by_id
  where e.workspace_id = (select app.workspace_id()) and e.classifier_id = :classifierId`;

/** The newest first; those of cases that the person of the context does not see are not there. */
export async function listExamples(
  transaction: Knex.Transaction,
  classifierId: string,
  { label = null, origin = null, state = null, q = null }: { readonly [Key in keyof ExampleFilter]: string | null },
  place: { readonly beforeId: string | null; readonly limit: number },
): Promise<ExampleRow[]> {
  const { rows } = await transaction.raw(
    `${examples} and (cast(:label as text) is null or e.label = :label) and (cast(:origin as text) is null or e.origin = :origin)
       and (cast(:state as text) is null or e.state = :state) and (cast(:q as text) is null or position(lower(:q) in lower(e.text)) > 0)
       and (cast(:beforeId as uuid) is null or e.id < cast(:beforeId as uuid)) order by e.id desc limit :limit`,
    { classifierId, label, origin, state, q, ...place },
  );
  return rows;
}

export async function findExample(
  transaction: Knex.Transaction,
  classifierId: string,
  id: string,
): Promise<ExampleRow | null> {
  const { rows } = await transaction.raw(`${examples} and e.id = :id`, { classifierId, id });
  return rows[0] ?? null;
}

export async function countExamples(transaction: Knex.Transaction, classifierId: string): Promise<number> {
  const { rows } = await transaction.raw(
    'select count(*)::int as count from nativ.examples where workspace_id = (select app.workspace_id()) and classifier_id = ?',
    [classifierId],
  );
  return rows[0].count;
}

/** An example that was not taken from a case. */
export interface NewExample {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly language: Language | null;
  readonly digest: Buffer;
}

export interface NewExamples {
  readonly workspaceId: string;
  readonly classifierId: string;
  readonly byId: string;
  readonly origin: 'typed' | 'imported';
  readonly examples: readonly NewExample[];
}

const atOnce = 1_000;

/** @returns the ids of those that were not there yet */
export async function insertExamples(
  transaction: Knex.Transaction,
  { workspaceId, classifierId, byId, origin, examples: added }: NewExamples,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let from = 0; from < added.length; from += atOnce) {
    const rows = added
      .slice(from, from + atOnce)
      .map(({ digest, ...row }) => ({ ...row, digest: digest.toString('hex') }));
    const { rows: written } = await transaction.raw(
      `insert into nativ.examples (workspace_id, id, classifier_id, text, label, language, origin, state, digest, by_id, accepted_at)
       select :workspaceId, x.id, :classifierId, x.text, x.label, x.language, :origin, 'accepted', decode(x.digest, 'hex'), :byId, now()
       from json_to_recordset(:rows) as x(id uuid, text text, label text, language text, digest text)
       on conflict do nothing returning id`,
      { workspaceId, classifierId, origin, byId, rows: JSON.stringify(rows) },
    );
    for (const { id } of written as { id: string }[]) ids.add(id);
  }
  return ids;
}

/** Which of these texts stand under these labels already, each as `label/digest`. */
export async function findRepeated(
  transaction: Knex.Transaction,
  classifierId: string,
  digests: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  const { rows } = await transaction.raw<{ rows: { known: string }[] }>(
    `select label || '/' || encode(digest, 'hex') as known from nativ.examples
     where workspace_id = (select app.workspace_id()) and classifier_id = :classifierId and instance_id is null
       and encode(digest, 'hex') in (select json_array_elements_text(:digests))`,
    { classifierId, digests: JSON.stringify(digests.map((digest) => digest.toString('hex'))) },
  );
  return new Set(rows.map(({ known }) => known));
}

export async function updateExample(
  transaction: Knex.Transaction,
  id: string,
  { text, label, state }: { readonly text: NewExample | null; readonly label: string; readonly state: ExampleState },
): Promise<void> {
  await transaction('nativ.examples')
    .where({ id })
    .update({
      label,
      state,
      accepted_at: state === 'accepted' ? transaction.fn.now() : null,
      ...(text && { text: text.text, language: text.language, digest: text.digest }),
    });
}

/** Decides on corrections; `waiting` takes a decision back. @returns how many were changed */
export async function reviewExamples(
  transaction: Knex.Transaction,
  classifierId: string,
  ids: readonly string[],
  state: ExampleState,
): Promise<number> {
  return transaction('nativ.examples')
    .where({ classifier_id: classifierId, origin: 'correction' })
    .whereIn('id', ids as string[])
    .whereNot({ state })
    .update({ state, accepted_at: state === 'accepted' ? transaction.fn.now() : null });
}

export async function deleteExample(transaction: Knex.Transaction, classifierId: string, id: string): Promise<boolean> {
  return (await transaction('nativ.examples').where({ classifier_id: classifierId, id }).delete()) > 0;
}
