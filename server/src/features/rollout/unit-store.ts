import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface UnitRow {
  readonly rolloutId: string;
  readonly rolloutTitle: string;
  readonly groupId: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly people: number;
  readonly invited: number;
  readonly practised: number;
  readonly passed: number;
  readonly stuck: number;
  readonly silent: number;
  readonly signOffId: string | null;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly note: string | null;
  readonly isLive: boolean;
  readonly liveSince: Date | null;
}

/** Live is who is ready while a version is live for those alone; and everybody, once one was published for everybody. */
const isLive = `(r.state = 'done' or (r.state = 'underWay' and case when f.previous_version is null then v.published_at >= r.created_at
  else s.id is not null end))`;

/** The units that one sees, by name; of one roll-out, or of all that are not long over. */
export async function listUnits(transaction: Knex.Transaction, rolloutId: string | null): Promise<UnitRow[]> {
  const { rows } = await transaction.raw(
    `select r.id as "rolloutId", r.title as "rolloutTitle", t.id as "groupId", t.key, t.name,
       coalesce(c.people, 0) as people, coalesce(c.invited, 0) as invited, coalesce(c.practised, 0) as practised,
       coalesce(c.passed, 0) as passed, coalesce(c.stuck, 0) as stuck, coalesce(c.silent, 0) as silent,
       s.id as "signOffId", b.name as "signedBy", s.at as "signedAt", s.note,
       coalesce(${isLive}, false) as "isLive",
       case when ${isLive} then case when s.id is null then coalesce(r.ended_at, v.published_at) else greatest(s.at, v.published_at) end end as "liveSince"
     from nativ.rollouts r
     join nativ.flows f on f.workspace_id = r.workspace_id and f.id = r.flow_id
     left join nativ.flow_versions v on v.workspace_id = r.workspace_id and v.flow_id = r.flow_id and v.number = r.version
     join nativ.rollout_units u on u.workspace_id = r.workspace_id and u.rollout_id = r.id
     join app.groups_to_train() t on t.id = u.group_id
     left join nativ.sign_offs s on s.workspace_id = r.workspace_id and s.rollout_id = r.id and s.group_id = u.group_id and s.withdrawn_at is null
     left join nativ.users b on b.workspace_id = s.workspace_id and b.id = s.by_id
     left join lateral app.unit_progress(r.id) c on c.group_id = u.group_id
     where r.workspace_id = (select app.workspace_id()) and (cast(:id as uuid) is null or r.id = :id)
       and (cast(:id as uuid) is not null or r.ended_at is null or r.ended_at > now() - interval '90 days')
     order by t.key, r.id desc limit 500`,
    { id: rolloutId },
  );
  return rows;
}

export interface EffectRow {
  readonly firstResponseBefore: number | null;
  readonly firstResponseAfter: number | null;
  readonly firstResponseTrained: number | null;
  readonly firstResponseUntrained: number | null;
  readonly reworkBefore: number | null;
  readonly reworkAfter: number | null;
  readonly reworkTrained: number | null;
  readonly reworkUntrained: number | null;
}

export async function findEffect(
  transaction: Knex.Transaction,
  unit: { readonly rolloutId: string; readonly groupId: string; readonly since: Date },
): Promise<EffectRow | null> {
  const { rows } = await transaction.raw(
    `select response_before as "firstResponseBefore", response_after as "firstResponseAfter", response_trained as "firstResponseTrained",
       response_untrained as "firstResponseUntrained", rework_before as "reworkBefore", rework_after as "reworkAfter",
       rework_trained as "reworkTrained", rework_untrained as "reworkUntrained"
     from app.unit_effect(?, ?, ?)`,
    [unit.rolloutId, unit.groupId, unit.since],
  );
  return rows[0] ?? null;
}

/** The id of a unit's group, when one sees the unit. */
export async function findUnit(
  transaction: Knex.Transaction,
  rolloutId: string,
  group: string,
): Promise<string | null> {
  const { rows } = await transaction.raw(
    `select u.group_id as id from nativ.rollout_units u join app.groups_to_train() t on t.id = u.group_id
     where u.workspace_id = (select app.workspace_id()) and u.rollout_id = ? and t.key = ?`,
    [rolloutId, group],
  );
  return rows[0]?.id ?? null;
}

/** Adds units; what is one already stays. */
export async function addUnits(
  transaction: Knex.Transaction,
  { workspaceId }: Actor,
  rolloutId: string,
  groups: readonly string[],
): Promise<void> {
  await transaction('nativ.rollout_units')
    .insert(groups.map((group) => ({ workspace_id: workspaceId, rollout_id: rolloutId, group_id: group })))
    .onConflict()
    .ignore();
}

/** Groups that could be units and are none, by key. */
export async function listOtherGroups(
  transaction: Knex.Transaction,
  rolloutId: string,
): Promise<{ readonly key: string; readonly name: LocalizedText }[]> {
  const { rows } = await transaction.raw(
    `select t.key, t.name from app.groups_to_train() t
     where t.id not in (select u.group_id from nativ.rollout_units u where u.workspace_id = (select app.workspace_id()) and u.rollout_id = ?)
     order by t.key limit 500`,
    [rolloutId],
  );
  return rows;
}

/** Takes a unit out with those who are taught in it; false when it was signed off once. */
export async function removeUnit(
  transaction: Knex.Transaction,
  unit: { readonly rollout_id: string; readonly group_id: string },
): Promise<boolean> {
  const [signed] = await transaction('nativ.sign_offs').where(unit).select('id').limit(1);
  if (signed) return false;
  await transaction('nativ.cohort_members').where(unit).delete();
  return (await transaction('nativ.rollout_units').where(unit).delete()) === 1;
}

export interface CohortRow {
  readonly userId: string;
  readonly name: string;
  readonly champion: string | null;
  readonly invitedAt: Date;
  readonly practised: boolean;
  readonly attended: boolean;
  readonly passed: boolean;
  readonly standing: 'invited' | 'practising' | 'stuck' | 'silent' | 'passed';
}

/** By name, and never by how well they do. */
export async function listCohort(
  transaction: Knex.Transaction,
  rolloutId: string,
  groupId: string,
): Promise<CohortRow[]> {
  const { rows } = await transaction.raw(
    `select x.user_id as "userId", u.name, c.name as champion, x.invited_at as "invitedAt", x.practised, x.attended, x.passed, x.standing
     from app.cohort_standings(:rolloutId) x
     join nativ.users u on u.workspace_id = (select app.workspace_id()) and u.id = x.user_id
     left join nativ.users c on c.workspace_id = u.workspace_id and c.id = x.champion_id
     where x.group_id = :groupId order by lower(u.name), x.user_id`,
    { rolloutId, groupId },
  );
  return rows;
}

/** The people of a unit who are not yet invited. */
export async function listOthers(
  transaction: Knex.Transaction,
  rolloutId: string,
  groupId: string,
): Promise<{ readonly userId: string; readonly name: string }[]> {
  const { rows } = await transaction.raw(
    `select p.user_id as "userId", p.name from app.people_to_train(:groupId) p
     where p.user_id not in (select x.user_id from app.cohort_standings(:rolloutId) x where x.group_id = :groupId)
     order by lower(p.name), p.user_id`,
    { rolloutId, groupId },
  );
  return rows;
}

/** @returns how many were not invited before */
export async function invite(
  transaction: Knex.Transaction,
  { workspaceId, userId }: Actor,
  unit: { readonly rolloutId: string; readonly groupId: string },
  people: readonly string[],
): Promise<number> {
  const { rowCount } = await transaction.raw(
    `insert into nativ.cohort_members (workspace_id, rollout_id, group_id, user_id, champion_id, invited_by)
     select ?, ?, ?, p, ?, ? from unnest(cast(? as uuid[])) p on conflict do nothing`,
    [workspaceId, unit.rolloutId, unit.groupId, userId, userId, [...people]],
  );
  return rowCount;
}

export async function removeFromCohort(
  transaction: Knex.Transaction,
  row: { readonly rollout_id: string; readonly group_id: string; readonly user_id: string },
): Promise<boolean> {
  return (await transaction('nativ.cohort_members').where(row).delete()) === 1;
}

/** False when it was signed off already. */
export async function insertSignOff(
  transaction: Knex.Transaction,
  { workspaceId, userId }: Actor,
  row: { readonly id: string; readonly rollout_id: string; readonly group_id: string; readonly note: string },
): Promise<boolean> {
  const added = await transaction('nativ.sign_offs')
    .insert({ workspace_id: workspaceId, by_id: userId, ...row })
    .onConflict(transaction.raw('(workspace_id, rollout_id, group_id) where withdrawn_at is null'))
    .ignore();
  return (added as unknown as { rowCount: number }).rowCount === 1;
}

export async function withdrawSignOff(
  transaction: Knex.Transaction,
  { userId }: Actor,
  unit: { readonly rollout_id: string; readonly group_id: string },
): Promise<boolean> {
  const change = { withdrawn_at: transaction.fn.now(), withdrawn_by: userId };
  return (await transaction('nativ.sign_offs').where(unit).whereNull('withdrawn_at').update(change)) === 1;
}
