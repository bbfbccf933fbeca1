import type { InstanceStatus, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { askedInAdvance } from '../asked-in-advance.ts';

export interface RelatedCaseRow {
  readonly id: string;
  readonly reference: string | null;
  readonly status: InstanceStatus;
  readonly flow_title: LocalizedText;
  readonly started_at: Date;
  readonly by_id: string;
  readonly by_name: string;
  readonly linked_at: Date;
}

/** The other ends of the links of a case, the newest link first; those that the person may not see are not there for them. */
export async function listRelated(transaction: Knex.Transaction, caseId: string): Promise<RelatedCaseRow[]> {
  const { rows } = await transaction.raw(
    `select i.id, s.reference, i.status, v.document -> 'title' as flow_title, i.started_at,
       l.created_by as by_id, u.name as by_name, l.created_at as linked_at
     from (
       select other_id as id, created_by, created_at from nativ.case_links where workspace_id = (select app.workspace_id()) and one_id = :caseId
       union all
       select one_id, created_by, created_at from nativ.case_links where workspace_id = (select app.workspace_id()) and other_id = :caseId
     ) l
     join nativ.instances i on i.workspace_id = (select app.workspace_id()) and i.id = l.id
     join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
     join nativ.users u on u.workspace_id = i.workspace_id and u.id = l.created_by
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     order by l.created_at desc, i.id limit 100`,
    { caseId },
  );
  return rows;
}

/** Whether the person speaks in a group of the case; null when the case is not there for them. */
export async function speaksOnCase(transaction: Knex.Transaction, caseId: string): Promise<boolean | null> {
  const { rows } = await transaction.raw(
    `select group_ids && (select app.my_voice_group_ids())::uuid[] as speaks from nativ.instances where id = ? and ${askedInAdvance}`,
    [caseId],
  );
  return rows[0]?.speaks ?? null;
}

/** The case that began with the submission of a reference, if the person sees it. */
export async function findCaseByReference(transaction: Knex.Transaction, reference: string): Promise<string | null> {
  const { rows } = await transaction.raw(
    `select i.id from nativ.submissions s join nativ.instances i on i.workspace_id = s.workspace_id and i.submission_id = s.id
     where s.workspace_id = (select app.workspace_id()) and s.reference = ? and ${askedInAdvance} order by i.id limit 1`,
    [reference],
  );
  return rows[0]?.id ?? null;
}

const ends = (a: string, b: string) => (a < b ? { one_id: a, other_id: b } : { one_id: b, other_id: a });

/** @returns whether they were not linked before */
export async function insertLink(
  transaction: Knex.Transaction,
  by: { readonly workspaceId: string; readonly userId: string },
  a: string,
  b: string,
): Promise<boolean> {
  const { one_id: one, other_id: other } = ends(a, b);
  const { rowCount } = await transaction.raw(
    `insert into nativ.case_links (workspace_id, one_id, other_id, created_by) values (?, ?, ?, ?) on conflict do nothing`,
    [by.workspaceId, one, other, by.userId],
  );
  return rowCount === 1;
}

export async function deleteLink(transaction: Knex.Transaction, a: string, b: string): Promise<boolean> {
  return (await transaction('nativ.case_links').where(ends(a, b)).delete()) === 1;
}
