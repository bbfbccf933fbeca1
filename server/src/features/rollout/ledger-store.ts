import type { LedgerEntry, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface LedgerRow {
  readonly at: Date;
  readonly kind: LedgerEntry['kind'];
  readonly person: string | null;
  readonly by: string | null;
  readonly group: LocalizedText | null;
  readonly what: string;
  readonly result: LedgerEntry['result'];
}

/** What was taught and decided, the newest first, as far as one sees who is taught and where. */
export async function listLedger(
  transaction: Knex.Transaction,
  rolloutId: string,
  { language, limit }: { readonly language: string; readonly limit: number },
): Promise<LedgerRow[]> {
  const { rows } = await transaction.raw(
    `with taught as materialized (
       select c.user_id, c.champion_id, min(c.group_id::text)::uuid as group_id from nativ.cohort_members c
       where c.workspace_id = (select app.workspace_id()) and c.rollout_id = :id group by c.user_id, c.champion_id
     ), entries as (
       select coalesce(a.finished_at, a.started_at) as at, 'attempt' as kind, t.user_id, t.champion_id as by_id, t.group_id,
         coalesce(l.document -> 'title' ->> :language, l.document -> 'title' ->> 'en', l.key) as what,
         case when a.passed then 'passed' when not a.passed then 'failed' when a.finished_at is null then 'begun' else 'finished' end as result
       from taught t join nativ.attempts a on a.workspace_id = (select app.workspace_id()) and a.user_id = t.user_id
       join nativ.lessons l on l.workspace_id = a.workspace_id and l.id = a.lesson_id
       join nativ.rollouts r on r.workspace_id = l.workspace_id and r.id = :id and r.flow_id = l.flow_id and (r.lesson_ids = '{}' or l.id = any (r.lesson_ids))
       union all
       select s.starts_at, 'session', l.user_id, s.champion_id, null, s.place, case when l.attended then 'attended' when not l.attended then 'missed' end
       from nativ.training_sessions s cross join lateral app.session_places(s.id) l
       where s.workspace_id = (select app.workspace_id()) and s.rollout_id = :id and s.called_off_at is null and s.starts_at <= now()
         and (l.attended or not l.is_waiting)
       union all
       select o.at, 'signOff', null, o.by_id, o.group_id, o.note, null from nativ.sign_offs o
       where o.workspace_id = (select app.workspace_id()) and o.rollout_id = :id
       union all
       select o.withdrawn_at, 'withdrawal', null, o.withdrawn_by, o.group_id, '', null from nativ.sign_offs o
       where o.workspace_id = (select app.workspace_id()) and o.rollout_id = :id and o.withdrawn_at is not null
     )
     select e.at, e.kind, p.name as person, b.name as by, t.name as group, e.what, e.result from entries e
     left join nativ.users p on p.workspace_id = (select app.workspace_id()) and p.id = e.user_id
     left join nativ.users b on b.workspace_id = (select app.workspace_id()) and b.id = e.by_id
     left join app.groups_to_train() t on t.id = e.group_id
     order by e.at desc, e.kind, p.name limit :limit`,
    { id: rolloutId, language, limit },
  );
  return rows;
}
