import type { CompiledNode } from '../model/compiled-flow.ts';
import type { Scope, Token } from '../state/instance.ts';
import { leaveBy, setOff } from './moving.ts';
import { withinScopes } from './scope-variables.ts';
import type { ScopedRun } from './scoped-run.ts';
import type { StepDraft } from './step-draft.ts';
import { release, withdrawScopes, withdrawTokens } from './withdraw.ts';

/** An error of the flow, and the scope that it comes out of. */
export interface Thrown {
  readonly code: string;
  readonly nodeId: string;
  readonly scopeId: string | null;
}

/**
 * Carries an error outwards to the nearest boundary event that catches it: first at the node whose token waits there,
 * then at each node whose body it comes out of, which is withdrawn. False when nothing catches it: then nothing has
 * been withdrawn.
 */
export function throwError(draft: StepDraft, run: ScopedRun, thrown: Thrown, thrower: Token | null): boolean {
  draft.events.push({ kind: 'errorThrown', nodeId: thrown.nodeId, detail: { code: thrown.code } });
  if (thrower !== null && catchAt(draft, run, thrown, thrower)) return true;
  for (let scopeId = thrown.scopeId; scopeId !== null; ) {
    const scope: Scope = draft.scope(scopeId);
    const host = scope.hostId === null ? null : draft.token(scope.hostId);
    if (host === null) break;
    if (catchAt(draft, run, thrown, host)) return true;
    scopeId = scope.parentId;
  }
  return false;
}

/** Ends the scope that nobody waits for, in which an error was thrown that nothing catches. False when there is none. */
export function endForgottenScope(draft: StepDraft, run: ScopedRun, scopeId: string | null): boolean {
  for (let id = scopeId; id !== null; ) {
    const scope = draft.scope(id);
    if (scope.hostId === null) {
      draft.touch(scope.parentId);
      withdrawScopes(
        draft,
        run,
        withinScopes(draft.scopes, (each) => each === scope),
      );
      return true;
    }
    id = scope.parentId;
  }
  return false;
}

function catchAt(draft: StepDraft, run: ScopedRun, { code }: Thrown, host: Token): boolean {
  const boundary = catcherOf(draft.node(host.nodeId), code);
  const edge = boundary?.outgoing[0];
  if (!boundary) return false;
  draft.events.push({ kind: 'errorCaught', nodeId: boundary.id, detail: { code } });
  const moving = setOff(draft, host);
  withdrawTokens(draft, run, ({ hostId }) => hostId === host.id);
  release(draft, run, host);
  run.at(host.scopeId);
  boundary.behaviour.enter(run, { id: moving.id, scopeId: moving.scopeId, edge: null, error: code });
  if (edge) leaveBy(draft, moving, edge);
  else draft.touch(host.scopeId);
  return true;
}

/** The boundary event that catches a code: the one that names it before the one that catches all. */
function catcherOf({ boundaries }: CompiledNode, code: string): CompiledNode | undefined {
  const catching = (which: string) => boundaries.find(({ boundary }) => boundary?.catches === which);
  return catching(code) ?? catching('*');
}
