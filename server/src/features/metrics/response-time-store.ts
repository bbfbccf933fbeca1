import type { Knex } from 'knex';
import {
  type CaseScope,
  idFloor,
  inMs,
  inScope,
  instantOf,
  responsibleGroup,
  scopeBindings,
  toldPerson,
} from './case-scope.ts';
import type { FigureRow } from './wait-figures.ts';
import type { WorkStretches } from './work-clock.ts';

/** The cases that came within a period, and those of the period before it. */
export interface CountedCases {
  readonly scope: CaseScope;
  readonly previousFromMs: number;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly nowMs: number;
  /** By which time is measured; null for the clock on the wall. */
  readonly work: WorkStretches | null;
}

export interface CountedRow extends FigureRow {
  readonly isNow: boolean;
  readonly by: 'all' | 'form' | 'group' | 'person';
  /** Of the form, group or person; null where cases have none, or none that the reader is told of. */
  readonly id: string | null;
}

/**
 * Counts and measures the cases that the person of the context sees.
 *
 * The cuts are those of splitWait in the runtime, whose test holds the two against each other: here, since reading 20,000 cases into the program
 * took three times as long as measuring them where they are.
 */
export async function countWaits(transaction: Knex.Transaction, cases: CountedCases): Promise<CountedRow[]> {
  const { rows } = await transaction.raw(
    `with work as materialized (
       select :isWall::boolean as is_wall, :starts::float8[] as starts, :ends::float8[] as ends, :offsets::float8[] as offsets
     ), scoped as materialized (
       select c.instance_id, c.form_id, ${responsibleGroup} as group_id, ${toldPerson} as person_id,
         c.received_at >= :from::timestamptz as is_now, c.closed_at is not null as is_closed, c.target_at, c.responded_at,
         ${inMs('c.received_at')} as r, ${inMs('c.routed_at')} as a, ${inMs('c.seen_at')} as b, ${inMs('c.claimed_at')} as d,
         ${inMs('c.written_at')} as w, greatest(${inMs('c.responded_at')}, ${inMs('c.received_at')}) as e
       from nativ.case_times c
       where ${inScope} and c.instance_id >= :floor::uuid and c.received_at >= :previousFrom::timestamptz and c.received_at < :until::timestamptz
     ), ${cuts}, undecided as (
       select t.instance_id, min(t.due_at) as at from scoped c
       join nativ.tasks t on t.workspace_id = (select app.workspace_id()) and t.instance_id = c.instance_id
       where c.responded_at is null group by t.instance_id
     ), measured as (
       select x.*, ${worked('m1')} - ${worked('r')} as p1, ${worked('m2')} - ${worked('m1')} as p2, ${worked('m3')} - ${worked('m2')} as p3,
         ${worked('m4')} - ${worked('m3')} as p4, ${worked('e')} - ${worked('m4')} as p5, ${worked('e')} - ${worked('r')} as whole,
         hashtextextended(x.instance_id::text, 0) as h, x.responded_at is not null as is_answered,
         coalesce(x.target_at, u.at) as due
       from cut4 x left join undecided u on u.instance_id = x.instance_id
       where (:groupId::uuid is null or x.group_id = :groupId::uuid) and (:personId::uuid is null or x.person_id = :personId::uuid)
     ), decided as (
       select m.*, due is not null and (is_answered or due < :now::timestamptz) as is_decided, is_answered and responded_at <= due as is_within from measured m
     )
     select is_now as "isNow",
       case when grouping(form_id) = 0 then 'form' when grouping(group_id) = 0 then 'group' when grouping(person_id) = 0 then 'person' else 'all' end as by,
       case when grouping(form_id) = 0 then form_id when grouping(group_id) = 0 then group_id when grouping(person_id) = 0 then person_id end as id,
       ${counted('received', 'true')}, ${counted('answered', 'is_answered')}, ${counted('waiting', 'not is_answered and not is_closed')},
       ${counted('unanswered', 'not is_answered and is_closed')}, ${counted('decided', 'is_decided')},
       count(*) filter (where is_within and is_decided)::int as within,
       (percentile_cont(array[0.5, 0.9]) within group (order by whole) filter (where is_answered)) as "quantiles",
       array[${['p1', 'p2', 'p3', 'p4', 'p5'].map((part) => `coalesce(sum(${part}) filter (where is_answered), 0)`).join(', ')}] as "partSumsMs"
     from decided group by grouping sets ((is_now), (is_now, form_id), (is_now, group_id), (is_now, person_id))`,
    bindings(cases),
  );
  return rows.map(({ quantiles, ...row }: Omit<CountedRow, 'medianMs'> & { quantiles: number[] | null }) => ({
    ...row,
    medianMs: quantiles?.[0] ?? null,
    p90Ms: quantiles?.[1] ?? null,
  }));
}

const counted = (name: string, where: string) =>
  `count(*) filter (where ${where})::int as ${name}, (bit_xor(h) filter (where ${where}))::text as "${name}Key"`;

const cut = (from: string, into: string, before: string, known: string) =>
  `${into} as (select *, least(greatest(${before}, coalesce(${known}, e)), e) as m${into.slice(3)} from ${from})`;
/** Where each part of a wait ends; null while nobody has answered. */
const cuts = [
  cut('scoped', 'cut1', 'r', 'a, b, d, w'),
  cut('cut1', 'cut2', 'm1', 'b, d, w'),
  cut('cut2', 'cut3', 'm2', 'd, w'),
  cut('cut3', 'cut4', 'm3', 'w'),
].join(', ');

/** How much was worked before an instant, from the beginning of the stretches on; on the wall, the instant itself. */
const worked = (at: string) => {
  const stretch = `width_bucket(x.${at}, (select starts from work))`;
  const since = `least(x.${at}, (select ends from work)[${stretch}]) + (select offsets from work)[${stretch}]`;
  return `case when (select is_wall from work) then x.${at} else coalesce(${since}, case when x.${at} is not null then 0 end) end`;
};

const none: WorkStretches = { starts: [], ends: [], before: [] };

function bindings({ scope, previousFromMs, fromMs, untilMs, nowMs, work }: CountedCases) {
  const { starts, ends, before } = work ?? none;
  return {
    ...scopeBindings(scope),
    floor: idFloor(previousFromMs),
    previousFrom: instantOf(previousFromMs),
    from: instantOf(fromMs),
    until: instantOf(untilMs),
    now: instantOf(nowMs),
    isWall: work === null,
    starts: [...starts],
    ends: [...ends],
    // What was worked before a stretch, less its beginning: what an instant within it is to be moved by.
    offsets: before.map((worked, index) => worked - (starts[index] ?? 0)),
  };
}
