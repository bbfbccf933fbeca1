import type { FlowDocument } from '@nativ/schemas';
import { buildGraph, type FlowGraph } from './check-graph.ts';
import { checkShape } from './check-shape.ts';
import type { FlowContext } from './flow-context.ts';
import { ProblemList } from './problem-list.ts';

/** What matters of a flow for the question whether its calls come to an end. */
interface Calling {
  readonly graph: FlowGraph;
  /** By node, the flow that it calls. */
  readonly calls: ReadonlyMap<string, string>;
}

/**
 * Finds calls that lead back to the flow itself, directly or by other flows. Where every way through it does, the calls
 * never end; otherwise a condition may end them, as in any recursion.
 */
export function checkCalls(graph: FlowGraph, { calls }: FlowContext, problems: ProblemList): void {
  if (!calls) return;
  const { self, published } = calls;
  const own = callingOf(graph);
  if (own.calls.size === 0) return;
  const flows = reached(self, own, published);
  const ending = endingFlows(flows);
  for (const [nodeId, flow] of own.calls) {
    if (!leadsTo(flow, self, flows)) continue;
    const code = ending.has(self) || ending.has(flow) ? 'call.recursion' : 'call.endless';
    problems.add(code, { node: graph.nodes.get(nodeId)?.node }, { flow });
  }
}

/** The flows that are called from here on, this one as it is drawn. */
function reached(
  self: string,
  own: Calling,
  published: ReadonlyMap<string, FlowDocument>,
): ReadonlyMap<string, Calling> {
  const flows = new Map([[self, own]]);
  const waiting = [...own.calls.values()];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const document = published.get(key);
    if (flows.has(key) || !document) continue;
    const calling = callingIn(document);
    if (!calling) continue;
    flows.set(key, calling);
    waiting.push(...calling.calls.values());
  }
  return flows;
}

function callingIn(document: FlowDocument): Calling | null {
  const problems = new ProblemList();
  const shaped = checkShape(document, problems);
  return shaped === null ? null : callingOf(buildGraph(shaped, problems));
}

function callingOf(graph: FlowGraph): Calling {
  const calls = new Map<string, string>();
  for (const [id, { type, config }] of graph.nodes) {
    if (type === null || config === null) continue;
    const edges = { incoming: graph.incoming.get(id) ?? [], outgoing: graph.outgoing.get(id) ?? [] };
    const called = type.net(config, edges).calls;
    if (called !== undefined) calls.set(id, called);
  }
  return { graph, calls };
}

function leadsTo(from: string, to: string, flows: ReadonlyMap<string, Calling>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === to) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(flows.get(key)?.calls.values() ?? []));
  }
  return false;
}

/** The flows with a way to an end that calls, if anything, only flows that have one too. */
function endingFlows(flows: ReadonlyMap<string, Calling>): ReadonlySet<string> {
  const ending = new Set<string>();
  for (let before = -1; before !== ending.size; ) {
    before = ending.size;
    for (const [key, flow] of flows) {
      // A flow that is not published is another matter: nothing is claimed of it.
      const passes = (id: string) => {
        const called = flow.calls.get(id);
        return called === undefined || !flows.has(called) || ending.has(called);
      };
      if (!ending.has(key) && hasWay(flow.graph, passes)) ending.add(key);
    }
  }
  return ending;
}

/** Whether an end is reached from the start. A node that does not pass is left by its events only. */
function hasWay({ nodes, outgoing, attachments, entries }: FlowGraph, passes: (id: string) => boolean): boolean {
  const seen = new Set<string>();
  const waiting = [...nodes].filter(([, { type }]) => type?.role === 'start').map(([id]) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (nodes.get(id)?.type?.role === 'end') return true;
    for (const [boundary, host] of attachments) if (host === id) waiting.push(boundary);
    const entry = entries.get(id);
    if (entry !== undefined) waiting.push(entry);
    if (passes(id)) for (const { target } of outgoing.get(id) ?? []) waiting.push(target);
  }
  return false;
}
