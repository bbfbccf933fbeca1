import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { load } from './load.mjs';

/** A workspace ten years on, after the figures that the work space is made for. */
export const sizes = {
  people: 500,
  groups: 40,
  cases: 100_000,
  ownTasks: 20_000,
  posts: 80_000,
  comments: 40_000,
  notices: 25_000,
  recordsOfACase: 10,
};

/** What everybody of the workspace signs in with. */
export const password = 'measured and not guessed';
export const emailOf = (person) => `p${person}@bench.example`;

const minute = `interval '1 minute'`;
/** An id in the order of time, as those of the program are (UUID version 7), of a moment and a number of its own. */
const idOf = (at, of) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${of}), 1, 3) || '8' || substr(md5(${of}), 4, 15))::uuid`;
const groupOf = (n) =>
  `(select array_agg(id order by key) from nativ.groups where workspace_id = $1::uuid)[1 + (${n}) % ${sizes.groups}]`;
const personOf = (n) =>
  `(select array_agg(id order by email) from nativ.users where workspace_id = $1::uuid)[1 + (${n}) % ${sizes.people}]`;
/** Words as titles have them, in both languages, common ones and rare ones. */
const words = (n) =>
  `(array['שיחת המשך', 'ייעוץ משפטי', 'ליווי לוועדה', 'בקשת מידע', 'פגישה עם המתנדבים', 'follow up', 'legal advice', 'call back', 'מכתב למשרד הפנים', 'home visit'])[1 + ${n} % 10] || ' ' || (array['דחוף', 'תל אביב', 'חיפה', 'ירושלים', 'באר שבע', 'north', 'south'])[1 + ${n} % 7] || ' ' || ${n}`;

/**
 * Fills an empty database with plain SQL: forty groups, a quarter of them classified; five hundred people, each in six groups;
 * cases with a task, a post now and then, and a history of ten entries; tasks of one's own, comments and notices.
 *
 * @param admin a connection above the policies. The triggers run as they do for the program, so that whatever hangs on a row is there too.
 */
export async function fill(admin, say = () => {}) {
  const ids = { workspace: randomUUID(), form: randomUUID(), formVersion: randomUUID() };
  Object.assign(ids, { flow: randomUUID(), flowVersion: randomUUID() });
  const run = async (what, sql, values = []) => {
    const startedAt = performance.now();
    await admin.query(sql, values);
    say(`${what.padEnd(24)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  };
  await fillPeople(run, ids);
  await fillDesigns(run, ids);
  await fillCases(run, ids);
  await fillOptions(run, ids);
  await fillTalk(run, ids);
  // The tasks came as they ended, so that nothing told when: reckoned as for a workspace from before.
  await run('statistics', 'analyze');
  await run('times of cases', 'delete from nativ.case_times');
  await run('', (await load('db/migrations/case-times/backfill.js')).backfill);
  await indexed(admin, say);
  // As autovacuum would, so that it does not come in the middle of what is measured.
  await run('statistics', 'vacuum (analyze)');
  return ids;
}

/** Waits until the program has indexed all of it: until then it does so in the background, and what is measured would be that too. */
async function indexed(admin, say) {
  const startedAt = performance.now();
  for (;;) {
    const { rows } = await admin.query('select 1 from jobs.search_queue limit 1');
    if (rows.length === 0) break;
    await sleep(500);
  }
  say(`${'search index'.padEnd(24)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function fillPeople(run, { workspace }) {
  const { hashPassword } = await load('security/passwords.js');
  await run('workspace', `insert into nativ.workspaces (id, key, name) values ($1, 'bench', '"Bench"')`, [workspace]);
  await run(
    'identities',
    `with made as (
       insert into identity.users (id, name, email, email_verified)
       select gen_random_uuid()::text, 'Person ' || n, 'p' || n || '@bench.example', true from generate_series(1, ${sizes.people}) n
       returning id
     )
     insert into identity.accounts (id, user_id, account_id, provider_id, password)
     select gen_random_uuid()::text, id, id, 'credential', $1 from made`,
    [await hashPassword(password)],
  );
  await run(
    'people',
    `insert into nativ.users (workspace_id, id, identity_id, email, name, role)
     select $1::uuid, gen_random_uuid(), i.id, i.email, i.name, case i.name when 'Person 1' then 'admin' when 'Person 2' then 'designer' else 'member' end
     from identity.users i where i.email like '%@bench.example'`,
    [workspace],
  );
  await run(
    'groups',
    `insert into nativ.groups (workspace_id, id, key, name, access)
     select $1::uuid, gen_random_uuid(), 'group-' || n, to_jsonb('Group ' || n), case n % 4 when 0 then 'classified' when 1 then 'open' else 'closed' end
     from generate_series(1, ${sizes.groups}) n`,
    [workspace],
  );
  await run(
    'memberships',
    `insert into nativ.memberships (workspace_id, group_id, user_id, role)
     select g.workspace_id, g.id, p.id, case
       when p.n % 20 = g.n % 20 then 'manager' when g.access = 'classified' and p.n % 2 = 0 then 'classifiedMember' else 'member' end
     from (select *, row_number() over (order by key) as n from nativ.groups where workspace_id = $1) g
     join (select id, row_number() over (order by email) as n from nativ.users where workspace_id = $1) p on true
     where (p.n + g.n) % 7 = 0 or p.n % 20 = g.n % 20`,
    [workspace],
  );
}

async function fillDesigns(run, { workspace, form, formVersion, flow, flowVersion }) {
  const { inquiryForm } = await load('sample/inquiry-form.js');
  const { inquiryRoutingFlow } = await load('sample/inquiry-routing-flow.js');
  const designs = [
    ['forms', 'form', form, formVersion, 'inquiry', inquiryForm],
    ['flows', 'flow', flow, flowVersion, 'inquiry-routing', inquiryRoutingFlow],
  ];
  for (const [table, kind, id, version, key, document] of designs) {
    await run(
      table,
      `insert into nativ.${table} (workspace_id, id, key, draft, published_version) values ($1, $2, $3, $4, 1)`,
      [workspace, id, key, JSON.stringify(document)],
    );
    await run(
      `${kind} version`,
      `insert into nativ.${kind}_versions (workspace_id, id, ${kind}_id, number, document) values ($1, $2, $3, 1, $4)`,
      [workspace, version, id, JSON.stringify(document)],
    );
  }
}

/** One case in twenty is under way; half of those are somebody's. The newest came a minute ago. */
async function fillCases(run, { workspace, formVersion, flowVersion }) {
  await run(
    'numbers',
    `create temp table item as
     select n, at, ${idOf('at', `'case' || n`)} as instance, ${idOf('at', `'submission' || n`)} as submission, ${groupOf('n')} as group_id,
       ${personOf('n')} as person, n % 20 = 0 or n < 4000 as is_open
     from (select n, now() - n * 30 * ${minute} as at from generate_series(1, ${sizes.cases}) n) s`,
    [workspace],
  );
  await run(
    'submissions',
    `insert into nativ.submissions (workspace_id, id, form_version_id, instance_id, reference, receipt_hash, language, answers, created_at)
     select $1::uuid, submission, $2::uuid, instance, 'B' || lpad(n::text, 7, '0'), convert_to(submission::text, 'UTF8'), 'he',
       jsonb_build_object('kind', (array['legal', 'social', 'psychological'])[1 + n % 3], 'urgency', 'anyTime', 'contactBy', 'receipt'), at
     from item order by n desc`,
    [workspace, formVersion],
  );
  await run(
    'cases',
    `insert into nativ.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at, ended_at)
     select $1::uuid, instance, $2::uuid, submission, case when is_open then 'running' else 'completed' end, ${sizes.recordsOfACase},
       '{"tokens": [], "incidents": [], "variables": {"data": {}, "vars": {}}}', array[group_id], at, case when not is_open then at + interval '2 days' end
     from item order by n desc`,
    [workspace, flowVersion],
  );
  await run(
    'history',
    `insert into nativ.history_records (workspace_id, instance_id, sequence, at, cause, events)
     select $1::uuid, instance, s, at + s * interval '3 hours', '{"kind": "start", "input": {"data": {}}}',
       '[{"kind": "nodeEntered", "nodeId": "answer"}, {"kind": "edgeTaken", "edgeId": "e"}]'
     from item cross join generate_series(1, ${sizes.recordsOfACase}) s order by n desc, s`,
    [workspace],
  );
  await run(
    'tasks of cases',
    `insert into nativ.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, status, stage, assignee_id, due_at, created_at, completed_at, completed_by)
     select $1::uuid, ${idOf('at', `'task' || n`)}, instance, 1, 'answer', group_id, to_jsonb(${words('n')}),
       case when is_open then 'open' else 'completed' end, case when is_open and n % 2 = 0 then 'inProgress' else 'new' end,
       case when n % 2 = 0 or not is_open then person end, at + interval '2 days', at,
       case when not is_open then at + interval '30 hours' end, case when not is_open then person end
     from item order by n desc`,
    [workspace],
  );
  await run(
    'tasks of one’s own',
    `insert into nativ.tasks (workspace_id, id, group_id, title, status, stage, assignee_id, created_by, due_at, created_at, completed_at, completed_by)
     select $1::uuid, ${idOf('at', `'own' || n`)}, group_id, to_jsonb(${words('n')}), case when n % 4 = 0 then 'open' else 'completed' end,
       case n % 12 when 0 then 'onHold' when 4 then 'inProgress' else 'new' end, person, person, at + interval '5 days', at,
       case when n % 4 <> 0 then at + interval '3 days' end, case when n % 4 <> 0 then person end
     from item where n <= ${sizes.ownTasks} order by n desc`,
    [workspace],
  );
}

/** Half of the groups name their own steps and labels; one task in three has a label, one in fifteen two. */
async function fillOptions(run, { workspace }) {
  const options = (word, count) =>
    `(select jsonb_agg(jsonb_build_object('key', '${word}-' || k, 'name', '${word} ' || k, 'colour', 'teal') order by k) from generate_series(1, ${count}) k)`;
  await run(
    'statuses and labels',
    `update nativ.groups set statuses = ${options('status', 5)}, labels = ${options('label', 8)}
     where workspace_id = $1 and right(key, 1) in ('0', '2', '4', '6', '8')`,
    [workspace],
  );
  await run(
    'what stands in them',
    `update nativ.tasks t set status_key = case when x.n % 6 > 0 then 'status-' || x.n % 6 end,
       labels = case when x.n % 15 = 0 then array['label-1', 'label-' || 2 + x.n % 7] when x.n % 3 = 0 then array['label-' || 1 + x.n % 8] else '{}' end
     from (select id, row_number() over (order by id) as n from nativ.tasks where workspace_id = $1 and status = 'open') x, nativ.groups g
     where t.workspace_id = $1 and t.id = x.id and g.workspace_id = $1 and g.id = t.group_id and g.statuses <> '[]'`,
    [workspace],
  );
}

async function fillTalk(run, { workspace }) {
  await run(
    'posts',
    `insert into nativ.posts (workspace_id, id, group_id, instance_id, author_id, text, created_at)
     select $1::uuid, ${idOf('at', `'post' || n`)}, group_id, case when n % 2 = 0 then instance end, case when n % 2 = 1 then person end,
       to_jsonb(${words('n')}), at
     from item where n <= ${sizes.posts} order by n desc`,
    [workspace],
  );
  // In parts, with statistics: whoever takes part in a discussion is told of each comment, and is looked for as the planner thinks best.
  const part = 2_500;
  await run('statistics', 'analyze');
  for (let from = 0; from < sizes.comments / 4; from += part) {
    await run(
      `comments ${from * 4}`,
      `insert into nativ.comments (workspace_id, id, post_id, author_id, text, created_at)
       select $1::uuid, ${idOf('p.created_at', 'p.id::text || k')}, p.id, ${personOf('p.n::int + k * 41')}, 'תודה, ' || k, p.created_at + k * ${minute}
       from (select id, created_at, row_number() over (order by created_at desc) as n from nativ.posts where workspace_id = $1) p
       cross join generate_series(1, 4) k where p.n > ${from} and p.n <= ${from + part} order by p.created_at, k`,
      [workspace],
    );
    if (from === 0) await run('statistics', 'analyze');
  }
  await run(
    'notices',
    `insert into nativ.notices (workspace_id, user_id, kind, post_id, by_id, at, read_at, fresh)
     select $1::uuid, ${personOf('n + 7')}, 'mentioned', ${idOf('at', `'post' || n`)}, person, at, case when n > 2000 then at end, false
     from item where n <= ${sizes.notices} order by n desc`,
    [workspace],
  );
}
