import type { Variables } from '@nativ/runtime';
import type { InstanceStatus } from '@nativ/schemas';
import type { Knex } from 'knex';

/** An inquiry as it is known now: its answers, and what its run has gathered since. */
export interface InquiryRow {
  readonly reference: string | null;
  readonly startedAt: Date;
  /** The answers that are stored in the clear; null for a run that no form has started. */
  readonly answers: Variables['data'] | null;
  /** The version of the form that they answer; null where there is none. */
  readonly formVersionId: string | null;
  readonly instanceId: string | null;
  readonly status: InstanceStatus | null;
  /** The flow that runs it. */
  readonly flow: string | null;
  /** Of the run; empty where they are sealed. */
  readonly variables: Partial<Variables> | null;
  readonly isSealed: boolean | null;
}

const columns = `s.reference, s.answers, s.form_version_id as "formVersionId", i.id as "instanceId", i.status, f.key as flow,
  i.state -> 'variables' as variables, (i.state #> '{sealed,hasContent}')::boolean as "isSealed"`;
const flowOfRun = `left join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
  left join nativ.flows f on f.workspace_id = v.workspace_id and f.id = v.flow_id`;

/** The last inquiries by a form, the newest first; neither those that are held back nor those that were erased. */
export async function lastInquiriesByForm(
  transaction: Knex.Transaction,
  formKey: string,
  limit: number,
): Promise<InquiryRow[]> {
  const { rows } = await transaction.raw(
    `select ${columns}, s.created_at as "startedAt"
     from (
       select s.workspace_id, s.id, s.reference, s.answers, s.form_version_id, s.created_at, s.instance_id from nativ.submissions s
       where s.form_version_id = any (array(
           select fv.id from nativ.forms fk join nativ.form_versions fv on fv.workspace_id = fk.workspace_id and fv.form_id = fk.id
           where fk.key = ?))
         and s.held_for is null and s.erased_at is null
       order by s.id desc limit ${Math.trunc(limit)}
     ) s
     left join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id ${flowOfRun}
     order by s.id desc`,
    [formKey],
  );
  return rows;
}

/** The last runs of a flow that no form starts. */
export async function lastRunsOfFlow(
  transaction: Knex.Transaction,
  flowKey: string,
  limit: number,
): Promise<InquiryRow[]> {
  const { rows } = await transaction.raw(
    `select ${columns}, i.started_at as "startedAt"
     from nativ.instances i ${flowOfRun}
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     where i.workspace_id = (select app.workspace_id()) and i.erased_at is null
       and i.flow_version_id = any (array(
         select fv.id from nativ.flows fk join nativ.flow_versions fv on fv.workspace_id = fk.workspace_id and fv.flow_id = fk.id
         where fk.key = ?))
     order by i.id desc limit ${Math.trunc(limit)}`,
    [flowKey],
  );
  return rows;
}

/** The schemas of published forms by their keys. */
export async function publishedSchemas(
  transaction: Knex.Transaction,
  keys: readonly string[],
): Promise<{ readonly key: string; readonly schema: unknown }[]> {
  const { rows } = await transaction.raw(
    `select f.key, v.document -> 'schema' as schema from nativ.forms f
     join nativ.form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.published_version
     where f.key = any (?)`,
    [keys as string[]],
  );
  return rows;
}

/** The schemas of form versions by their ids. */
export async function schemasOfVersions(
  transaction: Knex.Transaction,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly schema: unknown }[]> {
  const { rows } = await transaction.raw(
    `select id, document -> 'schema' as schema from nativ.form_versions where id = any (?)`,
    [ids as string[]],
  );
  return rows;
}
