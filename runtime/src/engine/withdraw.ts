import type { Token } from '../state/instance.ts';
import { withinScopes } from './scope-variables.ts';
import type { ScopedRun } from './scoped-run.ts';
import type { StepDraft } from './step-draft.ts';

/**
 * Withdraws tokens with everything that hangs on them: their tasks, timers and calls, their boundary events, and the
 * scopes that they host, with the tokens in those.
 */
export function withdrawTokens(draft: StepDraft, run: ScopedRun, isGone: (token: Token) => boolean): void {
  const first = draft.tokens.filter(isGone);
  if (first.length === 0) return;
  const ids = new Set(first.map(({ id }) => id));
  const scopes = withinScopes(draft.scopes, ({ hostId }) => hostId !== null && ids.has(hostId));
  takeAway(draft, run, scopes, (token) => ids.has(token.id) || (token.hostId !== undefined && ids.has(token.hostId)));
}

/** Withdraws scopes with everything in them. */
export function withdrawScopes(draft: StepDraft, run: ScopedRun, scopes: ReadonlySet<string>): void {
  if (scopes.size > 0) takeAway(draft, run, scopes, () => false);
}

/** Withdraws everything in a scope; the scope itself stays, empty. */
export function clearScope(draft: StepDraft, run: ScopedRun, scopeId: string): void {
  withdrawScopes(
    draft,
    run,
    withinScopes(draft.scopes, ({ parentId }) => parentId === scopeId),
  );
  withdrawTokens(draft, run, (token) => token.scopeId === scopeId);
  dropHops(draft, (hop) => hop.scopeId === scopeId);
}

/** Withdraws everything in the instance. */
export function withdrawAll(draft: StepDraft, run: ScopedRun): void {
  takeAway(draft, run, new Set(draft.scopes.map(({ id }) => id)), () => true);
  draft.hops.length = draft.hopsDone;
}

function takeAway(
  draft: StepDraft,
  run: ScopedRun,
  scopes: ReadonlySet<string>,
  isNamed: (token: Token) => boolean,
): void {
  const isIn = (scopeId: string | null) => scopeId !== null && scopes.has(scopeId);
  const gone = draft.tokens.filter((token) => isNamed(token) || isIn(token.scopeId));
  const ids = new Set(gone.map(({ id }) => id));
  for (const token of gone) callOff(draft, run, token);
  draft.closeIncidents(({ tokenId }) => ids.has(tokenId));
  draft.removeTokens(({ id }) => ids.has(id));
  for (const { scopeId } of gone) if (!isIn(scopeId)) draft.touch(scopeId);
  if (scopes.size === 0) return;
  dropHops(draft, ({ scopeId }) => isIn(scopeId));
  draft.removeScopes(({ id }) => scopes.has(id));
  draft.rounds = draft.rounds.filter(({ scopeId }) => !isIn(scopeId));
  draft.dropped = draft.dropped.filter(({ scopeId }) => !isIn(scopeId));
}

/** Takes tokens away that are on their way. */
export function dropHops(draft: StepDraft, isGone: (hop: StepDraft['hops'][number]) => boolean): void {
  const left = draft.hops.slice(draft.hopsDone).filter((hop) => !isGone(hop));
  draft.hops.length = 0;
  draft.hopsDone = 0;
  draft.hops.push(...left);
}

/** Undoes what a token waits for; the token itself is taken away by the caller. */
export function callOff(draft: StepDraft, run: ScopedRun, token: Token): void {
  const { withdraw } = draft.node(token.nodeId).behaviour;
  run.at(token.scopeId);
  if (withdraw) withdraw(run, token);
  else draft.events.push({ kind: 'nodeWithdrawn', nodeId: token.nodeId });
}

/** Lets a token go from its node: what runs inside is withdrawn, its boundary events are disarmed, its race is won, its incidents are closed. */
export function release(draft: StepDraft, run: ScopedRun, token: Token): void {
  const { boundaries, entry } = draft.node(token.nodeId);
  if (entry !== null)
    withdrawScopes(
      draft,
      run,
      withinScopes(draft.scopes, ({ hostId }) => hostId === token.id),
    );
  if (boundaries.length > 0) withdrawTokens(draft, run, ({ hostId }) => hostId === token.id);
  if (token.raceId !== undefined) winRace(draft, run, token.raceId, token.id);
  if (draft.incidents.length > 0) draft.closeIncidents(({ tokenId }) => tokenId === token.id);
  draft.removeToken(token);
}

/** Withdraws the other tokens of a race, those that wait and those on their way. */
export function winRace(draft: StepDraft, run: ScopedRun, raceId: string, winner: string): void {
  draft.decided ??= new Set();
  draft.decided.add(raceId);
  withdrawTokens(draft, run, (token) => token.raceId === raceId && token.id !== winner);
}
