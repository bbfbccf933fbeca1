import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { instantText } from '../page.ts';

export interface ReadLogRow {
  readonly id: string;
  readonly at: Date;
  readonly atText: string;
  readonly personId: string;
  readonly personName: string;
  readonly kind: 'answers' | 'taskAnswers' | 'message' | 'contact' | 'file';
  readonly fields: string[];
  /** What the form asks where each of the fields is. */
  readonly questions: LocalizedText[];
  readonly reference: string | null;
  readonly instanceId: string | null;
}

/** The question's title by language, as far as the form has it; people do not read pointers. */
const titleIn = (language: string) =>
  `'${language}', coalesce(v.document -> 'translations' -> '${language}' ->> ('/schema/properties/' || f.name || '/title'),
    v.document -> 'schema' -> 'properties' -> f.name ->> 'title', f.name)`;
const questions = `(select coalesce(json_agg(json_build_object(${titleIn('he')}, ${titleIn('en')}) order by f.place), '[]')
  from (select split_part(p.pointer, '/', 2) as name, p.place from unnest(r.fields) with ordinality p(pointer, place)) f)`;

/** Openings in the cases of a group, the newest first; row level security keeps them to its managers. */
export async function listReads(
  transaction: Knex.Transaction,
  groupId: string,
  place: readonly string[] | null,
  limit: number,
): Promise<ReadLogRow[]> {
  const { rows } = await transaction.raw(
    `select r.id, r.at, ${instantText('r.at')} as "atText", r.user_id as "personId", u.name as "personName", r.kind, r.fields,
       s.reference, r.instance_id as "instanceId", ${questions} as questions
     from nativ.reads r
     join nativ.users u on u.workspace_id = r.workspace_id and u.id = r.user_id
     join nativ.instances i on i.workspace_id = r.workspace_id and i.id = r.instance_id
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     left join nativ.tasks t on t.workspace_id = r.workspace_id and t.id = r.row_id and r.kind = 'taskAnswers'
     left join nativ.form_versions v on v.workspace_id = r.workspace_id
       and v.id = case r.kind when 'answers' then s.form_version_id when 'taskAnswers' then t.form_version_id end
     where i.group_ids @> array[?]::uuid[] and (?::timestamptz is null or (r.at, r.id) < (?::timestamptz, ?::uuid))
     order by r.at desc, r.id desc limit ?`,
    [groupId, place?.[0] ?? null, place?.[0] ?? null, place?.[1] ?? null, limit],
  );
  return rows;
}

/** The id of a group that the person of the context manages, or null. */
export async function findManagedGroup(transaction: Knex.Transaction, key: string): Promise<string | null> {
  const row = await transaction('nativ.groups')
    .where({ key })
    .whereRaw('id = any ((select app.my_managed_group_ids())::uuid[])')
    .first('id');
  return row?.id ?? null;
}
