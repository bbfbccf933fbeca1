import type { Socket } from 'node:net';
import type { ClientBase } from 'pg';

/** Longer than a statement may take (connection-settings.ts), so that a database that is there ends it itself. */
const silenceMs = 17_000;

/** What pg keeps of a connection and its types leave out. */
interface ClientParts {
  readonly connection: { readonly stream: Socket };
  readonly readyForQuery: boolean;
}

/**
 * Cuts a connection on which a statement gets no answer: a database that is cut off or stopped can neither answer nor end
 * the statement itself, and TCP notices after a quarter of an hour.
 *
 * The connection is cut, rather than the statement given up (pg's `query_timeout`): knex would put a connection whose
 * rollback was given up back into its pool, and the next transaction on it would commit what is left of the last one.
 */
export function cutWhenSilent(client: ClientBase, afterMs = silenceMs): void {
  const parts = client as unknown as ClientParts;
  const { stream } = parts.connection;
  stream.setTimeout(afterMs);
  stream.on('timeout', () => {
    // Between statements there is nothing to say.
    if (!parts.readyForQuery) stream.destroy(new Error('Connection terminated: no answer from the database'));
  });
}
