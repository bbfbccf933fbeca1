import type { Pool, PoolClient } from 'pg';
import { entrance, entranceOf } from '../../db/context-proof.ts';
import type { Actor } from '../../security/actor.ts';
import type { Query } from './task-state-store.ts';

/** Asks with a person's own sight in the middle of a step, and goes back to the engine's. */
export async function withSightOf<Answer>(
  engine: Pool,
  client: PoolClient,
  actor: Actor,
  ask: (query: Query) => Promise<Answer>,
): Promise<Answer> {
  const values = await entranceOf(engine, actor);
  await client.query('set local role nativ_app');
  await client.query(entrance, values);
  const answer = await ask((text, values) => client.query(text, [...values]));
  await client.query('set local role nativ_engine');
  return answer;
}
