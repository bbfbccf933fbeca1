import type { Knex } from 'knex';
import { type CaseScope, idFloor, inScope, instantOf, responsibleGroup, scopeBindings } from './case-scope.ts';

/** Cases that came or ended in a step of a period; the key stands for the set of them (NumberGuard). */
export interface FlowRow {
  readonly kind: 'opened' | 'closed' | 'openBefore';
  /** From 1; nought for what was open before the period began. */
  readonly step: number;
  readonly count: number;
  readonly key: string | null;
}

/**
 * Counts what came and what ended in each step, and what was open at the beginning: what was open before is what has come before and is
 * open still, or has ended since. So only the period, what is open, and what ended since are read.
 */
export async function countBacklog(
  transaction: Knex.Transaction,
  {
    scope,
    stepsMs,
    untilMs,
  }: { readonly scope: CaseScope; readonly stepsMs: readonly number[]; readonly untilMs: number },
): Promise<FlowRow[]> {
  const fromMs = stepsMs[0] ?? untilMs;
  const seen = (where: string) =>
    `select c.instance_id, c.received_at, c.closed_at, case when :groupId::uuid is null then null else ${responsibleGroup} end as group_id
     from nativ.case_times c where ${inScope} and ${where}`;
  const inGroup = '(:groupId::uuid is null or group_id = :groupId::uuid)';
  const counted = 'count(*)::int as count, bit_xor(hashtextextended(instance_id::text, 0))::text as key';
  const { rows } = await transaction.raw(
    `select 'opened' as kind, width_bucket(received_at, :steps::timestamptz[]) as step, ${counted}
     from (${seen('c.instance_id >= :floor::uuid and c.received_at >= :from::timestamptz and c.received_at < :until::timestamptz')}) x where ${inGroup} group by 2
     union all
     select 'closed', width_bucket(closed_at, :steps::timestamptz[]), ${counted}
     from (${seen('c.closed_at >= :from::timestamptz and c.closed_at < :until::timestamptz')}) x where ${inGroup} group by 2
     union all
     select 'openBefore', 0, ${counted}
     from (${seen('c.closed_at >= :from::timestamptz and c.received_at < :from::timestamptz')}
       union all ${seen('c.closed_at is null and c.received_at < :from::timestamptz')}) x where ${inGroup}`,
    {
      ...scopeBindings(scope),
      steps: stepsMs.map(instantOf),
      floor: idFloor(fromMs),
      from: instantOf(fromMs),
      until: instantOf(untilMs),
    },
  );
  return rows;
}
