import { type Milestones, splitWait, waitParts } from '@nativ/runtime';
import type { CaseWait } from '@nativ/schemas';
import type { CaseWaitRow } from './case-wait-store.ts';
import { type Clock, wallClock } from './work-clock.ts';

const ms = (at: Date | null): number | null => (at === null ? null : at.getTime());
const text = (at: Date | null): string | null => (at === null ? null : at.toISOString());

/** The milestones of a case, as they are split. */
export const milestonesOf = (
  row: Pick<CaseWaitRow, 'receivedAt' | 'routedAt' | 'seenAt' | 'claimedAt' | 'writtenAt' | 'respondedAt'>,
): Milestones => ({
  receivedMs: row.receivedAt.getTime(),
  routedMs: ms(row.routedAt),
  seenMs: ms(row.seenAt),
  claimedMs: ms(row.claimedAt),
  writtenMs: ms(row.writtenAt),
  respondedMs: ms(row.respondedAt),
});

/** A case with its wait, until now where it is not over. A case that was closed without an answer waited until then. */
export function caseWait(row: CaseWaitRow, business: Clock, nowMs: number): CaseWait {
  const milestones = milestonesOf(row);
  const untilMs = row.closedAt?.getTime() ?? nowMs;
  const wall = splitWait(milestones, untilMs, wallClock.between);
  const worked = splitWait(milestones, untilMs, business.between);
  return {
    instanceId: row.instanceId,
    reference: row.reference,
    form: row.form,
    flow: row.flow,
    group: row.groupKey === null || row.groupName === null ? null : { key: row.groupKey, name: row.groupName },
    person: row.personId === null || row.personName === null ? null : { id: row.personId, name: row.personName },
    receivedAt: row.receivedAt.toISOString(),
    respondedAt: text(row.respondedAt),
    closedAt: text(row.closedAt),
    targetAt: text(row.targetAt),
    stage: row.closedAt === null ? wall.stage : null,
    wallMs: wall.wholeMs,
    businessMs: worked.wholeMs,
    parts: waitParts.map((part) => ({ part, wallMs: wall.parts[part], businessMs: worked.parts[part] })),
  };
}
