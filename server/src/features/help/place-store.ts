import type { FormDocument, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';

/** A step of a version of a flow, as the person of the context sees that it is there. */
export interface Step {
  readonly flowId: string;
  readonly flowKey: string;
  readonly flowTitle: LocalizedText;
  readonly number: number;
  readonly nodeId: string | null;
  readonly nodeName: LocalizedText | null;
  /** The keys of the forms that people meet there. */
  readonly formKeys: readonly string[];
}

/** What somebody is at: each of it may be wanting. */
export interface Whereabouts {
  readonly task?: string | undefined;
  readonly instance?: string | undefined;
  readonly flow?: string | undefined;
  readonly node?: string | undefined;
}

const stepOf = (from: string, node: string) => `
  select f.id as "flowId", f.key as "flowKey", v.document -> 'title' as "flowTitle", v.number, ${node} as "nodeId",
    (select d -> 'name' from json_array_elements(v.document -> 'nodes') d where d ->> 'id' = ${node} limit 1) as "nodeName",
    array(select distinct d -> 'config' ->> 'form' from json_array_elements(v.document -> 'nodes') d
      where d -> 'config' ->> 'form' is not null and (d ->> 'type' = 'formStart' or d ->> 'id' = ${node})) as "formKeys"
  from ${from}`;

const ofInstance = `
  join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
  join nativ.flows f on f.workspace_id = v.workspace_id and f.id = v.flow_id`;

/** Finds the step that somebody is at, by what they see: a task first, then a case, then a flow that is named. */
export async function findStep(
  transaction: Knex.Transaction,
  { task, instance, flow, node }: Whereabouts,
): Promise<Step | null> {
  if (task !== undefined) return first(transaction, byTask, { task });
  if (instance !== undefined) return first(transaction, byInstance, { instance });
  if (flow === undefined) return null;
  return first(transaction, byFlow, { flow, node: node ?? null });
}

const byTask = stepOf(
  `nativ.tasks t join nativ.instances i on i.workspace_id = t.workspace_id and i.id = t.instance_id ${ofInstance}
   where t.workspace_id = (select app.workspace_id()) and t.id = :task`,
  't.node_id',
);
const byInstance = stepOf(
  `nativ.instances i ${ofInstance} where i.workspace_id = (select app.workspace_id()) and i.id = :instance`,
  'null::text',
);
const byFlow = stepOf(
  `nativ.flows f join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
   where f.workspace_id = (select app.workspace_id()) and f.key = :flow`,
  'cast(:node as text)',
);

async function first(
  transaction: Knex.Transaction,
  statement: string,
  bindings: Readonly<Record<string, string | null>>,
): Promise<Step | null> {
  const { rows } = await transaction.raw(statement, bindings);
  return rows[0] ?? null;
}

/** The case that a task belongs to, as far as it is seen. */
export async function caseOfTask(
  transaction: Knex.Transaction,
  taskId: string,
): Promise<{ readonly instanceId: string | null } | null> {
  const { rows } = await transaction.raw(
    `select (select i.id from nativ.instances i where i.workspace_id = t.workspace_id and i.id = t.instance_id) as "instanceId"
     from nativ.tasks t where t.workspace_id = (select app.workspace_id()) and t.id = ?`,
    [taskId],
  );
  return rows[0] ?? null;
}

/** The forms as they are published now. */
export async function readForms(transaction: Knex.Transaction, keys: readonly string[]): Promise<FormDocument[]> {
  if (keys.length === 0) return [];
  const { rows } = await transaction.raw(
    `select v.document from nativ.forms f
     join nativ.form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.published_version
     where f.workspace_id = (select app.workspace_id()) and f.key = any (:keys)`,
    { keys: [...keys] },
  );
  return rows.map((row: { readonly document: FormDocument }) => row.document);
}

export interface FlowRow {
  readonly key: string;
  readonly title: LocalizedText;
  readonly steps: { readonly id: string; readonly name: LocalizedText }[];
  readonly forms: { readonly key: string; readonly title: LocalizedText }[];
}

/** The flows that are published, each with the steps at which people do something, and the forms that they fill in there. */
export async function listFlows(transaction: Knex.Transaction): Promise<FlowRow[]> {
  const { rows } = await transaction.raw(
    `select f.key, v.document -> 'title' as title,
       (select coalesce(json_agg(json_build_object('id', d ->> 'id', 'name', coalesce(d -> 'name', d -> 'id'))), '[]')
        from json_array_elements(v.document -> 'nodes') d
        where d ->> 'type' in ('userTask', 'approval', 'formStart', 'manualStart', 'messageInquirer', 'receiveMessage', 'classify')) as steps,
       (select coalesce(json_agg(json_build_object('key', x.key, 'title', w.document -> 'title') order by x.key), '[]')
        from nativ.forms x
        join nativ.form_versions w on w.workspace_id = x.workspace_id and w.form_id = x.id and w.number = x.published_version
        where x.workspace_id = f.workspace_id
          and x.key in (select d -> 'config' ->> 'form' from json_array_elements(v.document -> 'nodes') d)) as forms
     from nativ.flows f join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where f.workspace_id = (select app.workspace_id()) order by f.key limit 200`,
  );
  return rows;
}

/** Whether there is any lesson that the person of the context could take, so that nobody asks for the next one in vain. */
export async function hasLessons(transaction: Knex.Transaction): Promise<boolean> {
  const [row] = await plannedOnce<{ hasLessons: boolean }>(
    transaction,
    `select exists (select 1 from nativ.lessons l
       where l.workspace_id = (select app.workspace_id()) and l.state = 'published') as "hasLessons"`,
    [],
  );
  return row?.hasLessons ?? false;
}
