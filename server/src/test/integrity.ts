import type { Knex } from 'knex';

/** Each statement finds what must not be there; together they say that every step was stored whole, and once. */
const faults: Readonly<Record<string, string>> = {
  'a submission without exactly one instance': `
    select s.id from nativ.submissions s left join nativ.instances i on i.submission_id = s.id
    group by s.id, s.instance_id having count(i.id) <> 1 or max(i.id::text) is distinct from s.instance_id::text`,
  'an instance without a submission': 'select id from nativ.instances where submission_id is null',
  'a history with gaps, or not as long as its instance says': `
    select i.id from nativ.instances i left join nativ.history_records h on h.instance_id = i.id
    group by i.id, i.revision having count(h.sequence) <> i.revision or max(h.sequence) <> i.revision or min(h.sequence) <> 1`,
  'tasks that the history did not create, or created and are not there': `
    select coalesce(e.instance_id, t.instance_id) as id
    from (select h.instance_id, count(*) as made from nativ.history_records h cross join jsonb_array_elements(h.events) event
          where event ->> 'kind' = 'taskCreated' group by 1) e
    full join (select instance_id, count(*) as found from nativ.tasks where instance_id is not null group by 1) t using (instance_id)
    where e.made is distinct from t.found`,
  'posts that the history did not create, or created and are not there': `
    select coalesce(e.instance_id, p.instance_id) as id
    from (select h.instance_id, count(*) as made from nativ.history_records h cross join jsonb_array_elements(h.events) event
          where event ->> 'kind' = 'postCreated' group by 1) e
    full join (select instance_id, count(*) as found from nativ.posts where instance_id is not null group by 1) p using (instance_id)
    where e.made is distinct from p.found`,
  'a completed task that the history does not know, or the other way round': `
    select coalesce(e.instance_id, t.instance_id) as id
    from (select h.instance_id, count(*) as done from nativ.history_records h cross join jsonb_array_elements(h.events) event
          where event ->> 'kind' = 'taskCompleted' group by 1) e
    full join (select instance_id, count(*) as found from nativ.tasks where status = 'completed' and instance_id is not null group by 1) t using (instance_id)
    where e.done is distinct from t.found`,
  'an ended instance with an open task, or a running one without': `
    select i.id from nativ.instances i left join nativ.tasks t on t.instance_id = i.id and t.status = 'open'
    group by i.id, i.status having (i.status = 'running') <> (count(t.id) > 0)`,
  'a completed task without answers or the one who completed it': `
    select id from nativ.tasks where status = 'completed' and (answers is null or completed_by is null or completed_at is null)`,
};

/** What is wrong with the store, with the ids of it; nothing when every step was stored whole and once. */
export async function integrityFaults(owner: Knex): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.entries(faults).map(async ([what, statement]) => {
      const { rows } = await owner.raw<{ rows: { id: string }[] }>(statement);
      return rows.length === 0 ? [] : [`${what}: ${rows.map(({ id }) => id).join(', ')}`];
    }),
  );
  return found.flat();
}
