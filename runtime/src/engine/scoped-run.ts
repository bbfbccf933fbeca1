import type { NodeRun } from '../model/compiled-flow.ts';

/** A run that can be turned from scope to scope: what it reads and sets then belongs to that scope. */
export interface ScopedRun extends NodeRun {
  at(scopeId: string | null): void;
}
