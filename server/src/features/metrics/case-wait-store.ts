import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import {
  type CaseScope,
  idFloor,
  inScope,
  instantOf,
  responsibleGroup,
  scopeBindings,
  toldPerson,
} from './case-scope.ts';

/** Which of the cases of a period stand behind a figure. */
export const casesBehind = [
  'received',
  'answered',
  'waiting',
  'unanswered',
  'within',
  'missed',
  'late',
  'open',
  'answeredOpen',
] as const;
export type CasesBehind = (typeof casesBehind)[number];

export interface CaseWaitRow {
  readonly instanceId: string;
  readonly reference: string | null;
  readonly form: string;
  readonly flow: string;
  readonly groupKey: string | null;
  readonly groupName: LocalizedText | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly receivedAt: Date;
  readonly routedAt: Date | null;
  readonly seenAt: Date | null;
  readonly claimedAt: Date | null;
  readonly writtenAt: Date | null;
  readonly respondedAt: Date | null;
  readonly closedAt: Date | null;
  readonly targetAt: Date | null;
}

export interface CaseFilter {
  readonly scope: CaseScope;
  /** Null for cases of any time. */
  readonly span: { readonly fromMs: number; readonly untilMs: number } | null;
  readonly which: CasesBehind;
  readonly beforeId: string | null;
  readonly nowMs: number;
  readonly limit: number;
}

const conditions: Readonly<Record<CasesBehind, string>> = {
  received: 'true',
  answered: '"respondedAt" is not null',
  waiting: '"respondedAt" is null and "closedAt" is null',
  unanswered: '"respondedAt" is null and "closedAt" is not null',
  within: '"respondedAt" <= "targetAt"',
  missed: 'coalesce("respondedAt", :now::timestamptz) > "targetAt"',
  late: '"respondedAt" is null and "closedAt" is null and :now::timestamptz > "targetAt"',
  open: '"closedAt" is null',
  answeredOpen: '"closedAt" is null and "respondedAt" is not null',
};

/** What spares reading whole years where open cases are asked for. */
const atOnce: Partial<Record<CasesBehind, string>> = {
  waiting: 'and c.closed_at is null',
  late: 'and c.closed_at is null',
  open: 'and c.closed_at is null',
  answeredOpen: 'and c.closed_at is null',
};

/** Cases that the person of the context sees, the newest first. */
export async function listCaseWaits(transaction: Knex.Transaction, filter: CaseFilter): Promise<CaseWaitRow[]> {
  const { scope, span, which, beforeId, nowMs, limit } = filter;
  const { rows } = await transaction.raw(
    `select x.*, g.key as "groupKey", g.name as "groupName", u.name as "personName", f.key as form, w.key as flow, s.reference
     from (
       select * from (
         select c.instance_id as "instanceId", c.form_id, c.flow_id, ${responsibleGroup} as group_id, ${toldPerson} as "personId",
           c.received_at as "receivedAt", c.routed_at as "routedAt", c.seen_at as "seenAt", c.claimed_at as "claimedAt", c.written_at as "writtenAt",
           c.responded_at as "respondedAt", c.closed_at as "closedAt",
           case when c.responded_at is not null then c.target_at else (
             select min(t.due_at) from nativ.tasks t where t.workspace_id = c.workspace_id and t.instance_id = c.instance_id) end as "targetAt"
         from nativ.case_times c
         where ${inScope} ${atOnce[which] ?? ''} and c.instance_id >= :floor::uuid and (:beforeId::uuid is null or c.instance_id < :beforeId::uuid)
           and c.received_at >= :from::timestamptz and c.received_at < :until::timestamptz
         order by c.instance_id desc
       ) seen
       where (${conditions[which]}) and (:groupId::uuid is null or group_id = :groupId::uuid) and (:personId::uuid is null or "personId" = :personId::uuid)
       order by "instanceId" desc limit :limit
     ) x
     left join nativ.groups g on g.workspace_id = (select app.workspace_id()) and g.id = x.group_id
     left join nativ.users u on u.workspace_id = (select app.workspace_id()) and u.id = x."personId"
     left join nativ.forms f on f.workspace_id = (select app.workspace_id()) and f.id = x.form_id
     left join nativ.flows w on w.workspace_id = (select app.workspace_id()) and w.id = x.flow_id
     left join nativ.instances i on i.workspace_id = (select app.workspace_id()) and i.id = x."instanceId"
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     order by x."instanceId" desc`,
    {
      ...scopeBindings(scope),
      floor: idFloor(span?.fromMs ?? 0),
      from: instantOf(span?.fromMs ?? 0),
      until: instantOf(span?.untilMs ?? 253_402_300_799_000),
      beforeId,
      now: instantOf(nowMs),
      limit,
    },
  );
  return rows;
}
