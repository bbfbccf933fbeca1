import type { GroupOption, LocalizedText, SearchKind, TaskStatus } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import { askedInAdvance } from '../asked-in-advance.ts';
import { everybodyScope } from './item.ts';

/** What a search asks the index for; see search-terms.ts. */
export interface SearchTerms {
  /** Ranges of keys, and the number of the word that each stands for. */
  readonly words: readonly number[];
  readonly lows: readonly string[];
  readonly highs: readonly string[];
  /** One pattern a word over the keys of an entry: any way, and only the sure ones. */
  readonly anyPatterns: readonly string[];
  readonly surePatterns: readonly string[];
  /** Over the keys of a title: the reference itself. */
  readonly referencePattern: string;
}

export interface SearchFilter {
  readonly kind: SearchKind | null;
  readonly groupId: string | null;
  /** The key of a label, which only tasks carry. */
  readonly label: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface SearchHitRow {
  readonly id: string;
  readonly kind: SearchKind;
  readonly title: LocalizedText | null;
  readonly body: LocalizedText | null;
  readonly group_key: string | null;
  readonly group_name: LocalizedText | null;
  readonly parent_id: string | null;
  readonly parent_kind: 'task' | 'post' | 'gathering' | 'case' | null;
  readonly instance_id: string | null;
  readonly reference: string | null;
  readonly key: string | null;
  readonly status: TaskStatus | null;
  readonly at: Date;
}

export interface SearchRows {
  readonly hits: readonly SearchHitRow[];
  readonly kinds: readonly { readonly kind: SearchKind; readonly count: number }[];
  readonly groups: readonly {
    readonly key: string;
    readonly name: LocalizedText;
    readonly count: number;
    readonly labels: readonly GroupOption[];
  }[];
  /** The words that are said nowhere where the person may read, and the one that is said least. */
  readonly unmet: readonly number[];
  readonly lead: number;
  readonly isCapped: boolean;
}

/** How far a search looks: so many postings of each way in each group, from the newest, and so many items in all. */
export interface SearchDepth {
  readonly postings: number;
  readonly items: number;
}

const here = '(select app.workspace_id())';
const me = '(select app.user_id())';
const full = '(select app.my_full_group_ids())::uuid[]';

/**
 * Where the words are said: for each way to write a word and each group, straight from the index. The rarest word leads, and what
 * has it is looked at for the others. What the handbook teaches stays worth finding however much work is newer, and is not cut.
 * What is seen and posted nowhere is looked at as a whole (app.search_beside).
 */
const candidates = ({ postings, items }: SearchDepth) => `
  ways as materialized (
    select * from unnest(cast(:words as int[]), cast(:lows as text[]), cast(:highs as text[])) as w(word, low, high)
  ), scopes as materialized (
    select s.scope from unnest(${full}) as s(scope) where cast(:group as uuid) is null or s.scope = :group
    union all select ${here} where cast(:group as uuid) is null and (select app.may_design())
    union all select cast('${everybodyScope}' as uuid) where cast(:group as uuid) is null
  ), met as materialized (
    select w.word, w.low, w.high, s.scope, p.item_id from ways w cross join scopes s cross join lateral (
      select p.item_id from nativ.search_postings p
      where p.workspace_id = ${here} and p.scope = s.scope and p.key >= w.low and p.key < w.high
      order by p.key desc, p.item_id desc limit ${postings}) p
  ), lead as materialized (
    select w.word from (select distinct word from ways) w left join met m on m.word = w.word
    group by w.word order by count(m.item_id), w.word limit 1
  ), led as materialized (
    select distinct m.item_id as id, m.scope = '${everybodyScope}' as is_handbook from met m where m.word = (select word from lead)
  ), newest as materialized (
    select distinct l.id from led l where not l.is_handbook order by l.id desc limit ${items}
  ), posted as materialized (
    select n.id from newest n union select l.id from led l where l.is_handbook
  ), mine as materialized (
    select t.id from nativ.tasks t where t.workspace_id = ${here} and t.assignee_id = ${me} and t.status = 'open' limit 1000
  ), candidates as materialized (
    select p.id from posted p
    union select b.id from app.search_beside(cast(:anyPatterns as text[])) as b(id)
  )`;

/**
 * What fits, and how well: words in a title before others, sure ones before those that only may be meant, a reference
 * before all; what is new and what is with me a little higher.
 */
const matched = `
  matched as materialized (
    select e.id, e.kind, e.scopes, e.at, e.title, e.body, e.parent_id, e.instance_id, e.workspace_id,
      case when e.title_keys ~ cast(:referencePattern as text) then 100 else 0 end
        + f.score / cardinality(cast(:anyPatterns as text[]))
        + 1.5 / (1 + greatest(0, extract(epoch from (select app.present()) - e.at)) / 2592000.0)
        + case when e.author_id = ${me} or e.id in (select m.id from mine m) then 1 else 0 end
        + case when e.kind in ('person', 'group') then 1 else 0 end as score
    from candidates c join nativ.search_entries e on e.workspace_id = ${here} and e.id = c.id
      and not exists (
        select from unnest(cast(:anyPatterns as text[])) as p(likely) where (e.title_keys || e.body_keys) !~ p.likely)
    cross join lateral (
      select sum(case when e.title_keys ~ p.sure then 5 when e.title_keys ~ p.likely then 3
                      when e.body_keys ~ p.sure then 2 else 1 end) as score
      from unnest(cast(:anyPatterns as text[]), cast(:surePatterns as text[])) as p(likely, sure)) f
    where ${askedInAdvance}
      and (cast(:group as uuid) is null or e.scopes @> array[cast(:group as uuid)])
      and (cast(:label as text) is null or (e.kind = 'task' and exists (
        select from nativ.tasks t where t.workspace_id = e.workspace_id and t.id = e.id and cast(:label as text) = any (t.labels))))
      and (cast(:from as timestamptz) is null or e.at >= :from) and (cast(:to as timestamptz) is null or e.at < :to)
  )`;

const page = `
  page as materialized (
    select m.* from matched m where cast(:kind as text) is null or m.kind = :kind
    order by m.score desc, m.id desc limit cast(:limit as int) offset cast(:offset as int)
  )`;

const hitColumns = `
  e.id, e.kind, e.title, e.body, g.key as group_key, g.name as group_name, e.parent_id, e.instance_id, e.at,
  case when e.parent_id is null then null
       when exists (select from nativ.tasks t where t.workspace_id = e.workspace_id and t.id = e.parent_id) then 'task'
       when exists (select from nativ.posts p where p.workspace_id = e.workspace_id and p.id = e.parent_id) then 'post'
       when exists (select from nativ.gatherings x where x.workspace_id = e.workspace_id and x.id = e.parent_id) then 'gathering'
       else 'case' end as parent_kind,
  case when e.instance_id is null then null else (
    select s.reference from nativ.instances i join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
    where i.workspace_id = e.workspace_id and i.id = e.instance_id) end as reference,
  case e.kind when 'group' then (select x.key from nativ.groups x where x.workspace_id = e.workspace_id and x.id = e.id)
              when 'form' then (select x.key from nativ.forms x where x.workspace_id = e.workspace_id and x.id = e.id)
              when 'flow' then (select x.key from nativ.flows x where x.workspace_id = e.workspace_id and x.id = e.id)
              when 'article' then (select x.key from nativ.articles x where x.workspace_id = e.workspace_id and x.id = e.id)
              when 'lesson' then (select x.key from nativ.lessons x where x.workspace_id = e.workspace_id and x.id = e.id) end as key,
  case when e.kind = 'task' then (select t.status from nativ.tasks t where t.workspace_id = e.workspace_id and t.id = e.id) end as status`;

/** Of several groups the first that the person knows of. */
const groupOfEntry = `
  left join lateral (
    select g.key, g.name from nativ.groups g
    where g.workspace_id = e.workspace_id and g.id = any (e.scopes) order by g.key limit 1) g on true`;

const facets = (depth: SearchDepth) => `
  select jsonb_build_object(
    'kinds', (select coalesce(jsonb_agg(k), '[]') from (
       select m.kind, count(*)::int as count from matched m group by m.kind order by 2 desc, 1) k),
    'groups', (select coalesce(jsonb_agg(x), '[]') from (
       select g.key, g.name, g.labels, s.count from (
         select u.scope, count(*)::int as count from matched m cross join lateral unnest(m.scopes) as u(scope)
         where cast(:kind as text) is null or m.kind = :kind group by 1) s
       join nativ.groups g on g.workspace_id = ${here} and g.id = s.scope order by s.count desc, g.key) x),
    'unmet', (select coalesce(jsonb_agg(w.word), '[]') from (select distinct word from ways) w where not exists (
       select from met m where m.word = w.word)),
    'lead', (select l.word from lead l),
    'isCapped', exists (select from met m where m.word = (select word from lead)
        group by m.low, m.high, m.scope having count(*) >= ${depth.postings})
      or (select count(*) >= ${depth.items} from newest)) as facets`;

/** Finds what the person of the transaction may see, and counts it, in one statement. */
export async function searchEntries(
  transaction: Knex.Transaction,
  terms: SearchTerms,
  filter: SearchFilter,
  depth: SearchDepth,
  place: { readonly offset: number; readonly limit: number },
): Promise<SearchRows> {
  const { groupId, ...others } = filter;
  const [row] = await plannedOnce<{ facets: Omit<SearchRows, 'hits'>; hits: readonly HitJson[] }>(
    transaction,
    `with ${candidates(depth)}, ${matched}, ${page}
     select f.facets, (
       select coalesce(jsonb_agg(to_jsonb(h) - 'score' order by h.score desc, h.id desc), '[]') from (
         select ${hitColumns}, e.score from page e ${groupOfEntry}) h
     ) as hits from (${facets(depth)}) f`,
    { ...terms, ...others, ...place, group: groupId } as unknown as Record<string, Knex.RawBinding>,
  );
  if (!row) throw new Error('Expected a search to answer, but it gave no row.');
  return { ...row.facets, hits: row.hits.map((hit) => ({ ...hit, at: new Date(hit.at) })) };
}

type HitJson = Omit<SearchHitRow, 'at'> & { readonly at: string };
