import type { Compilation } from '../expressions/part.ts';
import type { FlowGraph } from '../model/check-graph.ts';
import type { CompiledNode } from '../model/compiled-flow.ts';
import type { FlowContext } from '../model/flow-context.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { Examples } from '../model/ranges/examples.ts';
import { Budget } from './budget.ts';
import { type Exploration, explore } from './explore.ts';
import { Insight } from './insight.ts';
import { buildNet, type Net, type NetNode } from './net.ts';
import { shrink } from './shrink.ts';
import { nearestLost, Verdict } from './verdict.ts';

/** How a flow is checked. */
export interface SoundnessOptions {
  /** How much is done before it gives up. */
  readonly work?: number;
  /** Whether a smaller net is explored where that tells the same; only to compare the two it is not. */
  readonly shrinks?: boolean;
  /** Whether conditions bind each other; else each may come out either way whenever it is read. */
  readonly knows?: boolean;
}

/** What was explored, and what came of it. */
interface Finding {
  readonly explored: Net;
  readonly exploration: Exploration;
}

const WORK = 100_000;

/**
 * Finds what can go wrong when branches meet: it plays every way in which the flow can go, with the engine's own rules
 * for tokens. A condition may come out either way, unless what was decided before speaks against it. Flows without
 * branches at the same time, events, or conditions that have to do with each other are judged by their graph alone.
 */
export function checkSoundness(
  graph: FlowGraph,
  compiled: ReadonlyMap<string, CompiledNode>,
  problems: ProblemList,
  around: { readonly context: FlowContext; readonly roots: Compilation['roots'] },
  { work = WORK, shrinks = true, knows = true }: SoundnessOptions = {},
): void {
  const net = buildNet(graph, compiled);
  if (net === null) return;
  const budget = new Budget(work);
  const examples = new Examples(graph, around.context, around.roots);
  const faulty = new Set(problems.problems.flatMap(({ edgeId }) => edgeId ?? []));
  for (const [index, entry] of net.entries.entries()) {
    const isConcurrent = runsSideBySide(net, entry);
    const insight = new Insight(net, graph, examples, entry.parent, faulty);
    const isUseful = knows && insight.isUseful;
    if (!isConcurrent && !isUseful) continue;
    const judge = new Judge(net, entry, budget.share(Math.max(0.5, 1 / (net.entries.length - index))), shrinks);
    const finding = isUseful ? judge.knowing(insight) : judge.explore(null);
    new Verdict({ graph, net, insight, isConcurrent, ...finding }, problems).report(entry);
  }
}

/** Explores one scope. */
class Judge {
  private readonly net: Net;
  private readonly entry: CompiledNode;
  private readonly budget: Budget;
  private readonly shrinks: boolean;

  constructor(net: Net, entry: CompiledNode, budget: Budget, shrinks: boolean) {
    this.net = net;
    this.entry = entry;
    this.budget = budget;
    this.shrinks = shrinks;
  }

  /**
   * Explores with what is known of the conditions. That makes more markings; where they are too many, a scope that is
   * sound whatever the conditions say is sound all the same.
   */
  knowing(insight: Insight): Finding {
    const finding = this.explore(insight, this.budget.share(0.5));
    if (!finding.exploration.gaveUp) return finding;
    const free = this.explore(null);
    return free.exploration.gaveUp || isFaulty(free.exploration) ? finding : free;
  }

  explore(insight: Insight | null, budget = this.budget): Finding {
    if (this.shrinks) {
      const { net: explored, entry } = shrink(this.net, this.entry, insight);
      const exploration = explore(explored, entry, budget, insight);
      const smaller = { explored, exploration };
      const isSame = !holdsTwoInBlock(exploration);
      if (isSame && !this.mayMissDead(exploration)) return smaller;
      const whole = { explored: this.net, exploration: explore(this.net, this.entry, budget, insight) };
      return isSame && whole.exploration.gaveUp ? smaller : whole;
    }
    return { explored: this.net, exploration: explore(this.net, this.entry, budget, insight) };
  }

  /** What a smaller net takes for dead may only have been taken away in the step in which it came about. */
  private mayMissDead({ entered, taken, gaveUp }: Exploration): boolean {
    if (gaveUp) return false;
    const members = [...this.net.nodes.values()].filter(({ node }) => node.parent === this.entry.parent);
    const isUnseen = ({ node: { id, outgoing } }: NetNode) =>
      !entered.has(id) || outgoing.some((edge) => !taken.has(edge.id));
    return members.some(takesAway) && members.some(isUnseen);
  }
}

function takesAway({ shape: { join, split, withdraws } }: NetNode): boolean {
  const isEnding = split.kind === 'end' && split.ends !== 'branch';
  return isEnding || withdraws !== undefined || (join.kind === 'partial' && join.rest === 'cancel');
}

/** Two tokens in branches that are taken for one may mix: then nothing is taken for anything else. */
function holdsTwoInBlock({ reached }: Exploration): boolean {
  return reached.some(({ marking: { marks } }) => {
    const blocks = marks.flatMap(({ at, edge }) => (edge === null && at.stands?.isBlock ? [at] : []));
    return new Set(blocks).size < blocks.length;
  });
}

function isFaulty({ reached, pilesUp }: Exploration): boolean {
  return pilesUp || reached.some(({ stuck }) => stuck.length > 0) || nearestLost(reached) !== null;
}

function runsSideBySide({ nodes }: Net, { parent }: CompiledNode): boolean {
  return [...nodes.values()].some(
    ({ shape: { join, split }, node }) =>
      node.parent === parent &&
      (join.kind !== 'xor' ||
        split.kind === 'and' ||
        split.kind === 'or' ||
        split.kind === 'event' ||
        node.boundary !== null),
  );
}
