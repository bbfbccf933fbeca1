/** The tables that a submission writes into. */
export const tables = ['submissions', 'instances', 'history_records', 'tasks', 'posts'];

/**
 * Makes plain copies of the product's tables: the same columns, defaults, checks, indexes and foreign keys, without row
 * level security. Made from the tables themselves, so that they stay alike.
 */
export async function createHandwrittenTables(owner) {
  await owner.query('create schema handwritten');
  for (const table of tables) {
    const { rows } = await owner.query(
      `select array_to_string(reloptions, ', ') as options from pg_class where oid = 'nativ.${table}'::regclass`,
    );
    const options = rows[0].options ? `with (${rows[0].options})` : '';
    await owner.query(`create table handwritten.${table} (like nativ.${table} including all) ${options}`);
  }
  const { rows } = await owner.query(
    `select c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c where c.contype = 'f' and c.conrelid = any ($1::regclass[])`,
    [tables.map((table) => `nativ.${table}`)],
  );
  const ours = new RegExp(`nativ\\.(?=(${tables.join('|')})\\b)`, 'g');
  for (const { table, definition } of rows)
    await owner.query(
      `alter table ${table.replace(ours, 'handwritten.')} add ${definition.replace(ours, 'handwritten.')}`,
    );
}

/** Empties the tables of a schema and lets the disk come to rest, so that every measurement starts from the same. */
export async function emptyTables({ admin }, schema) {
  const emptied = tables.map((table) => `${schema}.${table}`).join(', ');
  // A group may name a post of its own: emptying all that refers to posts would take the groups along, and the flow with them.
  const apart =
    schema === 'nativ'
      ? 'alter table nativ.groups drop constraint if exists groups_workspace_id_pinned_post_id_fkey'
      : '';
  await admin.query(`${apart}; truncate ${emptied} cascade`);
  await admin.query('checkpoint');
}

/** How many rows each table holds. */
export async function countRows({ admin }, schema) {
  const counts = tables.map((table) => `(select count(*)::int from ${schema}.${table}) as ${table}`);
  const { rows } = await admin.query(`select ${counts.join(', ')}`);
  return rows[0];
}

/** What the hand-written program and pgbench need to write rows of the same content: what one submission left in ours. */
export async function readTemplate({ admin }) {
  const { rows } = await admin.query(`
    select s.workspace_id, s.form_version_id, s.answers, i.flow_version_id, i.state, h.cause, h.events, t.node_id, t.title, t.instructions, p.text,
      (select json_object_agg(replace(g.key, 'bench-', ''), g.id) from nativ.groups g where g.key like 'bench-%') as groups
    from nativ.submissions s join nativ.instances i on i.submission_id = s.id join nativ.history_records h on h.instance_id = i.id
    join nativ.tasks t on t.instance_id = i.id join nativ.posts p on p.instance_id = i.id limit 1`);
  return rows[0];
}
