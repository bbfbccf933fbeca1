import type { Knex } from 'knex';

/** Asks first the champion who teaches whoever asks, as their roll-out says; then those of 0067, in the order that it says. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(nextChampion);
}

const nextChampion = `
  create or replace function app.next_champion(asker uuid, not_these uuid[]) returns uuid language sql stable security definer set search_path = ''
    begin atomic
      select u.id from nativ.users u
      where u.workspace_id = app.workspace_id() and u.role in ('champion', 'admin') and u.kind = 'person' and u.deactivated_at is null
        and u.id <> asker and u.id <> all (not_these)
      order by
        exists (select 1 from nativ.absences a where a.workspace_id = u.workspace_id and a.user_id = u.id and app.today() between a.from_on and a.to_on),
        not exists (select 1 from nativ.cohort_members c where c.workspace_id = u.workspace_id and c.user_id = asker and c.champion_id = u.id),
        case when u.role = 'admin' then 2
          when exists (
            select 1 from nativ.memberships m join nativ.memberships o on o.workspace_id = m.workspace_id and o.group_id = m.group_id
            where m.workspace_id = u.workspace_id and m.user_id = u.id and o.user_id = asker) then 0
          else 1 end,
        (select count(*) from nativ.questions q where q.workspace_id = u.workspace_id and q.champion_id = u.id and q.state = 'open'),
        u.id
      limit 1;
    end;
`;
