import type { Knex } from 'knex';

const zone = `(select document ->> 'timeZone' from nativ.calendars where workspace_id = (select app.workspace_id()) and key = 'default')`;
/** The first day of the week of a moment: Sunday, by the clocks of the workspace. */
const weekOf = (moment: string) =>
  `(date_trunc('week', ${moment} at time zone ${zone} + interval '1 day') - interval '1 day')::date`;
const weekOfSorting = weekOf('s.sorted_at');
const ofClassifier = `s.workspace_id = (select app.workspace_id()) and s.classifier = :classifier`;
const isCorrected = '(s.label is not null and s.corrected_label is not null and s.corrected_label <> s.label)';

export interface WeekRow {
  readonly week: string;
  /** Null for what was held back. */
  readonly label: string | null;
  readonly count: number;
  readonly corrected: number;
}

/** How often each label was given in each of the last weeks, of cases that the person of the context sees. */
export async function countWeeks(transaction: Knex.Transaction, classifier: string, weeks: number): Promise<WeekRow[]> {
  const { rows } = await transaction.raw(
    `select ${weekOfSorting}::text as week, s.label, count(*)::int as count, count(*) filter (where ${isCorrected})::int as corrected
     from nativ.sortings s where ${ofClassifier} and s.sorted_at >= now() - make_interval(weeks => :weeks)
     group by 1, 2 order by 1`,
    { classifier, weeks },
  );
  return rows;
}

/** The day with which this week began, by the clocks of the workspace. */
export async function thisWeek(transaction: Knex.Transaction): Promise<string> {
  const { rows } = await transaction.raw(`select ${weekOf('now()')}::text as week`);
  return rows[0].week;
}

export interface DriftCaseRow {
  readonly id: string;
  readonly instanceId: string;
  readonly reference: string | null;
  readonly sortedAt: Date;
  readonly label: string | null;
  readonly probability: number;
  readonly person: string | null;
  readonly model: number | null;
}

export interface DriftCaseFilter {
  readonly week: string;
  readonly kind: 'label' | 'heldBack' | 'corrected' | null;
  readonly label: string | null;
}

/** The cases behind a figure, the newest first. */
export async function listDriftCases(
  transaction: Knex.Transaction,
  classifier: string,
  { week, kind, label }: DriftCaseFilter,
  place: { readonly beforeId: string | null; readonly limit: number },
): Promise<DriftCaseRow[]> {
  const { rows } = await transaction.raw(
    `select s.id, s.instance_id as "instanceId", x.reference, s.sorted_at as "sortedAt", s.label, s.probability, s.corrected_label as person, s.model
     from nativ.sortings s
     left join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
     left join nativ.submissions x on x.workspace_id = i.workspace_id and x.id = i.submission_id
     where ${ofClassifier} and ${weekOfSorting} = cast(:week as date)
       and (cast(:label as text) is null or s.label = :label)
       and case cast(:kind as text) when 'heldBack' then s.label is null when 'corrected' then ${isCorrected} else true end
       and (cast(:beforeId as uuid) is null or s.id < cast(:beforeId as uuid))
     order by s.id desc limit :limit`,
    { classifier, week, label, kind, ...place },
  );
  return rows;
}
