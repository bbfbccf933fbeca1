import type { ReportFailure, ReportSuccess } from '@nativ/runtime';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { endCall, type PendingCall } from '../../engine/call-store.ts';
import { engineId } from '../../engine/ids.ts';
import type { StepParts } from '../../engine/step-transaction.ts';

export type CallResult = Omit<ReportSuccess, 'jobId'> | Omit<ReportFailure, 'jobId'>;

/**
 * Tells an instance how a call of it went, in the caller's transaction. An instance that no longer waits for it says so,
 * and the call has ended either way.
 */
export async function reportCall(parts: StepParts, call: PendingCall, result: CallResult): Promise<void> {
  const jobId = engineId(call.instanceId, call.number);
  // First the instance, as every step of it locks: then the call.
  await advanceInstance(parts, call.instanceId, { ...result, jobId });
  await endCall(parts.client, call.id);
}

/** A failure that the flow does not know of: after all tries, or one that another try would not change. */
export function technicalFailure(message: string): CallResult {
  return { kind: 'reportFailure', code: null, message };
}
