import type { CompiledNode, Failure, Outcome } from '../model/compiled-flow.ts';
import type { IncidentOption, Token } from '../state/instance.ts';
import { armBoundaries } from './boundaries.ts';
import { completeInstance } from './end-instance.ts';
import { leaveBy, type Moving, setOff } from './moving.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';
import { endForgottenScope, throwError } from './throw-error.ts';
import { clearScope, release, winRace } from './withdraw.ts';

const OPTIONS: readonly IncidentOption[] = ['retry', 'skip', 'setVariables', 'cancel'];

/** Does with a token that has just come to a node what the node said. */
export function moveOn(draft: StepDraft, run: StepRun, moving: Moving, node: CompiledNode, outcome: Outcome): void {
  if (outcome.kind === 'wait') {
    const { id, scopeId, raceId } = moving;
    const token: Token = { id, nodeId: node.id, scopeId, waitsFor: outcome.for, ...(raceId && { raceId }) };
    draft.addToken(token);
    // Only what may be over within this step has to remember; a task or a timer never is.
    if (node.behaviour.settle) passedBefore(draft, moving);
    if (node.boundaries.length > 0) armBoundaries(draft, run, token, node);
    return;
  }
  if (outcome.kind === 'fail') {
    park(draft, moving, node, outcome);
    return;
  }
  if (moving.raceId !== undefined) winRace(draft, run, moving.raceId, moving.id);
  if (outcome.kind === 'error') {
    const thrown = { code: outcome.code, nodeId: node.id, scopeId: moving.scopeId };
    // It stands there for the moment of being caught, as a token that boundary events can be found at.
    const waitsFor = { kind: 'incident', incidentId: '', armed: false } as const;
    const token: Token = { id: moving.id, nodeId: node.id, scopeId: moving.scopeId, waitsFor };
    draft.addToken(token);
    if (!throwError(draft, run, thrown, token)) uncaught(draft, run, token, node, outcome);
    return;
  }
  depart(draft, run, { ...moving, raceId: undefined }, outcome);
}

/** Does with a token that waited what its node said when something came. */
export function moveFrom(draft: StepDraft, run: StepRun, token: Token, node: CompiledNode, outcome: Outcome): void {
  if (outcome.kind === 'wait') {
    if (outcome.for === token.waitsFor) return;
    const next: Token = { ...token, waitsFor: outcome.for };
    draft.replaceToken(token, next);
    if (!isArmed(token)) armBoundaries(draft, run, next, node);
    return;
  }
  if (outcome.kind === 'fail') {
    failAt(draft, token, node, outcome);
    return;
  }
  if (outcome.kind === 'error') {
    const thrown = { code: outcome.code, nodeId: node.id, scopeId: token.scopeId };
    // What it waited for is over, so that whoever catches the error does not call that off.
    const spent: Token = { ...token, waitsFor: { kind: 'incident', incidentId: '', armed: isArmed(token) } };
    draft.replaceToken(token, spent);
    if (!throwError(draft, run, thrown, spent)) uncaught(draft, run, spent, node, outcome);
    return;
  }
  const moving = setOff(draft, token);
  release(draft, run, token);
  depart(draft, run, moving, outcome);
}

function passedBefore(draft: StepDraft, { id, passed }: Moving): void {
  draft.lineage ??= new Map();
  draft.lineage.set(id, passed);
}

function depart(draft: StepDraft, run: StepRun, moving: Moving, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'leave':
      leaveBy(draft, moving, outcome.edge);
      break;
    case 'fork':
      for (const [index, edge] of outcome.edges.entries())
        leaveBy(draft, index === 0 ? moving : { ...moving, id: draft.nextId() }, edge);
      if (outcome.edges.length === 0) draft.touch(moving.scopeId);
      break;
    case 'race': {
      const raceId = draft.nextId();
      for (const edge of outcome.edges) leaveBy(draft, { ...moving, id: draft.nextId(), raceId }, edge);
      break;
    }
    case 'terminate':
      terminate(draft, run, moving.scopeId);
      break;
    default:
      draft.touch(moving.scopeId);
  }
}

function terminate(draft: StepDraft, run: StepRun, scopeId: string | null): void {
  if (scopeId === null) {
    completeInstance(draft, run, null);
    return;
  }
  // The scope itself stays, empty, and ends as scopes do.
  clearScope(draft, run, scopeId);
  draft.touch(scopeId);
}

/** An error that nothing catches: an `errorEnd` ends what it stands in, anything else needs a person. */
function uncaught(
  draft: StepDraft,
  run: StepRun,
  token: Token,
  node: CompiledNode,
  { code, message }: Extract<Outcome, { kind: 'error' }>,
): void {
  if (node.outgoing.length === 0 && node.type === 'errorEnd') {
    draft.removeToken(token);
    if (!endForgottenScope(draft, run, token.scopeId)) completeInstance(draft, run, code);
    return;
  }
  failAt(draft, token, node, {
    kind: 'fail',
    code: 'error.uncaught',
    message: `Expected a boundary error to catch '${code}', but found none. ${message}`,
    expected: `a boundary error for '${code}'`,
    found: 'none',
  });
}

function park(draft: StepDraft, moving: Moving, node: CompiledNode, failure: Failure): void {
  const incidentId = draft.nextId();
  const { id, scopeId } = moving;
  draft.addToken({ id, nodeId: node.id, scopeId, waitsFor: { kind: 'incident', incidentId, armed: false } });
  openIncident(draft, incidentId, id, node, failure);
}

function failAt(draft: StepDraft, token: Token, node: CompiledNode, failure: Failure): void {
  const incidentId = draft.nextId();
  draft.replaceToken(token, { ...token, waitsFor: { kind: 'incident', incidentId, armed: isArmed(token) } });
  openIncident(draft, incidentId, token.id, node, failure);
}

/** Whether the boundary events of the node are armed for the token: from when it first came to wait there. */
function isArmed({ waitsFor }: Token): boolean {
  return waitsFor.kind !== 'incident' || waitsFor.armed;
}

/** Opens an incident about a token. */
export function openIncident(
  draft: StepDraft,
  id: string,
  tokenId: string,
  { id: nodeId }: CompiledNode,
  { code, message, expected, found, options = OPTIONS }: Failure,
): void {
  const texts = { message, expected: expected ?? null, found: found ?? null };
  draft.openIncident({ id, nodeId, tokenId, code, ...texts, options });
}
