/** Which cases are looked at: of one form, flow, group or person, or all. Ids; null for any. */
export interface CaseScope {
  readonly formId: string | null;
  readonly flowId: string | null;
  /** The group that is responsible: whose person gave the first response, or where the case waits for it. */
  readonly groupId: string | null;
  /** Who gave the first response, where the reader is told. */
  readonly personId: string | null;
}

/** An instant as Postgres reads it. */
export const instantOf = (ms: number): string => new Date(ms).toISOString();

/**
 * No case that came at this instant or later has an id below: ids begin with the time of their making, and a case is never
 * made before it came. So the primary key finds the cases of a period.
 */
export function idFloor(ms: number): string {
  const hex = Math.max(0, Math.floor(ms) - 60_000)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** The rows of `nativ.case_times c` that the scope names, but for its group and person, which are worked out from them. */
export const inScope = `c.workspace_id = (select app.workspace_id())
  and (:formId::uuid is null or c.form_id = :formId::uuid) and (:flowId::uuid is null or c.flow_id = :flowId::uuid)`;

/**
 * The group that is responsible. While nobody has answered, that is where the case waits: where it stands in one group, there, else
 * where its oldest open task stands.
 */
export const responsibleGroup = `case
  when c.responded_at is not null then c.group_id
  when cardinality(c.group_ids) <= 1 then c.group_ids[1]
  else coalesce((select t.group_id from nativ.tasks t
    where t.workspace_id = c.workspace_id and t.instance_id = c.instance_id and t.status = 'open' order by t.created_at, t.id limit 1), c.group_id, c.group_ids[1]) end`;

/** Who gave the first response, as far as the reader is told: of themselves, and of the groups that they manage. */
export const toldPerson = `case when c.responded_at is not null
  and (c.person_id = (select app.user_id()) or c.group_id = any ((select app.my_managed_group_ids())::uuid[])) then c.person_id end`;

/** An instant in milliseconds since 1970, as a number that Postgres reckons with fast. */
export const inMs = (column: string): string => `round(date_part('epoch', ${column}) * 1000)`;

export const scopeBindings = ({ formId, flowId, groupId, personId }: CaseScope) => ({
  formId,
  flowId,
  groupId,
  personId,
});
