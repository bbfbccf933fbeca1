import type { Calendars, Env } from '@nativ/runtime';

/**
 * What a step of the engine reads of the world.
 *
 * @param calendars those of the workspace, as they are now: what they say is kept with what becomes due, never in a state
 * @param notBefore an instant that has certainly come, whatever the clock of this machine says: when a timer was due
 */
export function engineEnv(calendars: Calendars, notBefore?: Date): Env {
  const now = new Date();
  return { now: (notBefore !== undefined && notBefore > now ? notBefore : now).toISOString(), calendars };
}
