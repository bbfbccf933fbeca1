import type {
  Scenario,
  ScenarioClassification,
  ScenarioExpectation,
  ScenarioSent,
  ScenarioTouched,
} from '@nativ/schemas';
import type { Effect } from '../../engine/effect.ts';
import type { HistoryEvent } from '../../state/history-record.ts';
import { type Moment, momentsUpTo, type RehearsalSetup } from '../rehearsal/rehearsal.ts';
import { isSent, type SentEffect } from '../rehearsal/view.ts';
import type { SimulatedCase, SimulatedStep } from '../simulation.ts';
import { Tally } from './tally.ts';

/** What a rehearsal has come to, in the words in which a scenario expects it: of the flow itself, not of those it calls. */
export function foundIn(moment: Moment): ScenarioExpectation {
  const tried = triedCase(moment);
  const { instance } = tried;
  const steps = ownSteps(moment, instance.id);
  const path = new Tally<{ node: string }>();
  const sent = new Tally<{ node: string; kind: ScenarioSent['kind'] }>();
  for (const { step } of steps) {
    for (const event of step.history.events) {
      const node = visitedBy(event, tried);
      if (node !== null) path.add(node, { node });
    }
    for (const effect of step.effects)
      if (isSent(effect))
        sent.add(`${effect.kind} ${effect.nodeId}`, { node: effect.nodeId, kind: SENT_KINDS[effect.kind] });
  }
  const waits = new Tally<{ node: string }>();
  for (const { nodeId, hostId, waitsFor } of instance.tokens)
    if (hostId === undefined && waitsFor.kind !== 'incident') waits.add(nodeId, { node: nodeId });
  const incidents = new Tally<{ node: string; code: string }>();
  for (const { nodeId, code } of instance.incidents) incidents.add(`${nodeId} ${code}`, { node: nodeId, code });
  const end = { status: instance.status, ...errorOf(steps.at(-1)?.step.effects ?? []) };
  return { path: path.counts, end, waits: waits.counts, incidents: incidents.counts, sent: sent.counts };
}

/** The nodes and edges of the flow itself that a rehearsal has come by. */
export function touchedIn(moment: Moment): ScenarioTouched {
  const tried = triedCase(moment);
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const { step } of ownSteps(moment, tried.instance.id))
    for (const event of step.history.events) {
      const node = visitedBy(event, tried);
      if (node !== null) nodes.add(node);
      if (event.kind === 'edgeTaken' && event.edgeId !== undefined) edges.add(event.edgeId);
    }
  return { nodes: [...nodes], edges: [...edges] };
}

/** Keeps a rehearsal as a scenario: what was done, and that it shall come to the same again. */
export function scenarioOf(setup: RehearsalSetup, moment: Moment, title: Scenario['title']): Scenario {
  const moments = momentsUpTo(moment);
  const classifications = withoutDoubles([
    ...(setup.classifications ?? []),
    ...moments.flatMap(({ observed }) => observed),
  ]);
  return {
    title,
    startAt: setup.startAt,
    start: setup.start,
    moves: moments.flatMap(({ move }) => (move === null ? [] : [move])),
    ...(classifications.length > 0 && { classifications }),
    expect: foundIn(moment),
  };
}

const SENT_KINDS: { readonly [Kind in SentEffect['kind']]: ScenarioSent['kind'] } = {
  createTask: 'task',
  createPost: 'post',
  sendMessage: 'message',
  notify: 'notification',
  callHttp: 'request',
  startInstance: 'call',
};

/** The first case is the one that is tried; the others were called. */
function triedCase({ state }: Moment): SimulatedCase {
  for (const each of state.cases.values()) return each;
  throw new Error('Expected a rehearsal to have a case, but it has none. Begin it first.');
}

function ownSteps(moment: Moment, instanceId: string): readonly SimulatedStep[] {
  return momentsUpTo(moment).flatMap(({ steps }) => steps.filter((each) => each.instanceId === instanceId));
}

/** The node that an event tells of coming to. A boundary event is not entered: it happens, and is left by its edge. */
function visitedBy({ kind, nodeId, edgeId }: HistoryEvent, { flow }: SimulatedCase): string | null {
  if (kind === 'nodeEntered' && nodeId !== undefined) return flow.nodes.get(nodeId)?.host === null ? nodeId : null;
  if (kind !== 'edgeTaken' || edgeId === undefined) return null;
  const source = flow.edges.get(edgeId)?.source;
  return source && source.host !== null ? source.id : null;
}

function errorOf(effects: readonly Effect[]): { readonly error?: string } {
  const end = effects.find(({ kind }) => kind === 'endInstance');
  return end?.kind === 'endInstance' && end.error !== undefined ? { error: end.error } : {};
}

function withoutDoubles(all: readonly ScenarioClassification[]): ScenarioClassification[] {
  return [...new Map(all.map((each) => [JSON.stringify([each.model, each.text]), each])).values()];
}
