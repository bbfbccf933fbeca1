import type { Incident, IncidentResolve, Instance, MigrationOutcome } from '@nativ/schemas';
import { asProblem } from '../../api/api-problem.ts';
import type { BulkDeed, BulkItem, BulkOutcome } from './bulk-run.ts';

/** The calls that a deed makes. */
export interface BulkCalls {
  resolve(item: Pick<Incident, 'instanceId' | 'id'>, wish: IncidentResolve): Promise<Instance>;
  move(instanceId: string, toVersion: number): Promise<MigrationOutcome>;
}

/**
 * Does the deed to one case. What the server refuses about this case is an outcome; what would refuse every case, such as a lost
 * connection, is thrown, and the case stays the next one.
 */
export async function performItem(deed: BulkDeed, item: BulkItem, calls: BulkCalls): Promise<BulkOutcome> {
  try {
    return deed.kind === 'move' ? await move(deed.toVersion, item, calls) : await resolve(deed, item, calls);
  } catch (error) {
    const { status, detail, message } = asProblem(error);
    // Closed meanwhile: by somebody else, or by a first try whose answer was lost.
    if (status === 404) return { kind: 'already' };
    if (status === 409 || status === 422) return { kind: 'refused', why: detail ?? message };
    throw error;
  }
}

async function resolve(
  deed: Exclude<BulkDeed, { kind: 'move' }>,
  item: BulkItem,
  calls: BulkCalls,
): Promise<BulkOutcome> {
  const edge = deed.kind === 'skip' && deed.edgeId !== undefined ? { edgeId: deed.edgeId } : {};
  const after = await calls.resolve(item, { action: deed.kind, ...edge });
  const isStuckAgain = after.incidents.some(({ id, nodeId }) => id !== item.id && nodeId === item.nodeId);
  return { kind: isStuckAgain ? 'again' : 'done' };
}

async function move(toVersion: number, item: BulkItem, calls: BulkCalls): Promise<BulkOutcome> {
  const outcome = await calls.move(item.instanceId, toVersion);
  if (outcome.fromVersion === toVersion) return { kind: 'already' };
  return outcome.outcome === 'refused' ? { kind: 'refused', why: outcome.reason ?? '' } : { kind: 'done' };
}
