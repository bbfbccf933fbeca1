import type { CompiledNode, Failure } from '../model/compiled-flow.ts';
import type { Token } from '../state/instance.ts';
import { completeInstance } from './end-instance.ts';
import { moveFrom, moveOn } from './move-token.ts';
import type { Moving } from './moving.ts';
import type { Hop, StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';
import { reportStuck } from './stuck-joins.ts';

/**
 * Moves tokens until each of them waits or has ended: first come, first served, one edge or node at a time. Joins are
 * looked at after each move, since each may be the one after which nothing more can arrive. Whenever no token is on its
 * way, what else waits for something inside the instance (conditions, items) is looked at, one after the other, since
 * what one of them does may change what the next one finds.
 */
export function runToRest(draft: StepDraft, run: StepRun): void {
  do drain(draft, run);
  while (!draft.isOver && settleOne(draft, run, isInside));
  if (draft.isOver) return;
  if (draft.tokens.length === 0) completeInstance(draft, run, null);
  else reportStuck(draft, run);
}

/** Enters a node with a token that has just been made. */
export function enterFirst(draft: StepDraft, run: StepRun, node: CompiledNode): void {
  enter(draft, run, { id: draft.nextId(), scopeId: null, raceId: undefined, passed: 0 }, node, null);
}

function drain(draft: StepDraft, run: StepRun): void {
  const { hops } = draft;
  settleAround(draft, run);
  while (draft.hopsDone < hops.length && !draft.isOver) {
    const hop = hops[draft.hopsDone] as Hop;
    draft.hopsDone += 1;
    if (draft.hopsDone === hops.length) {
      hops.length = 0;
      draft.hopsDone = 0;
    }
    if (hop.raceId === undefined || draft.decided?.has(hop.raceId) !== true) advanceHop(draft, run, hop);
    settleAround(draft, run);
  }
}

/** Looks at what a move may have decided elsewhere: scopes that are empty now, and joins. */
function settleAround(draft: StepDraft, run: StepRun): void {
  if (draft.touched !== null) endEmptyScopes(draft, run);
  if (draft.hasJoins) while (!draft.isOver && settleOne(draft, run, isJoin));
}

const isJoin = ({ waitsFor }: Token): boolean => waitsFor.kind === 'join';
const isInside = ({ waitsFor: { kind } }: Token): boolean =>
  kind === 'join' || kind === 'condition' || kind === 'items';

function advanceHop(draft: StepDraft, run: StepRun, hop: Hop): void {
  const { edge, node, tokenId, scopeId, raceId, passed } = hop;
  if (!hop.isTaken) {
    if (hasToLeaveIt(draft, hop)) return;
    if (edge !== null) draft.events.push(edge.taken);
    // Others are on their way, or may be by what this edge decides: they have their turn before the node is entered.
    if (draft.hops.length > 0 || draft.hasJoins) {
      draft.hops.push({ ...hop, isTaken: true });
      return;
    }
  }
  enter(draft, run, { id: tokenId, scopeId, raceId, passed }, node, edge);
}

function enter(draft: StepDraft, run: StepRun, moving: Moving, node: CompiledNode, edge: Hop['edge']): void {
  draft.events.push(node.entered);
  draft.passed += 1;
  const passed = moving.passed + 1;
  const { maxNodesPerStep } = draft.flow;
  const next = { id: moving.id, scopeId: moving.scopeId, raceId: moving.raceId, passed };
  if (passed > maxNodesPerStep) {
    moveOn(draft, run, next, node, tooLong(maxNodesPerStep));
    return;
  }
  run.at(moving.scopeId);
  moveOn(draft, run, next, node, node.behaviour.enter(run, { id: moving.id, scopeId: moving.scopeId, edge }));
}

/** Leaves a token to the next step when this one has passed enough nodes, though the token itself has not. */
function hasToLeaveIt(draft: StepDraft, { edge, node, tokenId, scopeId, raceId, passed }: Hop): boolean {
  if (draft.passed < draft.flow.maxNodesPerStep || passed >= draft.flow.maxNodesPerStep) return false;
  const waitsFor = { kind: 'turn', edgeId: edge?.id ?? null, passed } as const;
  draft.addToken({ id: tokenId, nodeId: node.id, scopeId, waitsFor, ...(raceId && { raceId }) });
  draft.hasMore = true;
  return true;
}

function tooLong(maxNodes: number): Failure {
  return {
    kind: 'fail',
    code: 'step.too-long',
    message: `Expected a step to pass at most ${maxNodes} nodes, but it came to more. Put a task in between.`,
    expected: `at most ${maxNodes} nodes without waiting`,
    found: 'more',
  };
}

/** Looks at what waits for something inside the instance; true when one of the waits is over. */
function settleOne(draft: StepDraft, run: StepRun, isLookedAt: (token: Token) => boolean): boolean {
  for (const token of draft.tokens) {
    if (!isLookedAt(token)) continue;
    const node = draft.node(token.nodeId);
    run.at(token.scopeId);
    const outcome = node.behaviour.settle?.(run, token) ?? null;
    if (outcome === null) continue;
    moveFrom(draft, run, token, node, outcome);
    if (draft.touched !== null) endEmptyScopes(draft, run);
    return true;
  }
  return false;
}

/** Ends the scopes in which nothing is left, and tells the nodes that host them. */
function endEmptyScopes(draft: StepDraft, run: StepRun): void {
  while (draft.touched !== null && !draft.isOver) {
    const ids = draft.touched;
    draft.touched = null;
    for (const id of ids) if (isEmptyScope(draft, id)) endScope(draft, run, id);
  }
}

function isEmptyScope(draft: StepDraft, id: string): boolean {
  const isIn = ({ scopeId }: { readonly scopeId: string | null }) => scopeId === id;
  return (
    draft.scopes.some((scope) => scope.id === id) &&
    !draft.tokens.some(isIn) &&
    !draft.hops.some((hop, index) => index >= draft.hopsDone && isIn(hop)) &&
    !draft.scopes.some(({ parentId }) => parentId === id)
  );
}

function endScope(draft: StepDraft, run: StepRun, id: string): void {
  const scope = draft.scope(id);
  const body = { index: scope.index, variables: draft.variablesIn(id) };
  draft.removeScopes((each) => each === scope);
  draft.rounds = draft.rounds.filter(({ scopeId }) => scopeId !== id);
  draft.dropped = draft.dropped.filter(({ scopeId }) => scopeId !== id);
  draft.touch(scope.parentId);
  const host = scope.hostId === null ? null : draft.token(scope.hostId);
  if (host === null) return;
  const node = draft.node(host.nodeId);
  run.at(host.scopeId);
  const outcome = node.behaviour.bodyEnded?.(run, host, body) ?? { kind: 'end' };
  // The node may have withdrawn its other bodies, and with them nothing of the host itself.
  moveFrom(draft, run, host, node, outcome);
}
