import type { ParallelGatewayConfig } from '@nativ/schemas';
import type { CompiledEdge, CompiledNode, NodeRun, Outcome } from '../../model/compiled-flow.ts';
import type { Token } from '../../state/instance.ts';
import { edgeIdOf, edgesOf } from '../join.ts';
import type { NodeType } from '../node-type.ts';

type Rest = 'swallow' | 'cancel';

/**
 * Takes all ways at once, and waits where they meet.
 *
 * Token: where several edges lead in, waits until each edge, or as many as `required` says, has an arrival; then one
 * arrival of each is used up and one token goes on by every outgoing edge. After a join that did not wait for all, the
 * next arrival by each of the other edges is swallowed, or what could still arrive is withdrawn. A branch that a person
 * dropped is not waited for. With one incoming edge, `required` counts arrivals on it.
 * Waits: for branches of the same flow, never for anything from outside.
 * Ended by: the last of the branches that it needs.
 */
export const parallelGateway: NodeType<ParallelGatewayConfig> = {
  type: 'parallelGateway',
  role: 'gateway',
  waits: false,
  net: ({ required, rest = 'swallow' }, { incoming, outgoing }) => ({
    join: isPartial(required, incoming.length)
      ? { kind: 'partial', required: required ?? 1, rest }
      : { kind: incoming.length > 1 ? 'and' : 'xor' },
    split: { kind: outgoing.length > 1 ? 'and' : 'one' },
    waits: false,
  }),
  compile: ({ required, rest = 'swallow' }, site) => {
    const { self } = site;
    const edges = site.outgoing.map(({ edge }) => edge);
    const leave: Outcome = edges.length === 1 && edges[0] ? edges[0].leave : { kind: 'fork', edges };
    for (const { drawn } of site.outgoing)
      if (drawn.condition !== undefined || drawn.default === true)
        site.report('edge.condition-not-on-gateway', { edge: drawn.id }, drawn.id);
    const ways = self.incoming.length;
    const needed = required ?? ways;
    if (ways > 1 && needed > ways)
      site.report('gateway.waits-for-more-than-come', { required: String(needed), found: String(ways) });
    const join: Join = { self, needed, rest, isPartial: isPartial(required, ways) };
    return {
      enter: (run, { edge }) => {
        if (edge === null || (ways < 2 && needed < 2)) return leave;
        if (isSwallowed(run, self, edge)) return { kind: 'end' };
        return arrive(run, join, edge) ? leave : { kind: 'wait', for: { kind: 'join', edgeId: edge.id } };
      },
      settle: (run, token) => {
        const waiting = run.waitingAt(self.id);
        return waiting[0] === token && passAtRest(run, join, waiting) ? leave : null;
      },
    };
  },
};

interface Join {
  readonly self: CompiledNode;
  readonly needed: number;
  readonly rest: Rest;
  readonly isPartial: boolean;
}

function isPartial(required: number | undefined, ways: number): boolean {
  return required !== undefined && (ways === 1 ? required > 1 : required < ways);
}

/** Whether the arrival belongs to a round that has been passed already. */
function isSwallowed(run: NodeRun, self: CompiledNode, edge: CompiledEdge): boolean {
  const swallows = run.joins.swallows(self);
  if (!swallows.includes(edge.id)) return false;
  run.joins.setSwallows(
    self,
    swallows.filter((id) => id !== edge.id),
  );
  run.record({ kind: 'arrivalSwallowed', nodeId: self.id, edgeId: edge.id });
  return true;
}

/** Passes the join with the token that comes by the edge now, when it is the last that is needed. */
function arrive(run: NodeRun, join: Join, edge: CompiledEdge): boolean {
  const waiting = run.waitingAt(join.self.id);
  const used = chosen(join, waiting, edge);
  if (used === null || (join.isPartial && run.joins.swallows(join.self).length > 0)) return false;
  pass(run, join, used, [edge, ...edgesOf(join.self, used)]);
  return true;
}

/** Passes the join with tokens that have all arrived, when what was missing turns out not to come any more. */
function passAtRest(run: NodeRun, join: Join, waiting: readonly Token[]): boolean {
  const { self } = join;
  const [first, ...others] = waiting;
  if (!first) return false;
  endRound(run, self);
  if (join.isPartial && run.joins.swallows(self).length > 0) return false;
  const come = edgesOf(self, waiting);
  const edge = self.incoming.find(({ id }) => id === edgeIdOf(first));
  if (!edge) return false;
  const used = chosen(join, others, edge);
  if (used !== null) {
    pass(run, join, used, [edge, ...edgesOf(self, used)]);
    return true;
  }
  const missing = self.incoming.filter((each) => !come.includes(each));
  const dropped = missing.filter((each) => run.joins.isDropped(self, each));
  if (dropped.length === 0 || come.length + dropped.length < join.needed) return false;
  const seen = new Set([edge.id]);
  for (const token of others) {
    const id = edgeIdOf(token);
    if (!seen.has(id)) run.consume(token);
    seen.add(id);
  }
  run.joins.forgetDropped(self, dropped);
  run.record({ kind: 'joinPassed', nodeId: self.id });
  return true;
}

/** The waiting tokens that pass together with one that came by the edge; null when they are too few. */
function chosen({ self, needed }: Join, waiting: readonly Token[], edge: CompiledEdge): readonly Token[] | null {
  if (self.incoming.length < 2) return waiting.length + 1 < needed ? null : waiting.slice(0, needed - 1);
  const used: Token[] = [];
  const seen = new Set([edge.id]);
  for (const token of waiting) {
    const id = edgeIdOf(token);
    if (seen.has(id) || used.length === needed - 1) continue;
    seen.add(id);
    used.push(token);
  }
  return used.length === needed - 1 ? used : null;
}

function pass(
  run: NodeRun,
  { self, rest, isPartial: some }: Join,
  used: readonly Token[],
  by: readonly CompiledEdge[],
): void {
  for (const token of used) run.consume(token);
  run.record({ kind: 'joinPassed', nodeId: self.id });
  if (!some || self.incoming.length < 2) return;
  const others = self.incoming.filter((edge) => !by.includes(edge));
  if (rest === 'cancel') run.joins.withdrawComing(self, others);
  else
    run.joins.setSwallows(
      self,
      others.filter((edge) => !swallowWaiting(run, self, edge)).map(({ id }) => id),
    );
}

/** Swallows an arrival that came before its round began, when the round before was not over yet. */
function swallowWaiting(run: NodeRun, self: CompiledNode, edge: CompiledEdge): boolean {
  const waiting = run.waitingAt(self.id).find((token) => edgeIdOf(token) === edge.id);
  if (!waiting) return false;
  run.consume(waiting);
  run.record({ kind: 'arrivalSwallowed', nodeId: self.id, edgeId: edge.id });
  return true;
}

/** Forgets what a round still swallows where nothing can come that way any more. */
function endRound(run: NodeRun, self: CompiledNode): void {
  const swallows = run.joins.swallows(self);
  if (swallows.length === 0) return;
  const left = swallows.filter((id) => {
    const edge = self.incoming.find((each) => each.id === id);
    return edge !== undefined && run.joins.canArrive(self, edge);
  });
  if (left.length < swallows.length) run.joins.setSwallows(self, left);
}
