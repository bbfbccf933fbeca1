/**
 * What can be found, and under which keys. An entry says what its item says; its visibility is that of its item, and its
 * scopes are the groups by which that is told. A posting says that a key stands in an item of a scope: only comparisons
 * that do not leak are needed to find it, so that its index serves under policies (a full-text index does not), and
 * what is hidden from somebody is not even passed over.
 */
export const tables: readonly string[] = [
  `
  create table nativ.search_entries (
    workspace_id uuid not null references nativ.workspaces,
    -- That of the item.
    id uuid not null,
    kind text not null check (kind in ('task', 'post', 'comment', 'case', 'gathering', 'person', 'group', 'form', 'flow')),
    -- The task, post or case that a comment stands under.
    parent_id uuid,
    instance_id uuid,
    -- Who wrote or made it.
    author_id uuid,
    -- The groups that it stands in.
    scopes uuid[] not null default '{}',
    -- Under which scopes its postings are; none for what is few, and found by going through the entries.
    posted_in uuid[] not null default '{}',
    title jsonb,
    body jsonb,
    -- With a space before and after each.
    title_keys text not null,
    body_keys text not null,
    at timestamptz not null,
    primary key (workspace_id, id)
  );
  create index search_entries_parent on nativ.search_entries (workspace_id, parent_id) where parent_id is not null;
  create index search_entries_author on nativ.search_entries (workspace_id, author_id) where author_id is not null;
  create index search_entries_few on nativ.search_entries (workspace_id, id) where posted_in = '{}';

  create table nativ.search_postings (
    workspace_id uuid not null,
    scope uuid not null,
    key text collate "C" not null,
    item_id uuid not null,
    primary key (workspace_id, scope, key, item_id)
  );

  -- What has changed and is not in the index yet: ids only, which nobody but the owner reaches.
  create table jobs.search_queue (
    id bigint generated always as identity primary key,
    workspace_id uuid not null,
    kind text not null,
    ids uuid[] not null,
    tries integer not null default 0
  );
  `,
  `
  create function app.forget_postings() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from nativ.search_postings p
    where p.workspace_id = old.workspace_id and p.scope = any (old.posted_in) and p.item_id = old.id
      and p.key = any (string_to_array(trim(old.title_keys || old.body_keys), ' '));
    return null;
  end $$;
  create trigger forget_postings after delete on nativ.search_entries for each row
    when (old.posted_in <> '{}') execute function app.forget_postings();
  `,
];
