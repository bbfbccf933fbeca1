import type { FlowDocument, FlowProblem } from '@nativ/schemas';
import type { FlowContext } from '../../src/index.ts';
import { buildGraph } from '../../src/model/check-graph.ts';
import { checkShape } from '../../src/model/check-shape.ts';
import { compileNodes } from '../../src/model/compile-nodes.ts';
import { rootsOf } from '../../src/model/flow-roots.ts';
import { ProblemList } from '../../src/model/problem-list.ts';
import { checkSoundness, type SoundnessOptions } from '../../src/soundness/check-soundness.ts';
import type { Drawing } from './draw-flow.ts';

/** What the check of soundness alone finds in a drawing that compiles. */
export function checkWays(
  drawing: Drawing | FlowDocument,
  context: FlowContext,
  options: SoundnessOptions,
): readonly FlowProblem[] {
  const list = new ProblemList();
  const shaped = checkShape(JSON.parse(JSON.stringify(drawing)), list);
  if (!shaped) throw new Error('Expected a flow, but the drawing is none.');
  const graph = buildGraph(shaped, list);
  const roots = rootsOf(graph, context);
  const { nodes } = compileNodes(graph, context, roots, list);
  const found = new ProblemList();
  checkSoundness(graph, nodes, found, { context, roots }, options);
  return found.problems;
}
