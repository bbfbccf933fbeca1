import type { CompiledEdge } from '../model/compiled-flow.ts';
import type { Facts } from './condition-facts.ts';
import type { NetNode } from './net.ts';

/** A token at rest: at a node where it stays, or at a join that waits for other branches. */
export interface Mark {
  readonly at: NetNode;
  /** The edge by which it came to its join; null where it stays for something from outside. */
  readonly edge: CompiledEdge | null;
  /** The boundary events that have happened beside it and will not happen again. */
  readonly fired: readonly NetNode[];
  /** The tokens of one race have the same number; 0 when it is in none. */
  readonly race: number;
}

/** What a partial join still swallows, by its node. */
export type Swallows = ReadonlyMap<NetNode, readonly CompiledEdge[]>;

/** Where the tokens of one scope are while nothing moves. */
export interface Marking {
  readonly marks: readonly Mark[];
  readonly swallows: Swallows;
  readonly facts: Facts;
}

/** What tells a token from others of its kind. */
export function keyOfMark({ at, edge, fired }: Mark): string {
  const name = JSON.stringify(at.node.id);
  if (edge !== null) return `${name}<${JSON.stringify(edge.id)}`;
  return fired.length === 0 ? name : `${name}-${fired.map(({ node }) => JSON.stringify(node.id)).sort()}`;
}

/**
 * The same text for markings that go on in the same way. The order of tokens counts only at joins that are looked at
 * one after the other.
 */
export function keyOf({ marks, swallows, facts }: Marking): string {
  const free: string[] = [];
  const ordered: string[] = [];
  const races = new Map<number, string[]>();
  for (const mark of marks) {
    const { kind } = mark.at.shape.join;
    const key = keyOfMark(mark);
    if (mark.race > 0) races.set(mark.race, [...(races.get(mark.race) ?? []), key]);
    else if (mark.edge !== null && kind !== 'and') ordered.push(key);
    else free.push(key);
  }
  for (const race of races.values()) free.push(`{${race.sort().join(' ')}}`);
  const rounds = [...swallows].map(
    ([{ node }, edges]) => `${JSON.stringify(node.id)}${JSON.stringify(edges.map(({ id }) => id).sort())}`,
  );
  return `${free.sort().join(' ')}|${settledOrder(marks, ordered)}|${rounds.sort().join(' ')}|${facts.join(',')}`;
}

/** Where only one join is waited at, and it waits for all who can come, the order of arrival tells nothing. */
function settledOrder(marks: readonly Mark[], ordered: readonly string[]): string {
  const joins = new Set(
    marks.filter(({ edge, at }) => edge !== null && at.shape.join.kind !== 'and').map(({ at }) => at),
  );
  const [only] = joins;
  const isOneOr = joins.size === 1 && only?.shape.join.kind === 'or';
  return (isOneOr ? [...ordered].sort() : ordered).join(' ');
}
