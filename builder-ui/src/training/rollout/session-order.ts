import type { TrainingSession } from '@nativ/schemas';

type Timed = Pick<TrainingSession, 'startsAt' | 'endsAt' | 'calledOffAt'>;

/** Those still to come, the next first; and those that are over or called off, the last first. */
export function inOrder<Session extends Timed>(
  sessions: readonly Session[],
  now: Date,
): { readonly coming: readonly Session[]; readonly over: readonly Session[] } {
  const byBegin = [...sessions].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const isComing = (one: Session) => one.calledOffAt === null && Date.parse(one.endsAt) > now.getTime();
  return { coming: byBegin.filter(isComing), over: byBegin.filter((one) => !isComing(one)).reverse() };
}
