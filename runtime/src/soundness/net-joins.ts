import type { CompiledEdge, CompiledNode, Within } from '../model/compiled-flow.ts';
import type { JoiningStep } from './joining-step.ts';
import type { Mark } from './marking.ts';
import type { NetNode } from './net.ts';

/** Whether a token may still come to a join by an edge, of all that live outside the join. */
type Comes = (edge: CompiledEdge) => boolean;

/** Brings a token to a join; true when it passes at once. */
export function enterJoin(step: JoiningStep, at: NetNode, edge: CompiledEdge): boolean {
  const { join } = at.shape;
  if (join.kind === 'partial' && isSwallowed(step, at, edge)) return false;
  const waiting = waitingAt(step, at);
  if (join.kind !== 'or') {
    const used = chosen(at, waiting, edge);
    const isOpen = join.kind === 'and' || !step.swallows.has(at);
    if (used !== null && isOpen) {
      pass(step, at, used, [edge, ...used.flatMap((mark) => mark.edge ?? [])]);
      return true;
    }
  }
  if (join.kind !== 'partial' && waiting.some((mark) => mark.edge === edge)) step.doubled.add(at);
  step.hasJoins = true;
  step.marks.push({ at, edge, fired: [], race: 0 });
  return false;
}

/** Looks at the joins where tokens wait, in their order; true when one of them was passed. */
export function settleJoins(step: JoiningStep): boolean {
  const seen = new Set<NetNode>();
  for (const { at, edge } of step.marks) {
    if (edge === null || seen.has(at)) continue;
    seen.add(at);
    const isPassed =
      at.shape.join.kind === 'or' ? settleOr(step, at) : at.shape.join.kind === 'partial' && settlePartial(step, at);
    if (!isPassed) continue;
    step.depart(at);
    return true;
  }
  return false;
}

function settleOr(step: JoiningStep, at: NetNode): boolean {
  const waiting = waitingAt(step, at);
  const filled = new Set(waiting.flatMap(({ edge }) => edge ?? []));
  const empty = at.node.incoming.filter((edge) => !filled.has(edge));
  const awaitsMore =
    empty.length > 0 && liveOutside(step, at).some((comes) => empty.some(comes) && ![...filled].some(comes));
  if (awaitsMore) return false;
  for (const edge of filled) {
    const used = waiting.find((mark) => mark.edge === edge);
    if (used) step.remove(used);
  }
  step.passedJoins.add(at);
  return true;
}

function settlePartial(step: JoiningStep, at: NetNode): boolean {
  const swallowed = step.swallows.get(at);
  if (swallowed) {
    const live = liveOutside(step, at, 'round');
    setSwallows(
      step,
      at,
      swallowed.filter((edge) => live.some((comes) => comes(edge))),
    );
    if (step.swallows.has(at)) return false;
  }
  const [first, ...others] = waitingAt(step, at);
  if (!first?.edge) return false;
  const used = chosen(at, others, first.edge);
  if (used === null) return false;
  step.remove(first);
  pass(step, at, used, [first.edge, ...used.flatMap((mark) => mark.edge ?? [])]);
  return true;
}

function waitingAt(step: JoiningStep, at: NetNode): readonly Mark[] {
  return step.marks.filter((mark) => mark.at === at && mark.edge !== null);
}

/** The waiting tokens that pass together with one that came by the edge; null when they are too few. */
function chosen({ node, shape }: NetNode, waiting: readonly Mark[], edge: CompiledEdge): readonly Mark[] | null {
  const needed = shape.join.kind === 'partial' ? shape.join.required : node.incoming.length;
  if (node.incoming.length < 2) return waiting.length + 1 < needed ? null : waiting.slice(0, needed - 1);
  const used: Mark[] = [];
  const seen = new Set<CompiledEdge | null>([edge]);
  for (const mark of waiting) {
    if (seen.has(mark.edge) || used.length === needed - 1) continue;
    seen.add(mark.edge);
    used.push(mark);
  }
  return used.length === needed - 1 ? used : null;
}

function pass(step: JoiningStep, at: NetNode, used: readonly Mark[], by: readonly CompiledEdge[]): void {
  for (const mark of used) step.remove(mark);
  step.passedJoins.add(at);
  const { join } = at.shape;
  if (join.kind !== 'partial' || at.node.incoming.length < 2) return;
  const others = at.node.incoming.filter((edge) => !by.includes(edge));
  if (join.rest === 'cancel') withdrawComing(step, at, others);
  else
    setSwallows(
      step,
      at,
      others.filter((edge) => !swallowWaiting(step, at, edge)),
    );
}

/** As in the engine: what came before its round began is swallowed with the round's beginning. */
function swallowWaiting(step: JoiningStep, at: NetNode, edge: CompiledEdge): boolean {
  const waiting = waitingAt(step, at).find((mark) => mark.edge === edge);
  if (waiting) step.remove(waiting);
  return waiting !== undefined;
}

function withdrawComing(step: JoiningStep, { node: join }: NetNode, edges: readonly CompiledEdge[]): void {
  const { reachability } = step.net;
  step.hasWithdrawn = true;
  const comes = (node: CompiledNode) => edges.some((edge) => reachability.leadsTo(node, join, edge, 'round'));
  step.marks = step.marks.filter(({ at }) => at.node === join || !comes(at.node));
  step.hops = step.hops.filter((hop) => !((hop.edge !== null && edges.includes(hop.edge)) || comes(hop.node)));
}

function setSwallows(step: JoiningStep, at: NetNode, edges: readonly CompiledEdge[]): void {
  if (edges.length === 0) step.swallows.delete(at);
  else step.swallows.set(at, edges);
}

function isSwallowed(step: JoiningStep, at: NetNode, edge: CompiledEdge): boolean {
  const swallows = step.swallows.get(at) ?? [];
  if (!swallows.includes(edge)) return false;
  setSwallows(
    step,
    at,
    swallows.filter((each) => each !== edge),
  );
  return true;
}

function liveOutside(step: JoiningStep, { node: join }: NetNode, within: Within = 'flow'): readonly Comes[] {
  const { reachability } = step.net;
  const marks = step.marks.filter(({ at }) => at.node !== join).map((mark) => comesFrom(step, mark, join, within));
  const hops = step.hops.map(
    ({ edge: taken, node }): Comes =>
      (edge) =>
        node === join ? taken === edge : reachability.leadsTo(node, join, edge, within),
  );
  return [...marks.flat(), ...hops];
}

/** A token that stays, and each boundary event that is armed beside it, as the engine asks about them. */
export function comesFrom(
  { net }: Pick<JoiningStep, 'net'>,
  { at, edge: by, fired }: Mark,
  join: CompiledNode,
  within: Within = 'flow',
): readonly Comes[] {
  const own: Comes = (edge) => net.reachability.leavesTo(at.node, join, edge, within);
  if (by !== null) return [own];
  const armed = at.armed.filter((boundary) => !fired.includes(boundary));
  return [
    own,
    ...armed.map(
      ({ node }): Comes =>
        (edge) =>
          net.reachability.leavesTo(node, join, edge, within),
    ),
  ];
}
