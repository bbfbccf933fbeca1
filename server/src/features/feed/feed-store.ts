import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import { instantText } from '../page.ts';

/** A place in the order of activity, the newest first. */
export interface Bound {
  readonly at: string;
  readonly id: string;
}

export interface CandidateRow {
  readonly id: string;
  /** Last activity at the instant of the reading, for the next block. */
  readonly active_text: string;
  readonly in_block: boolean;
  /** Whether it was called in: then it stands with the first block, wherever its activity is. */
  readonly is_called: boolean;
  readonly quiet_hours: number;
  readonly waiting_hours: number | null;
  readonly is_mentioned: boolean;
  readonly is_watched: boolean;
  readonly is_my_case: boolean;
  readonly is_mine: boolean;
  readonly is_commented: boolean;
  readonly is_my_group: boolean;
  readonly people: number;
}

/** How many posts of the newest activity are ranked together; what is older is ranked after all of them. */
export const blockSize = 60;
/** How far back the feed looks for what concerns somebody, and for inquiries that wait. */
const concernDays = 14;
const waitingDays = 60;
const mostCalledIn = 30;
/** Of each group, so many posts may be written or discussed while somebody reads. */
const mostSince = 200;

const here = 'p.workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const fully = '(select app.my_full_group_ids())::uuid[]';
const part = '(select app.my_part_group_ids())::uuid[]';
/** A stored column: under policies an index is not searched for what a `coalesce` says, which may leak. */
const active = 'p.active_at';
/** Said once and read from there: a plan that hangs on the instant would be made anew each time, which takes as long as reading. */
const reading = `r as materialized (
  select cast(:asOf as timestamptz) as as_of, cast(:boundAt as timestamptz) as bound_at, cast(:boundId as uuid) as bound_id)`;
const asOf = '(select as_of from r)';
const bound = '((select bound_at from r), (select bound_id from r))';

/** Posts of a condition: group by group from an index where somebody sees whole groups, and what concerns them where they see a part. */
const inGroups = (columns: string, where: string, order: string, limit: number, inGroup: string) => `
  select x.* from nativ.groups g cross join lateral (
    select ${columns} from nativ.posts p where p.workspace_id = g.workspace_id and p.group_id = g.id and ${where} ${order} limit ${limit}
  ) x where g.id = any (${fully}) ${inGroup}
  union all (
    select ${columns} from nativ.posts p join nativ.groups g on g.workspace_id = p.workspace_id and g.id = p.group_id
    where cardinality(${part}) > 0 and ${here} and p.group_id = any (${part})
      and (p.author_id = ${me} or p.id = any ((select app.my_concern_ids())::uuid[])) and ${where} ${inGroup}
    ${order} limit ${limit})`;

/**
 * The posts with the newest activity below a bound. Those that were discussed since the reading began are few: their activity
 * at that instant is looked up, so that what is said while somebody reads changes no page of theirs; that of all others stands
 * in the index. One condition on the order each, since by two of unknown width Postgres expects so few rows that it reads all
 * of a group and sorts them (921 ms in place of 9).
 */
const block = (inGroup: string, isFirst: boolean) => {
  const order = `order by ${active} desc, p.id desc`;
  const below = isFirst ? `${active} <= ${asOf}` : `(${active}, p.id) < ${bound}`;
  return `
    since as materialized (${inGroups('p.id, p.created_at', `p.archived_at is null and ${active} > ${asOf}`, order, mostSince, inGroup)}),
    block as materialized (select b.id, b.active_at from (
      ${inGroups(`p.id, p.created_at, ${active} as active_at`, `p.archived_at is null and ${below}`, order, blockSize, inGroup)}
      union all
      select s.id, s.created_at, coalesce(k.active_at, s.created_at) from since s
      left join app.talk_under(array(select id from since), ${asOf}) k on k.post_id = s.id
    ) b where b.created_at <= ${asOf} ${isFirst ? '' : `and (b.active_at, b.id) < ${bound}`}
    order by b.active_at desc, b.id desc limit ${blockSize})`;
};

const daysBefore = (column: string, days: number) =>
  `${column} > ${asOf} - interval '${days} days' and ${column} <= ${asOf}`;

/**
 * Posts that are ranked with the first block however quiet they are: what calls somebody in, what they wrote or said something
 * to, what is about a case in which they have a task, and inquiries that wait. Each from its own index, and no more than a few.
 */
const calledIn = (inGroup: string) => `
  select p.id from nativ.posts p join nativ.groups g on g.workspace_id = p.workspace_id and g.id = p.group_id
  where ${here} and p.archived_at is null and p.created_at <= ${asOf} ${inGroup} and p.id in (
    (select c.post_id from nativ.concerns c where c.workspace_id = (select app.workspace_id()) and c.user_id = ${me} and c.post_id is not null
       and ${daysBefore('c.given_at', concernDays)} order by c.given_at desc limit ${mostCalledIn})
    union all
    (select k.id from app.my_talk(${asOf} - interval '${concernDays} days', ${asOf}, ${mostCalledIn}) as k(id))
    union all
    (select p.id from nativ.posts p where ${here} and p.author_id = ${me} and ${daysBefore('p.created_at', concernDays)}
     order by p.created_at desc limit ${mostCalledIn})
    union all
    (select p.id from my_cases m join nativ.posts p on ${here} and p.instance_id = m.instance_id limit ${mostCalledIn})
    union all
    (select w.id from (
       select w.id, w.instance_id from (${inGroups(
         'p.id, p.instance_id, p.created_at',
         `p.instance_id is not null and p.answered_at is null and ${daysBefore('p.created_at', waitingDays)}`,
         'order by p.created_at desc',
         mostCalledIn,
         inGroup,
       )}) w order by w.created_at desc limit ${2 * mostCalledIn}) w
     where exists (select from nativ.instances i where i.workspace_id = (select app.workspace_id()) and i.id = w.instance_id and i.status = 'running')
     limit ${mostCalledIn}))`;

const hours = (from: string) => `extract(epoch from ${asOf} - ${from})::float8 / 3600`;
const concernedBy = (reason: string) => `exists (select from nativ.concerns c
  where c.workspace_id = p.workspace_id and c.user_id = ${me} and c.item_id = p.id and c.reason = '${reason}' and c.given_at <= ${asOf})`;

const facts = `
  (p.author_id is not distinct from ${me}) as is_mine,
  coalesce(p.instance_id in (select m.instance_id from my_cases m), false) as is_my_case,
  p.group_id in (select m.group_id from nativ.memberships m where m.workspace_id = (select app.workspace_id()) and m.user_id = ${me}) as is_my_group,
  ${concernedBy('mention')} as is_mentioned, ${concernedBy('watch')} as is_watched,
  coalesce(k.is_commented, false) as is_commented, coalesce(k.people, 0) as people,
  case when p.instance_id is not null and (p.answered_at is null or p.answered_at > ${asOf}) then (
    select ${hours('i.started_at')} from nativ.instances i
    where i.workspace_id = p.workspace_id and i.id = p.instance_id and i.status = 'running') end as waiting_hours`;

/**
 * Reads what is to be ranked: a block of the newest activity below a bound, and with the first block what was called in. Only
 * what the person sees, by the policies; a case that they do not see waits for nobody in their eyes.
 *
 * 200,000 posts, 500 people: see docs/feed.md for what it takes.
 */
export async function listCandidates(
  transaction: Knex.Transaction,
  filter: { readonly group: string | null; readonly asOf: string; readonly bound: Bound | null },
): Promise<CandidateRow[]> {
  const inGroup = filter.group === null ? '' : 'and g.key = :group';
  const calls = filter.bound === null ? 'select id from called' : 'select id from called where false';
  return plannedOnce<CandidateRow>(
    transaction,
    `with ${reading}, my_cases as materialized (
       select distinct t.instance_id from nativ.tasks t
       where t.workspace_id = (select app.workspace_id()) and t.assignee_id = ${me} and t.status = 'open' and t.instance_id is not null limit 200
     ), called as materialized (${calledIn(inGroup)}),
     ${block(inGroup, filter.bound === null)},
     chosen as (
       select b.id, b.active_at, true as in_block, b.id in (select id from called) as is_called from block b
       union all
       select c.id, null, false, true from (${calls}) c where c.id not in (select id from block)
     ), talk as materialized (
       select * from app.talk_under(array(select id from chosen), ${asOf})
     )
     select p.id, c.in_block, c.is_called, ${instantText('coalesce(c.active_at, k.active_at, p.created_at)')} as active_text,
       ${hours('coalesce(c.active_at, k.active_at, p.created_at)')} as quiet_hours, ${facts}
     from chosen c join nativ.posts p on ${here} and p.id = c.id
     left join talk k on k.post_id = c.id
`,
    {
      asOf: filter.asOf,
      boundAt: filter.bound?.at ?? 'infinity',
      boundId: filter.bound?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      ...(filter.group === null ? {} : { group: filter.group }),
    },
  );
}

/** How many posts of others have come since an instant, up to a number. */
export async function countNews(
  transaction: Knex.Transaction,
  { group, since, most }: { readonly group: string | null; readonly since: string; readonly most: number },
): Promise<number> {
  const inGroup = group === null ? '' : 'and g.key = :group';
  const where = `p.created_at > cast(:since as timestamptz) and p.archived_at is null and p.author_id is distinct from ${me}`;
  const rows = await plannedOnce<{ count: number }>(
    transaction,
    `select count(*)::int as count from (select 1 from (${inGroups('p.id', where, '', most, inGroup)}) x limit ${most}) x`,
    { since, ...(group === null ? {} : { group }) },
  );
  return rows[0]?.count ?? 0;
}

/** The instant of the database, by the clock of the work space: to which everything is compared that it has dated. */
export async function readNow(transaction: Knex.Transaction): Promise<string> {
  const [row] = await plannedOnce<{ now: string }>(
    transaction,
    `select ${instantText('(clock_timestamp() + (app.present() - now()))')} as now`,
    [],
  );
  if (!row) throw new Error('Expected the database to know what time it is, but it gave no row.');
  return row.now;
}
