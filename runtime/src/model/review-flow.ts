import { checkSoundness } from '../soundness/check-soundness.ts';
import { checkCalls } from './check-calls.ts';
import { checkTimers } from './check-timers.ts';
import type { ProblemList } from './problem-list.ts';
import { Examples } from './ranges/examples.ts';
import { reviewNodes, type WholeFlow } from './review-nodes.ts';
import { reviewReads } from './review-reads.ts';
import { reviewSortings } from './review-sortings.ts';

/**
 * Looks for what may go wrong on the way: what can be compiled, and so was perhaps published before, but was hardly
 * meant. A flow that is to run is spared this.
 */
export function reviewFlow(whole: WholeFlow, isDrawnWell: boolean, problems: ProblemList): void {
  const { graph, context, roots, nodes } = whole;
  if (isDrawnWell) checkSoundness(graph, nodes, problems, { context, roots });
  checkTimers(graph, problems);
  checkCalls(graph, context, problems);
  const examples = new Examples(graph, context, roots);
  reviewNodes(whole, examples, problems);
  reviewSortings(graph, problems);
  if (isDrawnWell) reviewReads(graph, examples, problems);
}
