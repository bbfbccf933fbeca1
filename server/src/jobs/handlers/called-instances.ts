import type { Pool, PoolClient } from 'pg';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { endCall, findPendingCall, lockPendingCall } from '../../engine/call-store.ts';
import type { Published } from '../../engine/published.ts';
import { startInstance } from '../../engine/start-instance.ts';
import { findInstanceOfStart, readCaller } from '../../engine/start-store.ts';
import { inStep, type StepParts } from '../../engine/step-transaction.ts';
import { type ClaimedJob, holdJob, type JobHandler } from '../job-handler.ts';
import { reportCall, technicalFailure } from './report-call.ts';

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
}

const startKeyOf = (callId: string) => `call/${callId}`;

function inJob(parts: Parts, job: ClaimedJob, work: (step: StepParts) => Promise<unknown>): Promise<void> {
  return inStep(parts, job.payload.workspaceId, async (step) => {
    await holdJob(step.client, job);
    await work(step);
  });
}

/** Starts the instance that another one calls. */
export function startInstanceHandler(parts: Parts): JobHandler {
  return {
    async run(job) {
      const { callId = '' } = job.payload;
      let isUnknown = false;
      await inJob(parts, job, async (step) => {
        const call = await lockPendingCall(step.client, callId);
        if (call?.kind !== 'flow') return;
        const { flow: key, data, caller } = call.request;
        const { groupIds, flowVersionId } = await readCaller(step.client, call.instanceId);
        const flow = await calledFlow(step, key, flowVersionId);
        isUnknown = flow === null;
        if (flow === null) return;
        await startInstance(step, flow, { data, caller, groupIds, startKey: startKeyOf(callId) });
      });
      // In a transaction of its own, which locks the instance before the call, as its steps do.
      if (isUnknown) await inJob(parts, job, (step) => failCall(step, callId, notPublished));
    },
    async giveUp(step, { callId = '' }) {
      await failCall(step, callId, 'Expected the called flow to start, but it failed each time.');
      return true;
    },
  };
}

/** The version that a call runs: the published one; of a flow that calls itself the one it is on, as a running case stays on its version. */
async function calledFlow({ client, published }: StepParts, key: string, callerVersionId: string) {
  const caller = await published.flowVersion(client, callerVersionId);
  return caller.key === key ? caller : published.publishedFlow(client, key);
}

const notPublished = 'Expected the called flow to be published, but it is not. Publish it, then retry.';

async function failCall(step: StepParts, callId: string, message: string): Promise<void> {
  const call = await findPendingCall(step.client, callId);
  if (call) await reportCall(step, call, technicalFailure(message));
}

/** Tells an instance how the one that it called has ended. */
export function answerCallerHandler(parts: Parts): JobHandler {
  return {
    run: (job) =>
      inJob(parts, job, async (step) => {
        const call = await findPendingCall(step.client, job.payload.callId ?? '');
        if (!call?.answer) return;
        await advanceInstance(step, call.instanceId, call.answer);
        await endCall(step.client, call.id);
      }),
    giveUp: async () => false,
  };
}

/** Ends an instance whose caller no longer waits for it. */
export function cancelCalledHandler(parts: Parts): JobHandler {
  return {
    run: (job) =>
      inJob(parts, job, async (step) => {
        const called = await calledInstance(step.client, job.payload.callId ?? '');
        if (called === null) return;
        const reason = 'The case that called this one no longer waits for it.';
        await advanceInstance(step, called, { kind: 'cancel', by: job.payload.instanceId, reason });
      }),
    giveUp: async () => false,
  };
}

const calledInstance = (client: PoolClient, callId: string) => findInstanceOfStart(client, startKeyOf(callId));

/** Goes on with an instance that had more to do than one step may. */
export function continueHandler(parts: Parts): JobHandler {
  return {
    run: (job) => inJob(parts, job, (step) => advanceInstance(step, job.payload.instanceId, { kind: 'continue' })),
    giveUp: async () => false,
  };
}
