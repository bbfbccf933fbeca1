import { randomUUID } from 'node:crypto';

/** What search is measured on: items in the sight of one person, and as many in groups that are hidden from them. */
export const sizes = { groups: 40, people: 500, cases: 60_000, posts: 80_000, articles: 500, lessons: 60 };

const common =
  'פנייה משפטי ליווי שיחה מתנדבים בקשה דחוף המשך טיפול לפגישה legal advice follow call volunteer meeting report'.split(
    ' ',
  );
const names = 'דנה יעל נועם תמר אורי גיל שירה רותם עדי ליאור'.split(' ');
const pick = (list, n) => `(array[${list.map((word) => `'${word}'`).join(', ')}])[1 + (${n}) % ${list.length}]`;
/** Common words, names, and one of ten thousand rare ones. */
const words = (n) =>
  `${pick(common, n)} || ' ' || ${pick(common, `${n} / 7`)} || ' ' || ${pick(names, `${n} / 3`)} || ' ' || translate(to_char(${n} % 10000, 'FM0000'), '0123456789', 'אבגדהזחטכל')`;
const groupOf = (n) => `(select array_agg(id order by key) from nativ.groups)[1 + ${n} % ${sizes.groups}]`;
const inOrder = (at) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 4, 15))::uuid`;

/** Fills an empty database with plain SQL; what hangs on a row, the triggers put there. */
export async function fill(admin) {
  const workspace = randomUUID();
  const readers = { all: randomUUID(), some: randomUUID(), part: randomUUID() };
  const [form, formVersion, flow, flowVersion] = [1, 2, 3, 4].map(() => randomUUID());
  const run = (sql, values) => admin.query(sql, values);
  await run("insert into nativ.workspaces (id, key, name) values ($1, 'bench', '\"Bench\"')", [workspace]);
  await run(
    `insert into nativ.users (workspace_id, id, email, name, role)
     select $1::uuid, case n when 1 then $2::uuid when 2 then $3::uuid when 3 then $4::uuid else gen_random_uuid() end,
       'p' || n || '@bench.example', ${pick(names, 'n')} || ' ' || n, 'member' from generate_series(1, ${sizes.people}) n`,
    [workspace, readers.all, readers.some, readers.part],
  );
  await run(
    `insert into nativ.groups (workspace_id, id, key, name, access)
     select $1::uuid, gen_random_uuid(), 'group-' || n, to_jsonb('Group ' || n), case n % 4 when 0 then 'classified' else 'closed' end
     from generate_series(1, ${sizes.groups}) n`,
    [workspace],
  );
  await run(
    `insert into nativ.memberships (workspace_id, group_id, user_id, role)
     select $1::uuid, id, $2::uuid, 'manager' from nativ.groups
     union all select $1::uuid, id, $3::uuid, 'member' from nativ.groups where key in ('group-1', 'group-2', 'group-3', 'group-4', 'group-5', 'group-6')
     union all select $1::uuid, id, $4::uuid, case access when 'classified' then 'classifiedMember' else 'member' end from nativ.groups`,
    [workspace, readers.all, readers.some, readers.part],
  );
  const here = [workspace];
  await run(`insert into nativ.forms (workspace_id, id, key, draft) values ($1, $2, 'form', '{"title": "Form"}')`, [
    ...here,
    form,
  ]);
  await run(
    `insert into nativ.form_versions (workspace_id, id, form_id, number, document) values ($1, $2, $3, 1, '{"schema": {}}')`,
    [...here, formVersion, form],
  );
  await run(`insert into nativ.flows (workspace_id, id, key, draft) values ($1, $2, 'flow', '{"title": "Flow"}')`, [
    ...here,
    flow,
  ]);
  await run(
    `insert into nativ.flow_versions (workspace_id, id, flow_id, number, document) values ($1, $2, $3, 1, '{"title": "פנייה"}')`,
    [...here, flowVersion, flow],
  );
  await run(`create temp table item as select ${inOrder('at')} as instance, ${inOrder('at')} as submission, n, at, ${groupOf('n')} as group_id
    from (select n, now() - n * interval '10 minutes' as at from generate_series(1, ${sizes.cases}) n) s`);
  await run(
    `insert into nativ.submissions (workspace_id, id, form_version_id, instance_id, reference, receipt_hash, language, answers, created_at)
     select $1::uuid, submission, $2::uuid, instance, 'B' || lpad(n::text, 7, '0'), convert_to(submission::text, 'UTF8'), 'he',
       jsonb_build_object('name', ${pick(names, 'n')}, 'text', ${words('n')}), at from item`,
    [...here, formVersion],
  );
  await run(
    `insert into nativ.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at)
     select $1::uuid, instance, $2::uuid, submission, 'running', 1, '{"tokens": [], "incidents": [], "variables": {"data": {}}}', array[group_id], at from item`,
    [...here, flowVersion],
  );
  await run(
    `insert into nativ.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, status, assignee_id, created_at)
     select $1::uuid, ${inOrder('at')}, instance, 1, 'answer', group_id, to_jsonb(${words('n + 11')}), 'open', case when n % 100 = 1 then $2::uuid end, at from item`,
    [...here, readers.all],
  );
  await run(
    `insert into nativ.posts (workspace_id, id, group_id, author_id, text, created_at)
     select $1::uuid, ${inOrder('at')}, ${groupOf('n')}, case when n % 200 = 0 then $2::uuid end, to_jsonb(${words('n')} || ' ' || ${words('n * 13')} || ' ' || ${words('n * 29')}), at
     from (select n, now() - n * interval '7 minutes' as at from generate_series(1, ${sizes.posts}) n) s`,
    [...here, readers.part],
  );
  await fillHandbook(run, workspace, { flow, author: readers.all });
  return { workspace, readers };
}

/** A handbook that everybody may read, of some 120 words an article, with a tenth of it not published. */
async function fillHandbook(run, workspace, { flow, author }) {
  const state = "case when n % 10 = 0 then 'draft' else 'published' end";
  await run(
    `insert into nativ.articles (workspace_id, id, key, title, summary, body, state, updated_by, updated_at)
     select $1::uuid, ${inOrder('at')}, 'article-' || n, jsonb_build_object('he', ${words('n')}), jsonb_build_object('he', ${words('n * 3')}),
       jsonb_build_object('he', (select string_agg(${words('(n * 41 + line * 17)')}, '. ') from generate_series(1, 30) line)), ${state}, $2::uuid, at
     from (select n, now() - n * interval '1 day' as at from generate_series(1, ${sizes.articles}) n) s`,
    [workspace, author],
  );
  await run(
    `insert into nativ.lessons (workspace_id, id, key, flow_id, document, fits, state)
     select $1::uuid, gen_random_uuid(), 'lesson-' || n, $2::uuid,
       jsonb_build_object('title', jsonb_build_object('he', ${words('n')}), 'summary', jsonb_build_object('he', ${words('n * 7')})), '{}', ${state}
     from generate_series(1, ${sizes.lessons}) n`,
    [workspace, flow],
  );
}
