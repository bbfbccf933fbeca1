import type { HelpLink, LocalizedText, TipCreate, TipPatch, TipUses } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';

export interface TipRow {
  readonly id: string;
  readonly text: LocalizedText;
  readonly screen: string | null;
  readonly flow_key: string | null;
  readonly node_id: string | null;
  readonly leaves_after: number;
  readonly by_id: string;
  readonly by_name: string;
  readonly updated_at: Date;
  readonly known: number;
}

export async function listTips(transaction: Knex.Transaction): Promise<TipRow[]> {
  const { rows } = await transaction.raw(
    `select t.id, t.text, t.screen, t.flow_key, t.node_id, t.leaves_after, t.created_by as by_id, u.name as by_name, t.updated_at,
       coalesce(k.known, 0) as known
     from nativ.tips t join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.created_by
     left join app.tips_known() k on k.tip_id = t.id
     where t.workspace_id = (select app.workspace_id()) and t.archived_at is null order by t.updated_at desc, t.id limit 500`,
  );
  return rows;
}

export interface Here {
  readonly screen: string;
  readonly flow: string | null;
  /** All that the step was ever called. */
  readonly nodes: readonly string[];
}

export interface TipHereRow {
  readonly id: string;
  readonly text: LocalizedText;
  readonly leavesAfter: number | null;
  readonly nodeId: string | null;
  readonly updatedAt: Date;
}

/** The tips of a place that the person does not know: they have not said so, and have not done the step, or used the screen, often enough. */
export async function tipsHere(transaction: Knex.Transaction, here: Here): Promise<TipHereRow[]> {
  return plannedOnce<TipHereRow>(
    transaction,
    `select t.id, t.text, case when t.node_id is null then t.leaves_after - coalesce(m.uses, 0) end as "leavesAfter",
       t.node_id as "nodeId", t.updated_at as "updatedAt" from nativ.tips t
     left join nativ.tip_marks m on m.workspace_id = t.workspace_id and m.tip_id = t.id and m.user_id = (select app.user_id())
     where t.workspace_id = (select app.workspace_id()) and t.archived_at is null
       and (t.screen = :screen or (t.flow_key = cast(:flow as text) and (t.node_id is null or t.node_id = any (cast(:nodes as text[])))))
       and m.said is not true
       and case when t.node_id is null then coalesce(m.uses, 0) else ${timesDone} end < t.leaves_after
     order by t.node_id is null, t.id limit 12`,
    { ...here, nodes: [...here.nodes] },
  );
}

/** No more are counted than matter. */
const timesDone = `(select count(*) from (
    select 1 from nativ.tasks k
    join nativ.instances i on i.workspace_id = k.workspace_id and i.id = k.instance_id
    join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
    join nativ.flows f on f.workspace_id = v.workspace_id and f.id = v.flow_id
    where k.workspace_id = t.workspace_id and k.completed_by = (select app.user_id()) and k.node_id = any (cast(:nodes as text[]))
      and k.status = 'completed' and f.key = t.flow_key limit t.leaves_after) done)`;

export async function insertTip(
  transaction: Knex.Transaction,
  actor: Actor,
  { text, at, leavesAfter = 3 }: TipCreate,
): Promise<string> {
  const id = uuidv7();
  await transaction('nativ.tips').insert({
    workspace_id: actor.workspaceId,
    id,
    text: JSON.stringify(text),
    ...placeColumns(at),
    leaves_after: leavesAfter,
    created_by: actor.userId,
  });
  return id;
}

export async function updateTip(
  transaction: Knex.Transaction,
  id: string,
  { text, at, leavesAfter }: TipPatch,
): Promise<boolean> {
  const changed = await transaction('nativ.tips')
    .where({ id, archived_at: null })
    .update({
      ...(text === undefined ? {} : { text: JSON.stringify(text) }),
      ...(at === undefined ? {} : placeColumns(at)),
      ...(leavesAfter === undefined ? {} : { leaves_after: leavesAfter }),
      updated_at: transaction.fn.now(),
    });
  return changed > 0;
}

export async function archiveTip(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const now = transaction.fn.now();
  return (await transaction('nativ.tips').where({ id, archived_at: null }).update({ archived_at: now })) > 0;
}

/** @returns whether there is such a tip */
export async function markKnown(transaction: Knex.Transaction, actor: Actor, id: string): Promise<boolean> {
  const tip = await transaction('nativ.tips').where({ id, archived_at: null }).first('id');
  if (tip === undefined) return false;
  await transaction('nativ.tip_marks')
    .insert({ workspace_id: actor.workspaceId, tip_id: id, user_id: actor.userId })
    .onConflict(['workspace_id', 'tip_id', 'user_id'])
    .merge({ said: true });
  return true;
}

/** Adds up over all the person's devices; tips that were put away meanwhile are passed over. */
export async function addUses(transaction: Knex.Transaction, { userId }: Actor, { items }: TipUses): Promise<void> {
  await transaction.raw(
    `insert into nativ.tip_marks (workspace_id, tip_id, user_id, uses, said)
     select t.workspace_id, t.id, :userId, least(sum(x.uses), 1000), false
     from jsonb_to_recordset(cast(:items as jsonb)) as x(tip uuid, uses integer)
     join nativ.tips t on t.workspace_id = (select app.workspace_id()) and t.id = x.tip and t.archived_at is null and t.node_id is null
     group by t.workspace_id, t.id
     on conflict (workspace_id, tip_id, user_id) do update set uses = least(nativ.tip_marks.uses + excluded.uses, 1000)`,
    { userId, items: JSON.stringify(items) },
  );
}

const placeColumns = ({ screen, flow, nodeId }: HelpLink) => ({
  screen: screen ?? null,
  flow_key: flow ?? null,
  node_id: nodeId ?? null,
});
