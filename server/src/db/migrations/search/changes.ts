/**
 * Notes what has changed, for the index to follow within a second. What comes in bulk is noted with one row a
 * statement, so that taking submissions in pays for three small rows a batch and not for words.
 *
 * What an item said before, and where, is forgotten at once and in the same transaction: a moved or erased item is never
 * found by what it was.
 */
export const changes: readonly string[] = [
  `
  create function app.note_added() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into jobs.search_queue (workspace_id, kind, ids)
    select a.workspace_id, tg_argv[0], array_agg(a.id)
    from (select x.workspace_id, x.id, row_number() over () / 500 as portion from added x) a group by a.workspace_id, a.portion;
    return null;
  end $$;
  `,
  `
  create function app.note_changed() returns trigger language plpgsql security definer set search_path = '' as $$
  declare
    under uuid[];
  begin
    delete from nativ.search_entries e where e.workspace_id = old.workspace_id and e.id = old.id;
    with gone as (
      delete from nativ.search_entries e where e.workspace_id = old.workspace_id and e.parent_id = old.id returning e.id
    ) select array_agg(g.id) into under from gone g;
    if tg_op <> 'DELETE' then
      insert into jobs.search_queue (workspace_id, kind, ids) values (old.workspace_id, tg_argv[0], array[old.id]);
    end if;
    if under is not null then
      insert into jobs.search_queue (workspace_id, kind, ids) values (old.workspace_id, 'comment', under);
    end if;
    return null;
  end $$;
  `,
  `
  -- A group that closes, or opens, changes under which scopes the cases are that stand in others too.
  create function app.note_access() returns trigger language plpgsql security definer set search_path = '' as $$
  declare
    concerned uuid[];
  begin
    select array_agg(i.id) into concerned from nativ.instances i
    where i.workspace_id = old.workspace_id and old.id = any (i.group_ids) and cardinality(i.group_ids) > 1;
    if concerned is null then return null; end if;
    delete from nativ.search_entries e where e.workspace_id = old.workspace_id and e.id = any (concerned);
    insert into jobs.search_queue (workspace_id, kind, ids)
    select old.workspace_id, 'case', array_agg(x.id)
    from (select id, ordinality / 500 as portion from unnest(concerned) with ordinality as c(id, ordinality)) x group by x.portion;
    return null;
  end $$;
  create trigger search_access after update of access on nativ.groups for each row
    when (new.access is distinct from old.access) execute function app.note_access();
  `,
];

/** By table: the kind, and what of a row is found. Drafts are json, which has no equality. */
const found: Readonly<Record<string, readonly [kind: string, columns: readonly string[]]>> = {
  tasks: ['task', ['title', 'instructions', 'group_id']],
  posts: ['post', ['text', 'group_id']],
  comments: ['comment', ['text']],
  instances: ['case', ['group_ids', 'erased_at']],
  gatherings: ['gathering', ['title', 'description', 'place', 'group_id']],
  users: ['person', ['name', 'deactivated_at']],
  groups: ['group', ['name', 'description', 'archived_at']],
  forms: ['form', ['draft']],
  flows: ['flow', ['draft']],
};

const differs = (column: string) =>
  column === 'draft'
    ? ['title', 'description']
        .map((key) => `(new.draft ->> '${key}') is distinct from (old.draft ->> '${key}')`)
        .join(' or ')
    : `new.${column} is distinct from old.${column}`;

const triggersOf = (table: string, kind: string, columns: readonly string[]) => `
  create trigger search_added after insert on nativ.${table} referencing new table as added
    for each statement execute function app.note_added('${kind}');
  create trigger search_changed after update of ${columns.join(', ')} on nativ.${table} for each row
    when (${columns.map(differs).join(' or ')}) execute function app.note_changed('${kind}');
  create trigger search_removed after delete on nativ.${table} for each row execute function app.note_changed('${kind}');
`;

/** What was there before the index is noted in portions, and indexed while the program runs. */
const backfill = (table: string, kind: string) => `
  insert into jobs.search_queue (workspace_id, kind, ids)
  select x.workspace_id, '${kind}', array_agg(x.id) from (
    select workspace_id, id, row_number() over (partition by workspace_id order by id) / 500 as portion from nativ.${table}) x
  group by x.workspace_id, x.portion order by x.portion desc;
`;

export const watching = (tables: readonly string[]): readonly string[] =>
  Object.entries(found)
    .filter(([table]) => tables.includes(table))
    .flatMap(([table, [kind, columns]]) => [triggersOf(table, kind, columns), backfill(table, kind)]);

/** Takes the next portion, of all workspaces: for one node at a time, so that what is written last is what was read last. */
export const claim = `
  create function app.claim_search(most integer) returns table (id bigint, workspace_id uuid, kind text, ids uuid[], tries integer)
  language plpgsql security definer set search_path = '' as $$
  begin
    if not pg_try_advisory_xact_lock(7832, 32) then return; end if;
    return query
      with next as (
        select q.id, sum(cardinality(q.ids)) over (order by q.id) - cardinality(q.ids) as before
        from (select * from jobs.search_queue w where w.tries < 5 order by w.id limit 200) q
      )
      delete from jobs.search_queue q using next n where n.id = q.id and n.before < most
      returning q.id, q.workspace_id, q.kind, q.ids, q.tries;
  end $$;
  -- Puts back what could not be indexed, behind what waits.
  create function app.put_back_search(workspace uuid, of_kind text, of_ids uuid[], after integer) returns void language sql security definer set search_path = ''
    begin atomic
      insert into jobs.search_queue (workspace_id, kind, ids, tries) values (workspace, of_kind, of_ids, after);
    end;
  revoke execute on function app.note_added, app.note_changed, app.note_access, app.forget_postings, app.claim_search, app.put_back_search from public;
  grant execute on function app.claim_search, app.put_back_search to nativ_engine;
`;
