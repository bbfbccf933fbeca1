import type { BusinessWeek, FlowDocument, FormDocument } from '@nativ/schemas';
import type { PoolClient } from 'pg';

export interface PublishedFormRow {
  readonly id: string;
  readonly key: string;
  readonly versionId: string;
  readonly number: number;
  readonly document: FormDocument;
}

export interface PublishedFlowRow {
  readonly id: string;
  readonly key: string;
  readonly versionId: string;
  readonly number: number;
  readonly document: FlowDocument;
  /** By form key: the schemas that the flow was checked against when it was published. */
  readonly formSchemas: Readonly<Record<string, FormDocument['schema']>>;
}

/** A version in use that is live only for the groups that are ready. */
export interface StagedRow {
  /** The version by which the others go on. */
  readonly previousVersionId: string;
  readonly readyGroupIds: readonly string[];
}

export type FlowInUseRow = PublishedFlowRow & { readonly staged: StagedRow | null };

const formColumns = `f.id, f.key, v.id as "versionId", v.number, v.document from nativ.forms f
  join nativ.form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id`;
const flowColumns = `f.id, f.key, v.id as "versionId", v.number, v.document,
    (select coalesce(json_object_agg(o.key, u.document -> 'schema'), '{}') from nativ.form_versions u
      join nativ.forms o on o.workspace_id = u.workspace_id and o.id = u.form_id where u.id = any (v.form_version_ids)) as "formSchemas"
  from nativ.flows f
  join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id`;

/** Reads nothing further of a flow that is live for everybody. */
const flowInUseColumns = flowColumns.replace(
  '\n  from',
  `,
    case when f.previous_version is not null then (
      select json_build_object('previousVersionId', p.id, 'readyGroupIds', (
        select coalesce(json_agg(distinct s.group_id), '[]') from nativ.rollouts r
        join nativ.sign_offs s on s.workspace_id = r.workspace_id and s.rollout_id = r.id and s.withdrawn_at is null
        where r.workspace_id = f.workspace_id and r.flow_id = f.id and r.state = 'underWay'))
      from nativ.flow_versions p where p.workspace_id = f.workspace_id and p.flow_id = f.id and p.number = f.previous_version) end as staged
  from`,
);

/** The published version of a form. */
export async function findPublishedForm(client: PoolClient, key: string): Promise<PublishedFormRow | null> {
  const { rows } = await client.query<PublishedFormRow>({
    name: 'find-published-form',
    text: `select ${formColumns} and v.number = f.published_version where f.key = $1`,
    values: [key],
  });
  return rows[0] ?? null;
}

/** Any version of a form, published once. */
export async function findFormVersion(client: PoolClient, versionId: string): Promise<PublishedFormRow | null> {
  const { rows } = await client.query<PublishedFormRow>({
    name: 'find-form-version',
    text: `select ${formColumns} where v.id = $1`,
    values: [versionId],
  });
  return rows[0] ?? null;
}

/** The published version of a flow, by key. */
export async function findPublishedFlow(client: PoolClient, key: string): Promise<FlowInUseRow | null> {
  const { rows } = await client.query<FlowInUseRow>({
    name: 'find-published-flow',
    text: `select ${flowInUseColumns} and v.number = f.published_version where f.key = $1`,
    values: [key],
  });
  return rows[0] ?? null;
}

/** The published flow that takes the submissions of a form. */
export async function findFlowOfForm(client: PoolClient, formId: string): Promise<FlowInUseRow | null> {
  const { rows } = await client.query<FlowInUseRow>({
    name: 'find-flow-of-form',
    text: `select ${flowInUseColumns} and v.number = f.published_version where f.start_form_id = $1`,
    values: [formId],
  });
  return rows[0] ?? null;
}

/** Any version of a flow, published once. */
export async function findFlowVersion(client: PoolClient, versionId: string): Promise<PublishedFlowRow | null> {
  const { rows } = await client.query<PublishedFlowRow>({
    name: 'find-flow-version',
    text: `select ${flowColumns} where v.id = $1`,
    values: [versionId],
  });
  return rows[0] ?? null;
}

/** The ids that a step's keys and addresses stand for, and who works by which hours. */
export async function loadDirectory(client: PoolClient): Promise<{
  readonly groups: {
    readonly id: string;
    readonly key: string;
    readonly calendarId: string | null;
    readonly ownWeeks: { readonly userId: string; readonly week: BusinessWeek }[];
  }[];
  readonly forms: { readonly key: string; readonly versionId: string }[];
  readonly members: { readonly groupKey: string; readonly email: string; readonly userId: string }[];
  readonly people: { readonly email: string; readonly userId: string }[];
}> {
  const { rows } = await client.query({
    name: 'load-directory',
    text: `select
    (select coalesce(json_agg(json_build_object('id', g.id, 'key', g.key, 'calendarId', g.calendar_id, 'ownWeeks',
        (select coalesce(json_agg(json_build_object('userId', h.user_id, 'week', h.week)), '[]') from nativ.person_hours h
         join nativ.memberships m on m.workspace_id = h.workspace_id and m.user_id = h.user_id
         where h.workspace_id = g.workspace_id and m.group_id = g.id))), '[]') from nativ.groups g) as groups,
    (select coalesce(json_agg(json_build_object('key', f.key, 'versionId', v.id)), '[]') from nativ.forms f
      join nativ.form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.published_version) as forms,
    (select coalesce(json_agg(json_build_object('groupKey', g.key, 'email', u.email, 'userId', u.id)), '[]') from nativ.memberships m
      join nativ.groups g on g.workspace_id = m.workspace_id and g.id = m.group_id
      join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id and u.deactivated_at is null) as members,
    (select coalesce(json_agg(json_build_object('email', u.email, 'userId', u.id)), '[]') from nativ.users u where u.deactivated_at is null) as people`,
  });
  return rows[0];
}
