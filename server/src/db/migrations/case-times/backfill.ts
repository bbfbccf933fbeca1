/**
 * Reckons the times of all cases from what is kept elsewhere, as the triggers would have marked them; exported for the test that
 * holds the two against each other. Who had opened a case was not kept. What called runs did is left out.
 */
export const backfill = `
  insert into nativ.case_times (workspace_id, instance_id, form_id, flow_id, group_ids, received_at, routed_at, seen_at, claimed_at, written_at,
    responded_at, closed_at, target_at, group_id, person_id)
  select i.workspace_id, i.id, o.form_id, f.flow_id, i.group_ids, s.created_at, routed.at,
    null, least(taken.at, worked.at, said.created_at),
    case when said.author_id is not null then said.created_at else coalesce(wrote.completed_at, said.created_at) end,
    answered.at, i.ended_at, case when answered.at is not null then due.at end,
    case when said.author_id is not null then app.group_of_answer(i.workspace_id, i.id, said.author_id) else coalesce(wrote.group_id, worked.group_id) end,
    coalesce(said.author_id, wrote.completed_by, worked.completed_by)
  from nativ.instances i
  join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
  join nativ.form_versions o on o.workspace_id = s.workspace_id and o.id = s.form_version_id
  join nativ.flow_versions f on f.workspace_id = i.workspace_id and f.id = i.flow_version_id
  left join lateral (
    select t.completed_at as at, t.group_id, t.completed_by from nativ.tasks t
    where t.workspace_id = i.workspace_id and t.instance_id = i.id and t.status = 'completed' and t.completed_by is not null
    order by t.completed_at limit 1) worked on true
  left join lateral (
    select m.created_at, m.author_id from nativ.messages m
    where m.workspace_id = i.workspace_id and m.instance_id = i.id and m.direction = 'toInquirer'
      and (m.author_id is not null or m.created_at >= worked.at)
    order by m.created_at, m.id limit 1) said on true
  left join lateral (
    select t.completed_at, t.group_id, t.completed_by from nativ.tasks t
    where t.workspace_id = i.workspace_id and t.instance_id = i.id and t.status = 'completed' and t.completed_by is not null
      and t.purpose is distinct from 'vote' and t.completed_at <= coalesce(said.created_at, 'infinity')
    order by t.completed_at desc limit 1) wrote on true
  cross join lateral (select coalesce(said.created_at, case when i.status = 'completed' then wrote.completed_at end) as at) answered
  left join (
    select t.workspace_id, t.instance_id, min(a.at) as at
    from nativ.audit_entries a join nativ.tasks t on t.workspace_id = a.workspace_id and t.id = a.subject_id
    where a.action = 'task.claimed' or (a.action = 'task.assigned' and a.detail ->> 'assignee' is not null) group by 1, 2
  ) taken on taken.workspace_id = i.workspace_id and taken.instance_id = i.id
  left join (
    select x.workspace_id, x.instance_id, min(x.created_at) as at from (
      select t.workspace_id, t.instance_id, t.created_at from nativ.tasks t
      union all select p.workspace_id, p.instance_id, p.created_at from nativ.posts p) x group by 1, 2
  ) routed on routed.workspace_id = i.workspace_id and routed.instance_id = i.id
  left join lateral (
    select min(t.due_at) as at from nativ.tasks t where t.workspace_id = i.workspace_id and t.instance_id = i.id) due on true
`;
