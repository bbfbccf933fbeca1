import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { findPendingCall, type PendingCall } from '../../engine/call-store.ts';
import { engineId } from '../../engine/ids.ts';
import type { Published } from '../../engine/published.ts';
import { jobRow } from '../../engine/step-jobs.ts';
import { inStep } from '../../engine/step-transaction.ts';
import { findConnector } from '../../outbound/connector-store.ts';
import { livePass } from '../../outbound/live-pass.ts';
import type { OutboundDoor, OutboundOutcome } from '../../outbound/outbound-door.ts';
import { type ClaimedJob, holdJob, type JobHandler } from '../job-handler.ts';
import { type CallResult, reportCall, technicalFailure } from './report-call.ts';

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
  readonly door: OutboundDoor;
  readonly connectorSecrets: Buffer;
}

/** Statuses after which the same request may succeed. */
const passing: ReadonlySet<number> = new Set([408, 425, 429]);

/** Sends the request that an instance waits for. Until the answer is recorded it may go out again, under the same key. */
export function callHttpHandler(parts: Parts): JobHandler {
  return {
    async run(job) {
      const { workspaceId, callId = '' } = job.payload;
      const pass = await livePass(parts.engine, workspaceId);
      // Of a room it waits in the drawer, where somebody answers it.
      if (pass === null) return;
      const keyring = await parts.published.keyring(workspaceId);
      const found = await asEngine(parts.engine, workspaceId, async (client) => {
        const call = await findPendingCall({ client, keyring }, callId);
        if (call?.kind !== 'http') return null;
        return { call, connector: await findConnector(client, call.request.connector, parts.connectorSecrets) };
      });
      if (found === null) return;
      const { call, connector } = found;
      if (connector === null)
        return record(parts, job, call, technicalFailure(unknownConnector(call.request.connector)));
      const { method, path, body } = call.request;
      const idempotencyKey = engineId(call.instanceId, call.number);
      const outcome = await parts.door.call(pass, connector, { method, path, body, idempotencyKey });
      if (outcome.kind === 'resting') return postpone(parts, job, outcome.untilMs);
      return record(parts, job, call, resultOf(outcome, call.request.errors));
    },
    async giveUp(step, { callId = '' }) {
      const call = await findPendingCall(step, callId);
      if (call) await reportCall(step, call, technicalFailure('Expected an answer within six tries, but found none.'));
      return true;
    },
  };
}

/** @throws Error for what another try may change: the queue tries again */
function resultOf(
  outcome: Exclude<OutboundOutcome, { kind: 'resting' }>,
  errors: readonly { readonly status: number; readonly code: string }[],
): CallResult {
  if (outcome.kind === 'failed') throw new Error(`Expected an answer, but the system is ${outcome.reason}.`);
  if (outcome.kind === 'refused')
    return technicalFailure(
      `Expected a request that may go out and an answer that may come in, but: ${outcome.reason}.`,
    );
  const { status, body } = outcome;
  if (status >= 200 && status < 300) return { kind: 'reportSuccess', result: { status, body } };
  const declared = errors.find((error) => error.status === status);
  if (declared)
    return { kind: 'reportFailure', code: declared.code, message: `The system answered with the status ${status}.` };
  if (status >= 500 || passing.has(status)) throw new Error(`Expected a status of 200 to 299, but found ${status}.`);
  return technicalFailure(
    `Expected a status of 200 to 299, but found ${status}. Correct the request, or declare it as an error.`,
  );
}

function record(parts: Parts, job: ClaimedJob, call: PendingCall, result: CallResult): Promise<void> {
  return inStep(parts, job.payload.workspaceId, async (step) => {
    await holdJob(step.client, job);
    await reportCall(step, call, result);
  });
}

/** Comes back when the system has rested, with all attempts left: that it rests is not this call's failure. */
function postpone(parts: Parts, job: ClaimedJob, untilMs: number): Promise<void> {
  const { workspaceId, ...payload } = job.payload;
  const later = { ...jobRow('callHttp', payload), run_at: new Date(untilMs).toISOString() };
  return asEngine(parts.engine, workspaceId, async (client) => {
    await holdJob(client, job);
    await client.query('select app.enqueue($1, $2)', [workspaceId, JSON.stringify([later])]);
  });
}

const unknownConnector = (key: string) =>
  `Expected a connector '${key}', but the workspace has none, or it is put away. Make it or bring it back, then retry.`;
