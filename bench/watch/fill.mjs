import { randomUUID } from 'node:crypto';

/** A history as long as an association of 5,000 inquiries a year writes in twenty years; one run in twenty is under way. */
export const sizes = { instances: 100_000, groups: 20, underWay: 5_000, incidents: 500 };

/** Fills a workspace with runs of one flow in two versions: a form, a sorting, a task, a wait, an end. The reader manages every group. */
export async function fill(admin) {
  const [workspace, reader, form, flow, first, second] = Array.from({ length: 6 }, () => randomUUID());
  const run = (sql, values) => admin.query(sql, values);
  await run("insert into nativ.workspaces (id, key, name) values ($1, 'bench', '\"Bench\"')", [workspace]);
  await run(
    "insert into nativ.users (workspace_id, id, email, name, role) values ($1, $2, 'p@bench.example', 'P', 'designer')",
    [workspace, reader],
  );
  await run(
    `insert into nativ.groups (workspace_id, id, key, name, access)
     select $1::uuid, gen_random_uuid(), 'group-' || n, '"G"', case n % 4 when 0 then 'classified' when 1 then 'open' else 'closed' end
     from generate_series(1, ${sizes.groups}) n`,
    [workspace],
  );
  await run(
    `insert into nativ.memberships (workspace_id, group_id, user_id, role) select $1::uuid, id, $2::uuid, 'manager' from nativ.groups`,
    [workspace, reader],
  );
  await run("insert into nativ.forms (workspace_id, id, key, draft) values ($1, $2, 'form', '{}')", [workspace, form]);
  await run("insert into nativ.flows (workspace_id, id, key, draft) values ($1, $2, 'flow', '{}')", [workspace, flow]);
  for (const [number, id] of [first, second].entries())
    await run(
      "insert into nativ.flow_versions (workspace_id, id, flow_id, number, document) values ($1, $2, $3, $4, '{}')",
      [workspace, id, flow, number + 1],
    );
  await fillRuns(run, { workspace, first, second });
  await run('vacuum (analyze)');
  return { workspace, reader };
}

const event = (kind, rest) => ({ kind, ...rest });
const went = (source, target) => [
  event('edgeTaken', { edgeId: `${source}-${target}` }),
  event('nodeEntered', { nodeId: target }),
];
const begun = [
  event('instanceStarted'),
  event('nodeEntered', { nodeId: 'start' }),
  ...went('start', 'sort'),
  ...went('sort', 'answer'),
];
const answered = [event('taskCompleted', { nodeId: 'answer' }), ...went('answer', 'pause')];
const over = [event('timerFired', { nodeId: 'pause' }), ...went('pause', 'end'), event('instanceCompleted')];

const countsOf = (name) =>
  Object.fromEntries([...begun, ...answered, ...over].flatMap((each) => (each[name] ? [[each[name], 1]] : [])));
const trail = { nodes: countsOf('nodeId'), edges: countsOf('edgeId') };

/** Three years of runs, evenly, the oldest first: the ids are in the order of time, as those of the program are. */
async function fillRuns(run, { workspace, first, second }) {
  await run(`create temp table item as
    select n, at, at + n % 97 * interval '1 hour' as answered_at, at + (n % 97 + 24) * interval '1 hour' as over_at,
      (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id,
      (select array_agg(id order by key) from nativ.groups)[1 + n % ${sizes.groups}] as group_id,
      n > ${sizes.instances - sizes.underWay} as is_running
    from (select n, now() - (${sizes.instances} - n) * interval '947 seconds' as at from generate_series(1, ${sizes.instances}) n) s`);
  const state = (token) =>
    JSON.stringify({
      tokens: token ? [token] : [],
      incidents: [],
      variables: { data: {}, vars: { note: 'x'.repeat(300) } },
    });
  const token = { id: 'i:1', nodeId: 'answer', scopeId: null, waitsFor: { kind: 'task', taskId: 'i:2' } };
  await run(
    `insert into nativ.instances (workspace_id, id, flow_version_id, status, revision, state, group_ids, started_at, ended_at, trail)
     select $1::uuid, id, case when n % 2 = 0 then $2::uuid else $3::uuid end, case when not is_running then 'completed' when n % 10 = 0 then 'incident' else 'running' end,
       case when is_running then 1 else 3 end, case when is_running then $4::jsonb else $5::jsonb end, array[group_id], at, case when not is_running then over_at end, case when not is_running then $6::jsonb end
     from item order by n`,
    [workspace, first, second, state(token), state(null), JSON.stringify(trail)],
  );
  for (const [sequence, at, events, which] of [
    [1, 'at', begun, 'true'],
    [2, 'answered_at', answered, 'not is_running'],
    [3, 'over_at', over, 'not is_running'],
  ])
    await run(
      `insert into nativ.history_records (workspace_id, instance_id, sequence, at, cause, events)
       select $1::uuid, id, ${sequence}, ${at}, '{"kind": "start", "input": {"data": {}}}', $2::jsonb from item where ${which} order by n`,
      [workspace, JSON.stringify(events)],
    );
  for (const [sequence, node, from, to] of [
    [2, 'answer', 'at', 'answered_at'],
    [3, 'pause', 'answered_at', 'over_at'],
  ])
    await run(
      `insert into nativ.node_stays (workspace_id, instance_id, sequence, token, node_id, entered_at, left_at)
       select $1::uuid, id, ${sequence}, 1, '${node}', ${from}, ${to} from item where not is_running order by n`,
      [workspace],
    );
  await run(
    `insert into nativ.incidents (workspace_id, id, instance_id, number, node_id, code, message, options, raised_at)
     select $1::uuid, gen_random_uuid(), id, 9, 'answer', 'job.failed', 'x', '{retry,skip}', at from item where is_running and n % 10 = 0`,
    [workspace],
  );
}
