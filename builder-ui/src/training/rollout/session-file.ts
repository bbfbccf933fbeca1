import { calendarFile, sessionEvent } from '@nativ/runtime';
import type { TrainingSession } from '@nativ/schemas';

/** A session as it stands now, for the calendar of whoever looks at it. */
export function sessionFile(
  { id, startsAt, endsAt, place }: TrainingSession,
  { title, waits }: { readonly title: string; readonly waits: boolean },
): string {
  const now = new Date();
  const state = waits ? 'waits' : 'comes';
  return calendarFile({
    method: 'PUBLISH',
    writtenAt: now.toISOString(),
    event: sessionEvent({ id, startsAt, endsAt, place, title, state, link: location.href, atMs: now.getTime() }),
  });
}
