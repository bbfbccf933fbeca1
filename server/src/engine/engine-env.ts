import type { Env } from '@nativ/runtime';

/**
 * What a step of the engine reads of the world.
 *
 * @param notBefore an instant that has certainly come, whatever the clock of this machine says: when a timer was due
 */
export function engineEnv(notBefore?: Date): Env {
  const now = new Date();
  return { now: (notBefore !== undefined && notBefore > now ? notBefore : now).toISOString() };
}
