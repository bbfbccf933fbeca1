import type { Pool, PoolClient } from 'pg';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Runs work of the engine in a transaction that sees one workspace.
 *
 * @param engine the pool whose role is nativ_engine
 */
export async function asEngine<T>(
  engine: Pool,
  workspaceId: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  // The id goes into the text of the statement, so that opening and context are one round trip.
  if (!UUID.test(workspaceId)) throw new Error(`Expected the id of a workspace, but found '${workspaceId}'.`);
  const client = await engine.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; select app.enter('${workspaceId}', '')`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw cause;
  } finally {
    client.release(broken);
  }
}
