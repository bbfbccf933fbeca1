import type { FlowDocument, LocalizedText, RolloutCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface RolloutRow {
  readonly id: string;
  readonly title: string;
  readonly flowKey: string;
  readonly flowTitle: LocalizedText;
  readonly version: number | null;
  readonly isStaged: boolean;
  readonly goLiveOn: string | null;
  readonly rule: 'signOff' | 'sharePassed';
  readonly share: number | null;
  readonly lessonIds: readonly string[];
  readonly state: 'underWay' | 'done' | 'stopped';
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly unitsSeeEachOther: boolean;
  readonly isLearner: boolean;
  readonly units: number;
  readonly ready: number;
}

const rollout = `
  select r.id, r.title, f.key as "flowKey", coalesce(v.document -> 'title', f.draft -> 'title') as "flowTitle", r.version,
    f.previous_version is not null and r.state = 'underWay' as "isStaged", to_char(r.go_live_on, 'YYYY-MM-DD') as "goLiveOn", r.rule, r.share, r.lesson_ids as "lessonIds", r.state,
    r.created_at as "createdAt", r.ended_at as "endedAt", r.units_see_each_other as "unitsSeeEachOther",
    r.id = any ((select app.my_learning_rollout_ids())::uuid[]) as "isLearner", n.units, n.ready
  from nativ.rollouts r
  join nativ.flows f on f.workspace_id = r.workspace_id and f.id = r.flow_id
  left join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
  cross join lateral (
    select count(*)::int as units, count(s.id)::int as ready from nativ.rollout_units u
    left join nativ.sign_offs s on s.workspace_id = u.workspace_id and s.rollout_id = u.rollout_id and s.group_id = u.group_id and s.withdrawn_at is null
    where u.workspace_id = r.workspace_id and u.rollout_id = r.id) n
  where r.workspace_id = (select app.workspace_id())`;

/** Roll-outs from the newest to the oldest, before one. */
export async function listRollouts(
  transaction: Knex.Transaction,
  beforeId: string,
  limit: number,
): Promise<RolloutRow[]> {
  const { rows } = await transaction.raw(`${rollout} and r.id < ? order by r.id desc limit ?`, [beforeId, limit]);
  return rows;
}

export async function findRollout(transaction: Knex.Transaction, id: string): Promise<RolloutRow | null> {
  const { rows } = await transaction.raw(`${rollout} and r.id = ?`, [id]);
  return rows[0] ?? null;
}

/** The flows that are in use, by key, as they are called. */
export async function listFlows(
  transaction: Knex.Transaction,
): Promise<{ readonly key: string; readonly title: LocalizedText }[]> {
  const { rows } = await transaction.raw(
    `select f.key, v.document -> 'title' as title from nativ.flows f
     join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where f.workspace_id = (select app.workspace_id()) order by f.key limit 500`,
  );
  return rows;
}

/** What a flow gives work to: as it is in use, and as it is drawn. */
export async function findFlow(
  transaction: Knex.Transaction,
  key: string,
): Promise<{
  readonly id: string;
  readonly version: number | null;
  readonly documents: readonly FlowDocument[];
} | null> {
  const { rows } = await transaction.raw(
    `select f.id, f.published_version as version, f.draft, v.document from nativ.flows f
     left join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where f.workspace_id = (select app.workspace_id()) and f.key = ?`,
    [key],
  );
  const [row] = rows;
  return row ? { id: row.id, version: row.version, documents: [row.draft, row.document].filter(Boolean) } : null;
}

/** The ids of groups whose training one may lead; others are left out. */
export async function groupIds(transaction: Knex.Transaction, keys: readonly string[]): Promise<string[]> {
  const { rows } = await transaction.raw(
    'select t.id from app.groups_to_train() t where t.key = any (cast(? as text[]))',
    [[...keys]],
  );
  return rows.map((row: { id: string }) => row.id);
}

export async function insertRollout(
  transaction: Knex.Transaction,
  { workspaceId, userId }: Actor,
  row: { readonly id: string; readonly flowId: string; readonly version: number | null } & RolloutCreate,
  units: readonly string[],
): Promise<void> {
  await transaction('nativ.rollouts').insert({
    workspace_id: workspaceId,
    id: row.id,
    title: row.title,
    flow_id: row.flowId,
    version: row.version,
    go_live_on: row.goLiveOn ?? null,
    rule: row.rule ?? 'signOff',
    share: row.rule === 'sharePassed' ? (row.share ?? 1) : null,
    lesson_ids: [...(row.lessonIds ?? [])],
    created_by: userId,
  });
  await transaction('nativ.rollout_units').insert(
    units.map((group) => ({ workspace_id: workspaceId, rollout_id: row.id, group_id: group })),
  );
}

export async function updateRollout(
  transaction: Knex.Transaction,
  id: string,
  change: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const here = transaction('nativ.rollouts').whereRaw('workspace_id = (select app.workspace_id())').where({ id });
  return (await here.update(change)) === 1;
}

/** Makes the newest version live for everybody; false when there is no such roll-out under way. */
export async function goLive(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const { rows } = await transaction.raw('select app.go_live(?) as done', [id]);
  return rows[0].done;
}

export interface LiveGroupsRow {
  readonly version: number | null;
  readonly previousVersion: number | null;
  readonly rolloutId: string | null;
  readonly groups: LocalizedText[];
}

/** For whom the version in use of a flow is live. */
export async function findLiveGroups(transaction: Knex.Transaction, flow: string): Promise<LiveGroupsRow | null> {
  const { rows } = await transaction.raw(
    `select f.published_version as version, f.previous_version as "previousVersion", r.id as "rolloutId",
       (select coalesce(json_agg(t.name order by t.key), '[]') from nativ.sign_offs s join app.groups_to_train() t on t.id = s.group_id
        where s.workspace_id = f.workspace_id and s.rollout_id = r.id and s.withdrawn_at is null) as groups
     from nativ.flows f
     left join nativ.rollouts r on r.workspace_id = f.workspace_id and r.flow_id = f.id and r.state = 'underWay'
     where f.workspace_id = (select app.workspace_id()) and f.key = ?`,
    [flow],
  );
  return rows[0] ?? null;
}
