import type { Knex } from 'knex';

/** How long what changed is kept, for whoever comes back after a gap. */
const keptMinutes = 60;
/** A page that has given no sign of life for this long is gone. */
const presentMinutes = 2;

/** Clears away what nobody comes back for any more. */
export async function forgetLive(owner: Knex): Promise<void> {
  await owner.raw('delete from vault.live_events where at < now() - make_interval(mins => ?)', [keptMinutes]);
  await owner.raw('delete from nativ.presence where seen_at < now() - make_interval(mins => ?)', [presentMinutes]);
}
