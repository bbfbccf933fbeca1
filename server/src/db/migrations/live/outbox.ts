/**
 * What changed, for an hour: names and no content, several of one statement in one row. It stands where no role of ours reads
 * (the ids in it are of everybody), so that the functions below are the only way to it.
 *
 * - `group_ids`: who sees these groups may hear of it. `user_ids`, where set: only these people, whatever they see.
 * - no `ids`: something has left a list; whoever saw it there learns no more than that.
 *
 * Read in the order of commits: `xid` is the transaction that wrote a row. A sequence alone would not do: a transaction that took
 * an earlier number may commit after one that took a later, and whoever reads "all after 17" never sees 16.
 */
export const outbox: readonly string[] = [
  `
  create table vault.live_events (
    workspace_id uuid not null,
    xid xid8 not null default pg_current_xact_id(),
    id bigint not null generated always as identity,
    kind text not null,
    ids uuid[] not null default '{}',
    group_ids uuid[] not null default '{}',
    user_ids uuid[],
    at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, xid, id)
  )`,
  // For the sweeper alone: rows come in the order of time, so that an index of a few pages finds the old ones.
  'create index live_events_at on vault.live_events using brin (at) with (pages_per_range = 16)',
  `
  -- What has become visible since a snapshot was taken: exactly once, and without waiting for whoever is still writing. STABLE,
  -- so that everything in it looks with the one snapshot that it gives back. What is not of this database's own counting, as after
  -- a restore, is left out by the last condition but one.
  create function app.live_look(seen pg_snapshot, workspaces uuid[], most integer)
  returns table (snapshot text, horizon text, at float8, events jsonb)
  language sql stable security definer set search_path = '' begin atomic
    select pg_current_snapshot()::text, pg_snapshot_xmin(pg_current_snapshot())::text, extract(epoch from clock_timestamp())::float8,
      (select coalesce(jsonb_agg(jsonb_build_object('workspaceId', e.workspace_id, 'kind', e.kind, 'ids', e.ids,
          'groupIds', e.group_ids, 'userIds', e.user_ids) order by e.xid, e.id), '[]')
       from unnest(workspaces) as w(id) cross join lateral (
         select * from vault.live_events o
         where o.workspace_id = w.id and o.xid >= pg_snapshot_xmin(seen) and o.xid < pg_snapshot_xmax(pg_current_snapshot())
           and not pg_visible_in_snapshot(o.xid, seen)
         order by o.xid, o.id limit most) e);
  end`,
  `
  -- What has changed in a workspace since a place that somebody had come to: perhaps some of it twice, never less.
  create function app.live_since(workspace uuid, horizon xid8, most integer)
  returns table (kind text, ids uuid[], group_ids uuid[], user_ids uuid[])
  language sql stable security definer set search_path = '' begin atomic
    select o.kind, o.ids, o.group_ids, o.user_ids from vault.live_events o
    where o.workspace_id = workspace and o.xid >= horizon and o.xid < pg_snapshot_xmax(pg_current_snapshot())
    order by o.xid, o.id limit most;
  end`,
  `
  -- The same for whoever comes for the first time: what changed while their page was being opened.
  create function app.live_lately(workspace uuid, seconds integer, most integer)
  returns table (kind text, ids uuid[], group_ids uuid[], user_ids uuid[])
  language sql stable security definer set search_path = '' begin atomic
    select o.kind, o.ids, o.group_ids, o.user_ids from (
      select * from vault.live_events o
      where o.workspace_id = workspace and o.xid < pg_snapshot_xmax(pg_current_snapshot())
      order by o.xid desc, o.id desc limit most) o
    where o.at > clock_timestamp() - make_interval(secs => seconds) order by o.xid, o.id;
  end`,
  `
  revoke execute on function app.live_look, app.live_since, app.live_lately from public;
  grant execute on function app.live_look, app.live_since, app.live_lately to nativ_engine`,
];
