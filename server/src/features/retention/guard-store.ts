import type { Pool } from 'pg';

/** Forgets what guarded a while ago: counts of look-ups and of submissions by place, and proofs of work that have expired. */
export async function forgetGuards(engine: Pool): Promise<void> {
  await engine.query('select app.forget_look_ups(), app.forget_intake()');
}
