import type { FlowRoots } from '../expressions/part.ts';
import type { FlowGraph } from '../model/check-graph.ts';
import type { CompiledNode } from '../model/compiled-flow.ts';
import type { FlowContext } from '../model/flow-context.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { Examples } from '../model/ranges/examples.ts';
import { Budget } from './budget.ts';
import { type Exploration, explore } from './explore.ts';
import { newEffort } from './fact-judge.ts';
import { type Grounds, Insight } from './insight.ts';
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
  /** Whether something was taken for possible that may contradict itself. */
  readonly isDoubtful?: boolean;
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
  around: { readonly context: FlowContext; readonly roots: FlowRoots },
  { work = WORK, shrinks = true, knows = true }: SoundnessOptions = {},
): void {
  const net = buildNet(graph, compiled);
  if (net === null) return;
  const budget = new Budget(work);
  const faulty = new Set(problems.problems.flatMap(({ edgeId }) => edgeId ?? []));
  const examples = new Examples(graph, around.context, around.roots);
  const grounds: Grounds = { net, graph, examples, faulty, effort: newEffort() };
  for (const [index, entry] of net.entries.entries()) {
    const insight = new Insight(grounds, entry.parent);
    const isConcurrent = runsSideBySide(net, entry);
    const isUseful = knows && insight.isUseful;
    if (!isConcurrent && !isUseful) continue;
    const judge = new Judge(net, entry, budget.share(Math.max(0.5, 1 / (net.entries.length - index))), shrinks);
    const finding = isUseful ? judge.knowing(insight) : judge.explore(null, judge.most);
    const confirmed = knows ? judge.confirmed(finding, () => new Insight(grounds, entry.parent, true)) : finding;
    const isFinal = !confirmed.isDoubtful && !membersOf(net, entry).some(takesAway);
    const isAlwaysLost = !isUseful || judge.isLostFreely(confirmed);
    const matter = { graph, net, insight, isConcurrent, ...confirmed, isFinal, isAlwaysLost };
    new Verdict(matter, problems).report(entry);
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

  /** As much as may be spent while something is left to look at a fault again. */
  get most(): Budget {
    return this.budget.share(0.6);
  }

  /**
   * Explores with what is known of the conditions. That makes more markings; where they are too many, a scope that is
   * sound whatever the conditions say is sound all the same.
   */
  knowing(insight: Insight): Finding {
    const finding = this.explore(insight, this.budget.share(0.4));
    if (!finding.exploration.gaveUp && !insight.isSpent) return finding;
    const free = this.explore(null, this.most);
    if (!free.exploration.gaveUp && !free.exploration.pilesUp && !isFaulty(free.exploration)) return free;
    return insight.isSpent ? doubted(finding) : finding;
  }

  /**
   * Looks again, remembering everything, where a fault was found that more knowledge may rule out: tokens that come twice
   * to a gateway are sent the same way, and nothing is true of an answer before it is given.
   */
  confirmed(finding: Finding, thoroughly: () => Insight): Finding {
    if (!isFaulty(finding.exploration)) return finding;
    const insight = thoroughly();
    if (!insight.keepsAny) return finding;
    const again = this.explore(insight);
    if (insight.isSpent) return doubted(again);
    if (!again.exploration.gaveUp || isFaulty(again.exploration)) return again;
    return insight.initial.length > 0 || isDoubled(finding.exploration) ? unproved(finding) : finding;
  }

  /**
   * Whether there is no way on to an end from somewhere, also when each condition may come out either way. Where only what
   * is known of the answers says so, the designer may know better: a flow that is sound as it is drawn is not refused.
   */
  isLostFreely({ exploration }: Finding): boolean {
    if (nearestLost(exploration.reached) === null) return true;
    const free = this.explore(null, this.most).exploration;
    return !free.gaveUp && nearestLost(free.reached) !== null;
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
    const members = membersOf(this.net, this.entry);
    const isUnseen = ({ node: { id, outgoing } }: NetNode) =>
      !entered.has(id) || outgoing.some((edge) => !taken.has(edge.id));
    return members.some(takesAway) && members.some(isUnseen);
  }
}

function membersOf({ nodes }: Net, { parent }: CompiledNode): readonly NetNode[] {
  return [...nodes.values()].filter(({ node }) => node.parent === parent);
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

/** What was found and could not be looked at again is no error. */
function unproved({ explored, exploration }: Finding): Finding {
  const reached = exploration.reached.map((each) => ({ ...each, stuck: [] }));
  return { explored, exploration: { ...exploration, reached, gaveUp: true }, isDoubtful: true };
}

/** Where it is not known whether conditions contradict each other, nothing is held against the flow. */
function doubted({ explored, exploration }: Finding): Finding {
  const reached = exploration.reached.map((each) => ({ ...each, stuck: [], doubled: new Set<NetNode>() }));
  return { explored, exploration: { ...exploration, reached, gaveUp: true, pilesUp: false }, isDoubtful: true };
}

function isDoubled({ reached }: Exploration): boolean {
  return reached.some(({ doubled, marking: { marks } }) => {
    const resting = marks.flatMap(({ at, edge }) => (edge === null ? [at] : []));
    return doubled.size > 0 || new Set(resting).size < resting.length;
  });
}

function isFaulty({ reached, gaveUp }: Exploration): boolean {
  return reached.some(({ stuck }) => stuck.length > 0) || (!gaveUp && nearestLost(reached) !== null);
}

function runsSideBySide(net: Net, entry: CompiledNode): boolean {
  return membersOf(net, entry).some(
    ({ shape: { join, split }, node }) =>
      join.kind !== 'xor' ||
      split.kind === 'and' ||
      split.kind === 'or' ||
      split.kind === 'event' ||
      node.boundary !== null,
  );
}
