/** Reactions of a small fixed set, and polls: how many voted for what stands with the poll, who did only in the votes. */
export const tables = `
  create table nativ.reactions (
    workspace_id uuid not null,
    post_id uuid,
    comment_id uuid,
    item_id uuid not null generated always as (coalesce(post_id, comment_id)) stored,
    user_id uuid not null,
    kind text not null check (kind in ('thanks', 'withYou', 'agree', 'seen')),
    at timestamptz not null default now(),
    -- One of a person to an item: another one takes its place.
    primary key (workspace_id, item_id, user_id),
    check (num_nonnulls(post_id, comment_id) = 1),
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, post_id) references nativ.posts,
    foreign key (workspace_id, comment_id) references nativ.comments
  );
  create index reactions_user on nativ.reactions (workspace_id, user_id);

  create table nativ.polls (
    workspace_id uuid not null,
    post_id uuid not null,
    choices text[] not null check (cardinality(choices) between 2 and 10),
    several boolean not null,
    -- Whether it shows who chose what.
    named boolean not null,
    closes_at timestamptz,
    -- How many chose each; an erased person's vote stays as a number.
    tally integer[] not null default '{}',
    voters integer not null default 0,
    primary key (workspace_id, post_id),
    foreign key (workspace_id, post_id) references nativ.posts
  );

  create table nativ.poll_votes (
    workspace_id uuid not null,
    post_id uuid not null,
    user_id uuid not null,
    choice smallint not null,
    -- The choice where several may be chosen, else 0: so that the key lets one vote stand.
    slot smallint not null,
    at timestamptz not null default now(),
    primary key (workspace_id, post_id, user_id, slot),
    foreign key (workspace_id, post_id) references nativ.polls,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index poll_votes_user on nativ.poll_votes (workspace_id, user_id);
`;

/**
 * Counts the votes of a poll anew with each change, the poll locked: with the rights of the owner, since nobody sees the votes of
 * a poll that does not name. Erasure, which acts for nobody, leaves the numbers.
 */
export const pollTally = `
  create function app.count_votes() returns trigger language plpgsql security definer set search_path = '' as $$
  declare
    workspace constant uuid := coalesce(new.workspace_id, old.workspace_id);
    post constant uuid := coalesce(new.post_id, old.post_id);
  begin
    if nullif(current_setting('nativ.user_id', true), '') is null then return null; end if;
    perform 1 from nativ.polls p where p.workspace_id = workspace and p.post_id = post for no key update;
    update nativ.polls p set
      tally = (select array_agg((select count(*)::int from nativ.poll_votes v
        where v.workspace_id = workspace and v.post_id = post and v.choice = n) order by n) from generate_series(1, cardinality(p.choices)) n),
      voters = (select count(distinct v.user_id)::int from nativ.poll_votes v where v.workspace_id = workspace and v.post_id = post)
    where p.workspace_id = workspace and p.post_id = post;
    return null;
  end $$;
  revoke execute on function app.count_votes from public;
  create trigger count_votes after insert or delete on nativ.poll_votes for each row execute function app.count_votes();
`;
