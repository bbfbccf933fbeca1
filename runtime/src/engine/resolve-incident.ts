import type { CompiledEdge } from '../model/compiled-flow.ts';
import type { Incident, Token } from '../state/instance.ts';
import type { Resolution, ResolveIncident } from './command.ts';
import { cancelInstance } from './end-instance.ts';
import { moveFrom } from './move-token.ts';
import { leaveBy, setOff } from './moving.ts';
import { reject } from './reject.ts';
import type { Rejection } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';
import { release } from './withdraw.ts';

/** Does what an operator decided about an incident. What cannot work ends in a new incident, not in silence. */
export function resolveIncident(draft: StepDraft, run: StepRun, command: ResolveIncident): Rejection | null {
  const { incidentId, resolution } = command;
  const incident = draft.incidents.find(({ id }) => id === incidentId);
  const token = incident && draft.token(incident.tokenId);
  if (!incident || !token)
    return reject(
      'incident.not-open',
      `incident '${incidentId}' to be open`,
      `instance '${draft.base.id}' has no such incident`,
      'Reload the case.',
    );
  if (!incident.options.includes(resolution.how))
    return reject(
      'incident.not-possible',
      `incident '${incidentId}' to be resolved by ${incident.options.join(', ')}`,
      `found '${resolution.how}'`,
      'Choose one of them.',
    );
  if (resolution.how === 'cancel') {
    cancelInstance(draft, run);
    return null;
  }
  return resolution.how === 'skip'
    ? skip(draft, run, token, incident, resolution)
    : retry(draft, run, token, resolution);
}

function retry(draft: StepDraft, run: StepRun, token: Token, resolution: Resolution): null {
  const node = draft.node(token.nodeId);
  draft.closeIncidents(({ tokenId }) => tokenId === token.id);
  // What still runs inside belongs to the first try.
  run.releaseBodies(token.id, 'cancel');
  run.at(token.scopeId);
  if (resolution.how === 'setVariables') {
    run.setVariables(resolution.values);
    run.record({ kind: 'variablesSet', nodeId: node.id, detail: { names: Object.keys(resolution.values) } });
  }
  const outcome = node.behaviour.enter(run, { id: token.id, scopeId: token.scopeId, edge: null });
  moveFrom(draft, run, token, node, outcome);
  return null;
}

function skip(
  draft: StepDraft,
  run: StepRun,
  token: Token,
  incident: Incident,
  { edgeId }: Extract<Resolution, { how: 'skip' }>,
): Rejection | null {
  const node = draft.node(token.nodeId);
  const { outgoing } = node;
  const edge: CompiledEdge | undefined =
    edgeId === undefined ? (outgoing.length === 1 ? outgoing[0] : undefined) : outgoing.find(({ id }) => id === edgeId);
  if (incident.code === 'join.stuck' && edgeId === undefined) return passJoin(draft, run, token);
  if (!edge && (edgeId !== undefined || outgoing.length > 1))
    return reject(
      'incident.edge-needed',
      `the id of an edge out of '${node.id}' (${outgoing.map(({ id }) => `'${id}'`).join(', ')})`,
      edgeId === undefined ? 'found none' : `found '${edgeId}'`,
      'Choose the way to go on.',
    );
  const moving = setOff(draft, token);
  release(draft, run, token);
  draft.events.push({ kind: 'nodeWithdrawn', nodeId: node.id });
  if (edge) leaveBy(draft, moving, edge);
  else draft.touch(token.scopeId);
  return null;
}

/** Lets a join pass with what has come: one arrival of each edge is used up. */
function passJoin(draft: StepDraft, run: StepRun, token: Token): null {
  const node = draft.node(token.nodeId);
  run.at(token.scopeId);
  const seen = new Set<string>();
  for (const other of run.waitingAt(node.id)) {
    const edgeId = other.waitsFor.kind === 'join' ? other.waitsFor.edgeId : '';
    if (other.id !== token.id && !seen.has(edgeId)) draft.removeToken(other);
    seen.add(edgeId);
  }
  const outcome = node.behaviour.enter(run, { id: token.id, scopeId: token.scopeId, edge: null });
  moveFrom(draft, run, token, node, outcome);
  return null;
}
