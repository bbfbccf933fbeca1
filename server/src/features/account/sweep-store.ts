import type { Knex } from 'knex';

/** How long what is over is kept, for whoever looks into why a mail or an invitation did not come. */
const keptDays = 90;

/** Clears away what signing in leaves behind: mails that went or were given up, and invitations that are over. */
export async function sweepIdentity(owner: Knex): Promise<{ readonly mails: number; readonly invitations: number }> {
  const mails = await owner.raw(
    'delete from identity.mails where coalesce(sent_at, given_up_at) < now() - make_interval(days => ?)',
    [keptDays],
  );
  const invitations = await owner.raw(
    'delete from nativ.invitations where coalesce(accepted_at, revoked_at, expires_at) < now() - make_interval(days => ?)',
    [keptDays],
  );
  return { mails: mails.rowCount, invitations: invitations.rowCount };
}
