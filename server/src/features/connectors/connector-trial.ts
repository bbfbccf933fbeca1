import type { ConnectorTested } from '@nativ/schemas';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { findConnector } from '../../outbound/connector-store.ts';
import { livePass } from '../../outbound/live-pass.ts';
import type { OutboundDoor, OutboundOutcome } from '../../outbound/outbound-door.ts';
import type { Actor } from '../../security/actor.ts';

interface Parts {
  readonly engine: Pool;
  readonly connectorSecrets: Buffer;
  readonly door: OutboundDoor;
}

/**
 * Asks a system whether it is there, as a flow would ask it: through the same door, with what it wants to see. Nothing of a case goes
 * out, and of the answer only its status comes back.
 *
 * @returns null for a connector that is not there or put away
 */
export async function tryConnector(
  { engine, connectorSecrets, door }: Parts,
  actor: Actor,
  { key, path }: { readonly key: string; readonly path: string },
): Promise<ConnectorTested | null> {
  const pass = await livePass(engine, actor.workspaceId);
  const connector = await asEngine(engine, actor.workspaceId, (client) => findConnector(client, key, connectorSecrets));
  if (pass === null || connector === null) return null;
  const startedAt = performance.now();
  const outcome = await door.call(pass, connector, { method: 'GET', path, body: null, idempotencyKey: uuidv7() });
  return { ...saidOf(outcome), tookMs: Math.round(performance.now() - startedAt) };
}

function saidOf(outcome: OutboundOutcome): Pick<ConnectorTested, 'outcome' | 'status'> {
  if (outcome.kind === 'resting') return { outcome: 'resting', status: null };
  if (outcome.kind === 'answered') {
    const isGood = outcome.status >= 200 && outcome.status < 300;
    return { outcome: isGood ? 'answered' : 'refused', status: outcome.status };
  }
  // A path that leaves the system is none that its schema lets in.
  return { outcome: outcome.reason === 'path-leaves-origin' ? 'unreachable' : outcome.reason, status: null };
}
