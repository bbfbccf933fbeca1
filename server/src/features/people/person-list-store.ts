import type { PersonSummary } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface PersonSummaryRow extends Omit<PersonSummary, 'isAway'> {
  readonly is_away: boolean;
  /** For the cursor. */
  readonly sort_name: string;
}

export interface PersonFilter {
  /** A part of a name, or of an address that the reader may see. */
  readonly search: string | null;
  readonly team: string | null;
  readonly status: PersonSummary['status'] | null;
  readonly kind: PersonSummary['kind'];
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly limit: number;
}

const status = `case when u.deactivated_at is not null then 'deactivated' when u.kind = 'person' and not u.can_sign_in then 'invited' else 'active' end`;
const sortName = 'lower(u.name)';

/** What every colleague may see of somebody; who is away is asked for once, for all of them. */
export const summaryColumns = `
  u.id, u.name, u.role, u.kind, ${status} as status, coalesce(p.languages, '{}') as languages, coalesce(p.skills, '{}') as skills,
  (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by lower(t.name)), '[]')
   from nativ.team_members m join nativ.teams t on t.workspace_id = m.workspace_id and t.id = m.team_id
   where m.workspace_id = u.workspace_id and m.user_id = u.id) as teams`;
export const summaryJoins = 'left join nativ.profiles p on p.workspace_id = u.workspace_id and p.user_id = u.id';

/** People by name. */
export async function listPeople(transaction: Knex.Transaction, filter: PersonFilter): Promise<PersonSummaryRow[]> {
  const { rows } = await transaction.raw(
    `with page as (
       select ${summaryColumns}, ${sortName} as sort_name
       from nativ.users u ${summaryJoins}
       where u.workspace_id = (select app.workspace_id()) and u.kind = :kind
         and (cast(:pattern as text) is null or ${sortName} like :pattern or u.id = any (app.ids_by_email(:pattern)))
         and (cast(:status as text) is null or ${status} = :status)
         and (cast(:team as uuid) is null or exists (
           select from nativ.team_members m where m.workspace_id = u.workspace_id and m.user_id = u.id and m.team_id = :team))
         and (:all or (${sortName}, u.id) > (cast(:afterName as text), cast(:afterId as uuid)))
       order by ${sortName}, u.id limit :limit
     )
     select page.*, page.id = any ((select app.away_ids(array(select id from page)))::uuid[]) as is_away
     from page order by sort_name, id`,
    {
      kind: filter.kind,
      pattern: filter.search === null ? null : `%${escaped(filter.search.normalize('NFC').toLowerCase())}%`,
      status: filter.status,
      team: filter.team,
      all: filter.after === null,
      afterName: filter.after?.name ?? '',
      afterId: filter.after?.id ?? '00000000-0000-0000-0000-000000000000',
      limit: filter.limit,
    },
  );
  return rows;
}

/** Everything that LIKE reads as more than itself. */
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
