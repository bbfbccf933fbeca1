import type { Knex } from 'knex';

/** Something more that somebody may be told of, and whether it disturbs: on a telephone too, unless somebody chose otherwise. */
export interface AddedKind {
  readonly kind: string;
  readonly pressing: boolean;
}

/**
 * Lets people be told of more, whatever others have added before: what is there already is read from the database, so that
 * migrations of different parts do not have to know of each other.
 */
export async function addNoticeKinds(knex: Knex, added: readonly AddedKind[]): Promise<void> {
  await knex.raw(remake);
  await knex.raw('select pg_temp.add_notice_kinds(cast(? as jsonb))', [JSON.stringify(added)]);
  await knex.raw('drop function pg_temp.add_notice_kinds(jsonb)');
}

const remake = `
  create function pg_temp.add_notice_kinds(added jsonb) returns void language plpgsql as $$
  declare
    listed text;
    arms text;
  begin
    select string_agg(quote_literal(k.kind), ', ' order by k.place),
      string_agg(format('select %L::text, %L::boolean, %L::boolean, %L::boolean, %L::boolean', k.kind, k.in_app, k.digest, k.push, k.urgent), ' union all ' order by k.place)
    into listed, arms
    from (
      select d.kind, d.in_app, d.digest, d.push, d.urgent, d.place from app.notice_defaults() with ordinality as d(kind, in_app, digest, push, urgent, place)
      union all
      select a.value ->> 'kind', true, true, (a.value ->> 'pressing')::boolean, false, 1000 + a.ordinality
      from jsonb_array_elements(added) with ordinality a
      where a.value ->> 'kind' not in (select o.kind from app.notice_defaults() o)
    ) k;
    execute format('create or replace function app.notice_defaults() returns table (kind text, in_app boolean, digest boolean, push boolean, urgent boolean)
      language sql immutable set search_path = '''' begin atomic %s; end', arms);
    execute format('alter table nativ.notices drop constraint notices_kind_check, add constraint notices_kind_check check (kind in (%s))', listed);
    execute format('alter table nativ.notice_choices drop constraint notice_choices_kind_check, add constraint notice_choices_kind_check check (kind in (%s))', listed);
  end $$;
`;
