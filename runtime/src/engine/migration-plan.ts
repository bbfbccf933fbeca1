import type { CompiledEdge, CompiledFlow, CompiledNode } from '../model/compiled-flow.ts';
import type { Instance, Token, Wait } from '../state/instance.ts';
import type { Migrate } from './command.ts';

/** What moving an instance to another version of its flow would do, or why it cannot be done. */
export type MigrationPlan =
  | { readonly kind: 'possible'; readonly moves: readonly TokenMove[] }
  | { readonly kind: 'refused'; readonly reasons: readonly MigrationProblem[] };

/** Where a token stands and where it will. `to` is null for an armed boundary event that the new version lacks. */
export interface TokenMove {
  readonly tokenId: string;
  readonly from: string;
  readonly to: string | null;
}

export interface MigrationProblem {
  readonly nodeId: string;
  /** Stable name, such as `migration.missing-node`. */
  readonly code: string;
  readonly message: string;
}

/**
 * Says per token where it would go. A token moves to a node of the same type, in the body of the node that its own
 * body moves to; one that waits at a join needs the edge that it came by. Nothing is changed.
 */
export function planMigration(
  from: CompiledFlow,
  to: CompiledFlow,
  mapping: Migrate['mapping'],
  instance: Instance,
): MigrationPlan {
  const reasons: MigrationProblem[] = [];
  const moves: TokenMove[] = [];
  for (const scope of instance.scopes) checkNode(from, to, mapping, scope.nodeId, reasons);
  for (const token of instance.tokens) {
    const target = to.nodes.get(mapped(mapping, token.nodeId));
    if (token.hostId !== undefined && !isAttachedAlike(target, from.nodes.get(token.nodeId), mapping)) {
      moves.push({ tokenId: token.id, from: token.nodeId, to: null });
      continue;
    }
    checkNode(from, to, mapping, token.nodeId, reasons);
    checkWait(to, mapping, from, token, reasons);
    moves.push({ tokenId: token.id, from: token.nodeId, to: mapped(mapping, token.nodeId) });
  }
  return reasons.length > 0 ? { kind: 'refused', reasons } : { kind: 'possible', moves };
}

/** The id of a node in the new version. */
export function mapped(mapping: Migrate['mapping'], nodeId: string): string {
  return Object.hasOwn(mapping, nodeId) ? (mapping[nodeId] ?? nodeId) : nodeId;
}

/** The wait of a token in the new version: only edges have to be found anew. */
export function mappedWait(from: CompiledFlow, to: CompiledFlow, mapping: Migrate['mapping'], wait: Wait): Wait {
  if (wait.kind === 'join') return { kind: 'join', edgeId: mappedEdge(from, to, mapping, wait.edgeId)?.id ?? '' };
  if (wait.kind !== 'turn' || wait.edgeId === null) return wait;
  return { ...wait, edgeId: mappedEdge(from, to, mapping, wait.edgeId)?.id ?? '' };
}

/** The edge with the same id between the same nodes; else the only one between them. */
export function mappedEdge(
  from: CompiledFlow,
  to: CompiledFlow,
  mapping: Migrate['mapping'],
  edgeId: string,
): CompiledEdge | null {
  const old = from.edges.get(edgeId);
  if (!old) return null;
  const source = mapped(mapping, old.source.id);
  const target = mapped(mapping, old.target.id);
  const same = (to.nodes.get(target)?.incoming ?? []).filter((edge) => edge.source.id === source);
  return same.find(({ id }) => id === edgeId) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

function checkNode(
  from: CompiledFlow,
  to: CompiledFlow,
  mapping: Migrate['mapping'],
  nodeId: string,
  reasons: MigrationProblem[],
): void {
  const old = from.nodes.get(nodeId);
  if (!old) throw new Error(`Expected the flow version to have node '${nodeId}', but it has none.`);
  const id = mapped(mapping, nodeId);
  const target = to.nodes.get(id);
  const add = (code: string, message: string) => {
    if (!reasons.some((reason) => reason.nodeId === nodeId && reason.code === code))
      reasons.push({ nodeId, code, message });
  };
  if (!target)
    add('migration.missing-node', `Expected the new version to have '${id}', but it has not. Map '${nodeId}'.`);
  else if (target.type !== old.type)
    add(
      'migration.other-type',
      `Expected '${id}' to be of type '${old.type}', as '${nodeId}' is, but it is '${target.type}'. Map '${nodeId}' to another.`,
    );
  else if (target.parent !== (old.parent === null ? null : mapped(mapping, old.parent)))
    add(
      'migration.other-body',
      `Expected '${id}' to stand where '${nodeId}' does, but it is inside another part. Map '${nodeId}' to another.`,
    );
}

function checkWait(
  to: CompiledFlow,
  mapping: Migrate['mapping'],
  from: CompiledFlow,
  { nodeId, waitsFor }: Token,
  reasons: MigrationProblem[],
): void {
  const edgeId = waitsFor.kind === 'join' || waitsFor.kind === 'turn' ? waitsFor.edgeId : null;
  if (edgeId === null || mappedEdge(from, to, mapping, edgeId)) return;
  const message = `Expected the new version to have edge '${edgeId}' into '${mapped(mapping, nodeId)}', but it has not. Draw it.`;
  reasons.push({ nodeId, code: 'migration.missing-edge', message });
}

function isAttachedAlike(
  target: CompiledNode | undefined,
  old: CompiledNode | undefined,
  mapping: Migrate['mapping'],
): boolean {
  if (!target?.host || !old?.host) return false;
  return target.type === old.type && target.host.id === mapped(mapping, old.host.id);
}
