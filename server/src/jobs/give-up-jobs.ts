import type { Pool } from 'pg';
import { raiseShellIncident } from '../engine/incident-store.ts';
import type { Published } from '../engine/published.ts';
import { inStep } from '../engine/step-transaction.ts';
import type { Log } from '../observability/log.ts';
import { type ExhaustedJob, listExhaustedJobs, takeExhaustedJob } from './give-up-store.ts';
import type { JobHandlers } from './job-handler.ts';

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
  readonly handlers: JobHandlers;
  readonly log: Log;
}

const mostAtOnce = 20;

/**
 * Turns jobs that have no attempt left into something that somebody sees: the instance takes the failure where its flow
 * says what then, and otherwise there is an incident from which an operator sets the job going again.
 */
export async function giveUpExhaustedJobs(parts: Parts): Promise<void> {
  for (const job of await listExhaustedJobs(parts.engine, mostAtOnce)) {
    try {
      await giveUp(parts, job);
    } catch (cause) {
      parts.log.error({ err: cause, job: job.kind }, 'Could not tell an instance that its job has failed');
      await raiseIncident(parts, job);
    }
  }
}

function giveUp(parts: Parts, job: ExhaustedJob): Promise<void> {
  return inStep(parts, job.payload.workspaceId, async (step) => {
    if (!(await takeExhaustedJob(step.client, job.id))) return;
    if (await parts.handlers[job.kind].giveUp(step, job.payload)) return;
    await raiseShellIncident(step.client, step.workspaceId, incidentOf(job));
  });
}

/** Without asking the engine, which has just thrown. */
function raiseIncident(parts: Parts, job: ExhaustedJob): Promise<void> {
  return inStep(parts, job.payload.workspaceId, async ({ client, workspaceId }) => {
    if (await takeExhaustedJob(client, job.id)) await raiseShellIncident(client, workspaceId, incidentOf(job));
  });
}

function incidentOf({ kind, payload: { workspaceId: _workspaceId, ...payload } }: ExhaustedJob) {
  return {
    instanceId: payload.instanceId,
    code: 'job.failed',
    message: `Expected the job '${kind}' to be done within its attempts, but all of them failed. See the log of the server for why; then retry.`,
    job: { kind, payload },
    timerId: null,
    nodeId: null,
  };
}
