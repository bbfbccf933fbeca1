import type { Calendars, Env } from '@nativ/runtime';

/** What a step reads beside the clock. */
export interface World {
  /** How far the clock of the work space is ahead, in milliseconds: none but in a practice room. */
  readonly clockOffsetMs: number;
  /** Those of the workspace, as they are now: what they say is kept with what becomes due, never in a state. */
  readonly calendars: Calendars;
  /** The classifiers of the workspace; they are only asked where the flow sorts, and are made ready before. */
  readonly classifiers: Required<Pick<Env, 'classify' | 'likeness'>>;
}

/**
 * What a step of the engine reads of the world.
 *
 * @param notBefore an instant that has certainly come, whatever the clock of this machine says: when a timer was due
 */
export function engineEnv({ calendars, classifiers, clockOffsetMs }: World, notBefore?: Date): Env {
  const now = new Date(Date.now() + clockOffsetMs);
  return {
    now: (notBefore !== undefined && notBefore > now ? notBefore : now).toISOString(),
    calendars,
    ...classifiers,
  };
}
