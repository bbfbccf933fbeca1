import type { ScopedRun } from './scoped-run.ts';
import type { StepDraft } from './step-draft.ts';
import { withdrawAll } from './withdraw.ts';

/** Ends the instance by itself, withdrawing what is still open, and tells whoever called it. */
export function completeInstance(draft: StepDraft, run: ScopedRun, error: string | null): void {
  withdrawAll(draft, run);
  draft.end('completed', error);
  const { caller } = draft.base;
  if (caller === null) return;
  const { instanceId, callId: jobId } = caller;
  const command =
    error === null
      ? ({ kind: 'reportSuccess', jobId, result: draft.variables.vars } as const)
      : ({ kind: 'reportFailure', jobId, code: error, message: `The called flow ended with '${error}'.` } as const);
  draft.effects.push({ kind: 'reportToCaller', instanceId, command });
}

/** Ends the instance because somebody asked for it. */
export function cancelInstance(draft: StepDraft, run: ScopedRun): void {
  withdrawAll(draft, run);
  draft.end('cancelled', null);
  const { caller } = draft.base;
  if (caller === null) return;
  const message = 'Expected the called instance to run to its end, but it was cancelled.';
  const command = { kind: 'reportFailure', jobId: caller.callId, code: 'cancelled', message } as const;
  draft.effects.push({ kind: 'reportToCaller', instanceId: caller.instanceId, command });
}
