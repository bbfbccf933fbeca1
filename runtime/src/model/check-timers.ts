import type { Timing } from '@nativ/schemas';
import { parseDurationParts } from '../state/duration.ts';
import type { FlowGraph } from './check-graph.ts';
import type { ShapedNode } from './check-shape.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * Finds timers that can never fire, because something that begins at the same moment always ends the wait before: the
 * step they watch, another timer on it, or another step that the same event gateway offers.
 */
export function checkTimers(graph: FlowGraph, problems: ProblemList): void {
  for (const [id, shaped] of graph.nodes) {
    const timing = timingOf(shaped);
    if (timing === null) continue;
    const rivals = shaped.type?.boundary ? rivalsOnHost(id, graph) : rivalsInRace(id, graph);
    const other = rivals.find((rival) => {
      const before = timingOf(rival);
      return before !== null && isShorter(before, timing);
    });
    if (other) problems.add('timer.never', { node: shaped.node }, { other: other.node.id });
  }
}

function timingOf({ type, config }: ShapedNode): Timing | null {
  return config === null ? null : (type?.timing?.(config) ?? null);
}

/** The step itself, and the other timers that would interrupt it. */
function rivalsOnHost(id: string, { nodes, attachments }: FlowGraph): readonly ShapedNode[] {
  const host = attachments.get(id);
  const others = [...attachments].flatMap(([boundary, watched]) => {
    const shaped = nodes.get(boundary);
    if (watched !== host || boundary === id || !shaped || shaped.config === null) return [];
    return shaped.type?.boundary?.(shaped.config).interrupting ? [shaped] : [];
  });
  const watched = host === undefined ? undefined : nodes.get(host);
  return watched ? [watched, ...others] : others;
}

/** The other steps of a race, where there is no other way to this one. */
function rivalsInRace(id: string, { nodes, incoming, outgoing }: FlowGraph): readonly ShapedNode[] {
  const [only, ...more] = incoming.get(id) ?? [];
  const gateway = only && nodes.get(only.source);
  if (!only || more.length > 0 || !gateway || gateway.config === null || !gateway.type) return [];
  const offered = outgoing.get(only.source) ?? [];
  if (gateway.type.net(gateway.config, { incoming: [], outgoing: offered }).split.kind !== 'event') return [];
  return offered.flatMap(({ target }) => (target === id ? [] : (nodes.get(target) ?? [])));
}

/** Whether one time is always over before the other: both by the clock, or both by the same calendar. */
function isShorter(left: Timing, right: Timing): boolean {
  if (left.duration !== undefined && right.duration !== undefined) return isLess(left.duration, right.duration, true);
  if (left.businessDuration === undefined || right.businessDuration === undefined) return false;
  return left.calendar === right.calendar && isLess(left.businessDuration, right.businessDuration, false);
}

function isLess(left: string, right: string, isDayFixed: boolean): boolean {
  const [first, second] = [parseDurationParts(left), parseDurationParts(right)];
  if (first === null || second === null) return false;
  if (isDayFixed) return first.days * 86_400_000 + first.ms < second.days * 86_400_000 + second.ms;
  // How long a working day is only the calendar knows, so days are compared with days and hours with hours.
  return first.days <= second.days && first.ms <= second.ms && first.days + first.ms < second.days + second.ms;
}
