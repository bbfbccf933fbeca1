import type { Rollout } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { idIn } from '../route-parts.ts';
import type { RolloutOutcome } from './rollout-changes.ts';

/** What the routes of roll-outs share: nearly each gives the plan as it is afterwards. */
export const path = '/api/v1/rollouts';
export const one = `${path}/:rollout`;
export const missing = 'rollout.not-found';
export const changing = [missing, 'rollout.ended'] as const;
export const plan = { status: 200, schema: 'nativ:api/rollout' } as const;

export interface OneParams {
  readonly rollout: string;
}
export const idOf = ({ rollout }: OneParams) => idIn(rollout, missing);

const codes = {
  underWay: 'rollout.under-way',
  ended: 'rollout.ended',
  noUnits: 'rollout.no-units',
  notYours: 'rollout.not-yours',
  kept: 'rollout.kept',
} as const;

export function planIn(outcome: RolloutOutcome, whenMissing: ProblemCode = missing): Rollout {
  if (outcome.kind === 'done') return outcome.rollout;
  throw new ProblemError(outcome.kind === 'missing' ? whenMissing : codes[outcome.kind]);
}
