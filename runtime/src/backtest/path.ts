import type { CompiledFlow, CompiledNode } from '../model/compiled-flow.ts';
import type { HistoryEvent } from '../state/history-record.ts';

/** One move of a case from a step to the next. */
export interface PathMove {
  readonly at: string;
  /** The step that was left; that around it, or itself, where nothing led to it: at a start, or inside a body. */
  readonly nodeId: string;
  /** Null where no edge led on. */
  readonly edgeId: string | null;
  readonly toNodeId: string;
}

/** Where two paths of one case part. */
export interface PathParting {
  /** The step at which they part. */
  readonly nodeId: string;
  /** Where the first path goes on and the second does not. */
  readonly went: readonly PathMove[];
  /** Where the second goes on and the first does not. */
  readonly would: readonly PathMove[];
  /** How many moves of the first path were made before. */
  readonly after: number;
}

/** The path that events of a run tell of. */
export function pathOf(
  steps: readonly { readonly at: string; readonly events: readonly HistoryEvent[] }[],
  flow: CompiledFlow,
): readonly PathMove[] {
  const moves: PathMove[] = [];
  const led = new Map<string, number>();
  for (const { at, events } of steps)
    for (const { kind, nodeId, edgeId } of events) {
      const edge = kind === 'edgeTaken' ? flow.edges.get(edgeId ?? '') : undefined;
      if (edge) {
        led.set(edge.target.id, (led.get(edge.target.id) ?? 0) + 1);
        moves.push({ at, nodeId: edge.source.id, edgeId: edge.id, toNodeId: edge.target.id });
      }
      if (kind !== 'nodeEntered' || nodeId === undefined) continue;
      const open = led.get(nodeId) ?? 0;
      if (open > 0) led.set(nodeId, open - 1);
      else moves.push({ at, nodeId: around(flow.nodes.get(nodeId)) ?? nodeId, edgeId: null, toNodeId: nodeId });
    }
  return moves;
}

const around = (node: CompiledNode | undefined): string | null => node?.parent ?? null;

/**
 * Finds the first place where the second path is another than the first; null when there is none. Branches that run side by side
 * may take their turns in any order, so that what counts is which moves were made, how often, and from where. Two edges between the same
 * steps are the same way, since one of them may have been drawn anew.
 */
export function firstParting(first: readonly PathMove[], second: readonly PathMove[]): PathParting | null {
  const went = surplus(first, second);
  const would = surplus(second, first);
  const [begin] = [...went.slice(0, 1), ...would.slice(0, 1)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (!begin) return null;
  const { nodeId } = begin;
  const from = (moves: readonly PathMove[]) => distinct(moves.filter((move) => move.nodeId === nodeId));
  const index = went[0]?.nodeId === nodeId ? first.indexOf(went[0]) : first.findIndex(({ at }) => at > begin.at);
  return { nodeId, went: from(went), would: from(would), after: index < 0 ? first.length : index };
}

const wayOf = ({ nodeId, toNodeId }: PathMove): string => JSON.stringify([nodeId, toNodeId]);

/** The moves that the first path makes more often than the second, in their order. */
function surplus(moves: readonly PathMove[], others: readonly PathMove[]): readonly PathMove[] {
  const left = new Map<string, number>();
  for (const move of others) left.set(wayOf(move), (left.get(wayOf(move)) ?? 0) + 1);
  return moves.filter((move) => {
    const count = left.get(wayOf(move)) ?? 0;
    left.set(wayOf(move), count - 1);
    return count <= 0;
  });
}

function distinct(moves: readonly PathMove[]): readonly PathMove[] {
  return [...new Map(moves.map((move) => [wayOf(move), move])).values()];
}
