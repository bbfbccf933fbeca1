import type { Pool, PoolClient } from 'pg';

/** Runs work in one transaction of the role that signs people in. */
export async function asIdentity<T>(identity: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await identity.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given to the next.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}
