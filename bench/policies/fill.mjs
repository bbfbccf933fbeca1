import { randomUUID } from 'node:crypto';

/** What the lists are measured on. The person who reads manages every group, so that the same query finds the same rows with and without policies. */
export const sizes = { groups: 40, people: 200, items: 200_000 };

/** Fills a workspace with plain SQL: forty groups, a quarter of them classified, and the items spread over them. One person is in no group. */
export async function fill(admin) {
  const workspace = randomUUID();
  const reader = randomUUID();
  const part = randomUUID();
  const outside = randomUUID();
  const [form, formVersion, flow, flowVersion] = [1, 2, 3, 4].map(() => randomUUID());
  const run = (sql, values) => admin.query(sql, values);
  await run("insert into nativ.workspaces (id, key, name) values ($1, 'bench', '\"Bench\"')", [workspace]);
  await run(
    `insert into nativ.users (workspace_id, id, email, name, role)
     select $1::uuid, case n when 1 then $2::uuid when 2 then $3::uuid when 3 then $4::uuid else gen_random_uuid() end, 'p' || n || '@bench.example', 'Person ' || n, 'member'
     from generate_series(1, ${sizes.people}) n`,
    [workspace, reader, part, outside],
  );
  await run(
    `insert into nativ.groups (workspace_id, id, key, name, access)
     select $1::uuid, gen_random_uuid(), 'group-' || n, to_jsonb('Group ' || n), case n % 4 when 0 then 'classified' when 1 then 'open' else 'closed' end
     from generate_series(1, ${sizes.groups}) n`,
    [workspace],
  );
  await run(
    `insert into nativ.memberships (workspace_id, group_id, user_id, role)
     select $1::uuid, id, $2::uuid, 'manager' from nativ.groups
     union all select $1::uuid, id, $3::uuid, case access when 'classified' then 'classifiedMember' else 'member' end from nativ.groups`,
    [workspace, reader, part],
  );
  await run("insert into nativ.forms (workspace_id, id, key, draft) values ($1, $2, 'form', '{}')", [workspace, form]);
  await run(
    "insert into nativ.form_versions (workspace_id, id, form_id, number, document) values ($1, $2, $3, 1, '{}')",
    [workspace, formVersion, form],
  );
  await run("insert into nativ.flows (workspace_id, id, key, draft) values ($1, $2, 'flow', '{}')", [workspace, flow]);
  await run(
    "insert into nativ.flow_versions (workspace_id, id, flow_id, number, document) values ($1, $2, $3, 1, '{}')",
    [workspace, flowVersion, flow],
  );
  await fillItems(run, { workspace, reader, formVersion, flowVersion });
  // As autovacuum would, so that it does not come in the middle of what is measured.
  await run('vacuum (analyze)');
  return { workspace, reader, part, outside };
}

async function fillItems(run, { workspace, reader, formVersion, flowVersion }) {
  await run(`create temp table item as
    select gen_random_uuid() as instance, gen_random_uuid() as submission, n,
      (select array_agg(id order by key) from nativ.groups)[1 + n % ${sizes.groups}] as group_id,
      now() - n * interval '1 minute' as at
    from generate_series(1, ${sizes.items}) n`);
  await run(
    `insert into nativ.submissions (workspace_id, id, form_version_id, instance_id, reference, receipt_hash, language, answers, created_at)
     select $1::uuid, submission, $2::uuid, instance, 'R-' || n, convert_to(submission::text, 'UTF8'), 'he', '{"a": "b"}', at from item`,
    [workspace, formVersion],
  );
  await run(
    `insert into nativ.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at)
     select $1::uuid, instance, $2::uuid, submission, 'running', 1, '{"tokens": [], "incidents": [], "variables": {"data": {}}}', array[group_id], at from item`,
    [workspace, flowVersion],
  );
  await run(
    `insert into nativ.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, status, assignee_id, due_at, created_at)
     select $1::uuid, gen_random_uuid(), instance, 1, 'answer', group_id, '"Answer"', case when n % 5 = 0 then 'completed' else 'open' end,
       case when n % 400 = 1 then $2::uuid end, at + interval '2 days', at from item`,
    [workspace, reader],
  );
  await run(
    `insert into nativ.posts (workspace_id, id, group_id, instance_id, text, created_at)
     select $1::uuid, gen_random_uuid(), group_id, instance, '"A post"', at from item`,
    [workspace],
  );
}
