import type { PoolClient } from 'pg';
import type { Actor } from '../../security/actor.ts';
import type { Query } from './task-state-store.ts';

/** Asks with a person's own sight in the middle of a step, and goes back to the engine's. */
export async function withSightOf<Answer>(
  client: PoolClient,
  actor: Actor,
  ask: (query: Query) => Promise<Answer>,
): Promise<Answer> {
  await client.query('set local role nativ_app');
  await client.query('select app.enter($1, $2)', [actor.workspaceId, actor.userId]);
  const answer = await ask((text, values) => client.query(text, [...values]));
  await client.query('set local role nativ_engine');
  return answer;
}
