import type { Knex } from 'knex';

/** One way to weaken what decides in the database who sees and changes what. */
export interface Mutant {
  readonly kind: 'policy dropped' | 'policy opened' | 'grant revoked' | 'grant widened' | 'condition removed';
  readonly name: string;
  readonly sql: string;
  /** Where it matters; without it, anywhere. */
  readonly table?: string;
}

/** Everything that can be taken away or opened, read from the catalogue, so that what is added later is tried too. */
export async function policyMutants(owner: Knex): Promise<readonly Mutant[]> {
  return [...(await ofPolicies(owner)), ...(await ofGrants(owner)), ...(await ofFunctions(owner))];
}

interface PolicyRow {
  readonly tablename: string;
  readonly policyname: string;
  readonly qual: string | null;
  readonly with_check: string | null;
  /** Whether the engine may write there at all: where it may not, what its policy says of writing says nothing. */
  readonly is_exercised: boolean;
}

/**
 * Each policy is dropped, and opened. Where it says the same of what is seen and of what may be written, it is opened as a
 * whole: opening one of the two leaves the other standing in the way.
 */
async function ofPolicies(owner: Knex): Promise<readonly Mutant[]> {
  const { rows } = await owner.raw(
    `select tablename, policyname, qual, with_check,
       has_any_column_privilege('nativ_engine', format('nativ.%I', tablename), 'insert') as is_exercised
     from pg_policies where schemaname = 'nativ' order by 1, 2`,
  );
  return rows.flatMap(({ tablename: table, policyname, qual, with_check: check, is_exercised }: PolicyRow) => {
    const on = `${policyname} on nativ.${table}`;
    const name = `${policyname} on ${table}`;
    const opened = (clauses: string): Mutant => ({
      kind: 'policy opened',
      name: `${name}, ${clauses}`,
      sql: `alter policy ${on} ${clauses}`,
      table,
    });
    const hasBoth = qual !== null && check !== null;
    const open: Mutant[] =
      (qual ?? check) === 'true'
        ? []
        : hasBoth && qual === check
          ? [
              opened('using (true) with check (true)'),
              ...(policyname === 'engine_all' && is_exercised ? [opened('with check (true)')] : []),
            ]
          : [
              ...(qual === null ? [] : [opened('using (true)')]),
              ...(check === null ? [] : [opened('with check (true)')]),
            ];
    return [{ kind: 'policy dropped', name, sql: `drop policy ${on}`, table }, ...open] satisfies Mutant[];
  });
}

/**
 * What people are granted is taken away, table by table; and where they are granted columns, they get the whole table. An
 * update or a delete without a policy shows no rows, so that granting those alone changes nothing.
 */
async function ofGrants(owner: Knex): Promise<readonly Mutant[]> {
  const { rows: whole } = await owner.raw(
    `select table_name as "table", privilege_type as privilege from information_schema.role_table_grants
     where table_schema = 'nativ' and grantee = 'nativ_app' order by 1, 2`,
  );
  const { rows: parts } = await owner.raw(
    `select distinct table_name as "table", privilege_type as privilege from information_schema.column_privileges c
     where table_schema = 'nativ' and grantee = 'nativ_app' and privilege_type in ('SELECT', 'INSERT', 'UPDATE')
       and not exists (select from information_schema.role_table_grants g
         where g.table_schema = 'nativ' and g.grantee = 'nativ_app' and g.table_name = c.table_name and g.privilege_type = c.privilege_type)
     order by 1, 2`,
  );
  const mutant = (
    kind: Mutant['kind'],
    verb: string,
    { table, privilege }: { table: string; privilege: string },
  ): Mutant => ({
    kind,
    name: `${privilege.toLowerCase()} on ${table}`,
    sql: `${verb} ${privilege} on nativ.${table} ${verb === 'grant' ? 'to' : 'from'} nativ_app`,
    table,
  });
  return [
    ...[...whole, ...parts].map((grant) => mutant('grant revoked', 'revoke', grant)),
    ...parts.map((grant: { table: string; privilege: string }) => mutant('grant widened', 'grant', grant)),
  ];
}

/** How a condition of a function reads, and what is left when it is taken out. */
const weakenings: readonly (readonly [RegExp, string, string])[] = [
  [/if my_role is null then/i, 'if false then', 'asks no role'],
  [/ and m\.user_id = me\b/i, '', 'asks for anybody’s membership'],
  [/g\.access = 'open'/, 'true', 'takes every group for open'],
  [/\(g\.access = 'closed' and my_role = 'admin'\)/, "my_role = 'admin'", 'shows an admin classified groups'],
  [/\(g\.access <> 'classified' and my_role = 'admin'\)/, "my_role = 'admin'", 'gives an admin classified groups'],
  [/'manager', 'member'/, "'manager', 'member', 'classifiedMember'", 'shows a classified member everything'],
  [/ and m\.role in \('manager'\)/, '', 'takes every member for a manager'],
  [/m\.role is not distinct from 'manager'/, 'm.role is not null', 'takes every member for a manager'],
  [/x\.member_as is not null/, 'true', 'knows of every group'],
  [/x\.member_as = 'classifiedMember' and not x\.is_read/, 'false', 'sees nothing in part'],
  [/x\.access = 'classified' and not x\.is_read/, 'false', 'takes no group for hidden'],
  [/if \(date_part[\s\S]*?\) is not true\n/, 'if false\n', 'remembers for ever'],
  [/ and m\.role = 'classifiedMember'/, '', 'asks no role in the group'],
  [/ and \(c\.until is null or c\.until > now\(\)\)/, '', 'forgets when a grant ends'],
  [/ and b\.until > now\(\)/, '', 'forgets when broken glass ends'],
  [/g\.access = 'classified' and g\.id <> all/, 'false and g.id <> all', 'takes no group for hidden'],
  [/g\.archived_at is null and/, '', 'takes an archived group for one in use'],
  [/ and b\.opened_by = (me|app\.user_id\(\))/, '', 'takes the broken glass of another for mine'],
  [/ and m\.user_id = person/, '', 'asks for anybody’s membership'],
  [/me is null or app\.role\(\) is distinct from 'admin'/, 'false', 'lets anybody break glass'],
  [/ and g\.access = 'classified'/, '', 'forgets the access of the group'],
  [/not app\.may_move\(from_group, to_group\)/i, 'false', 'lets anybody move'],
  [
    /to_group = any \(\(?\(?select app\.my_working_group_ids\(\)[^)]*\)\)?::uuid\[\]\) and/i,
    '',
    'moves to where one does not work',
  ],
  [/ and t\.assignee_id = me\b/i, '', 'takes the tasks of others for mine'],
  [/mine\.assignee_id = (me\b|\(select app\.user_id\(\)\))/i, 'true', 'takes the tasks of others for mine'],
  [/t\.group_id = any/i, 'true or t.group_id = any', 'forgets the group of a task'],
  [/u\.deactivated_at is null/i, 'true', 'takes a closed account for an open one'],
  [/where u\.workspace_id = app\.workspace_id\(\) and u\.id = me/i, 'where u.id = me', 'forgets the workspace'],
  [
    /if \(current_setting\('nativ\.seal', true\) = [\s\S]*?\) is not true then/i,
    'if false then',
    'believes without a seal',
  ],
  [/if \(proof = [\s\S]*?\) is not true then/i, 'if false then', 'lets in without a proof'],
];

async function ofFunctions(owner: Knex): Promise<readonly Mutant[]> {
  const { rows } = await owner.raw(
    `select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'app' and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and (has_function_privilege('nativ_app', p.oid, 'execute') or p.proname = 'look_around') order by 1`,
  );
  return rows.flatMap(({ name, definition }: { name: string; definition: string }) =>
    weakenings.flatMap(([condition, left, what]): Mutant[] => {
      const weakened = definition.replace(condition, left);
      return weakened === definition ? [] : [{ kind: 'condition removed', name: `${name} ${what}`, sql: weakened }];
    }),
  );
}
