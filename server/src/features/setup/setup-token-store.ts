import type { Knex } from 'knex';

const identifier = 'setup';

/** Keeps the hash of a link, so that every server of an installation takes it and nobody learns it from the database. */
export async function insertSetupToken(
  owner: Knex.Transaction,
  row: { readonly id: string; readonly hash: string; readonly expiresAt: Date },
): Promise<void> {
  await owner('identity.verifications').insert({ id: row.id, identifier, value: row.hash, expires_at: row.expiresAt });
}

/** Whether the link was given out and still holds. */
export async function hasSetupToken(owner: Knex.Transaction, hash: string): Promise<boolean> {
  const row = await owner('identity.verifications')
    .where({ identifier, value: hash })
    .where('expires_at', '>', owner.fn.now())
    .first('id');
  return row !== undefined;
}

/** Ends every link, the used one and those of other servers. */
export async function deleteSetupTokens(owner: Knex.Transaction): Promise<void> {
  await owner('identity.verifications').where({ identifier }).delete();
}
