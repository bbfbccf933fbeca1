import type { CompiledEdge, CompiledNode, NodeRun } from '../model/compiled-flow.ts';
import type { Token } from '../state/instance.ts';

/** The edge that a token came to its join by. */
export function edgeIdOf({ waitsFor }: Token): string {
  return waitsFor.kind === 'join' ? waitsFor.edgeId : '';
}

/** The incoming edges of a join by which the tokens came. */
export function edgesOf(join: CompiledNode, tokens: readonly Token[]): readonly CompiledEdge[] {
  const ids = new Set(tokens.map(edgeIdOf));
  return join.incoming.filter(({ id }) => ids.has(id));
}

/** Uses up one arrival of each edge; the token that goes on stands for its own. */
export function useUp(run: NodeRun, waiting: readonly Token[], goingOn: Token): void {
  const seen = new Set([edgeIdOf(goingOn)]);
  for (const token of waiting) {
    const edgeId = edgeIdOf(token);
    if (token === goingOn || seen.has(edgeId)) continue;
    seen.add(edgeId);
    run.consume(token);
  }
}
